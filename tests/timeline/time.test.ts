import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { When } from '../../scripts/timeline/schema/when.ts'
import type { SharedDate } from '../../scripts/timeline/time/format-date.ts'
import { createTimeFormatter, sharedDate } from '../../scripts/timeline/time/format.ts'
import { toIsoDate } from '../../scripts/timeline/time/edtf.ts'
import { compareSpans } from '../../scripts/timeline/time/order.ts'
import { createWhenParser } from '../../scripts/timeline/time/parse.ts'
import { isTimeProblem, type Span } from '../../scripts/timeline/time/span.ts'
import { missingTimeWords, timeWords } from '../../scripts/timeline/time/words.ts'
import { TIMES } from './time-table.ts'
import { TIME_WORDS } from '../../scripts/timeline/time/words/time-words.ts'

type OwnWords = Readonly<Record<string, string>>
const parseWhen = (when: When, zone?: string) => createWhenParser(zone)(when)
const formatSpan = (span: Span, language: string, own?: OwnWords) => createTimeFormatter(language, timeWords(language, own)).full(span)
const formatSpanShort = (span: Span, language: string, shared?: SharedDate) => createTimeFormatter(language).short(span, shared)

const parse = createWhenParser('Asia/Ho_Chi_Minh')

function spanOf(when: When, zone = 'Asia/Ho_Chi_Minh'): Span {
  const span = parseWhen(when, zone)
  if (isTimeProblem(span)) throw new Error(`${JSON.stringify(when)}: ${span.problem}`)
  return span
}

describe('the table of times', () => {
  const [english, indonesian] = [createTimeFormatter('en'), createTimeFormatter('id')]
  it.each(TIMES)('%j is "%s" and "%s"', (when, en, id) => {
    expect([english.full(spanOf(when)), indonesian.full(spanOf(when))]).toEqual([en, id])
  })

  it('sorts into its order from any other', () => {
    // A stride that shares no factor with the length visits every row once, in an order unlike that of the table.
    const mixed = TIMES.map((_, index) => TIMES[(index * 31) % TIMES.length] ?? TIMES[0]!)
    expect(new Set(mixed).size).toBe(TIMES.length)
    const sorted = mixed.map(([when, en]) => ({ en, span: spanOf(when) })).toSorted((a, b) => compareSpans(a.span, b.span))
    expect(sorted.map(({ en }) => en)).toEqual(TIMES.map(([, en]) => en))
  })

  it('is long enough to mean something', () => expect(TIMES.length).toBeGreaterThanOrEqual(60))
})

describe('problems', () => {
  const day = '2025-10-25'
  it.each<[When, code: string, field: string]>([
    ['2025-02-30', 'no-such-date', 'date'],
    ['2023-02-29', 'no-such-date', 'date'],
    ['1900-02-29', 'no-such-date', 'date'],
    ['2025-04-31', 'no-such-date', 'date'],
    ['2025-10-00', 'no-such-date', 'date'],
    ['2025-13', 'no-such-date', 'date'],
    ['2025-00', 'no-such-date', 'date'],
    ['-0000', 'no-such-date', 'date'],
    ['2025-37', 'third-of-year', 'date'],
    ['2025-42', 'no-such-date', 'date'],
    ['2025-21-05', 'not-a-date', 'date'],
    ['2025-H3', 'not-a-date', 'date'],
    [-0, 'no-such-date', 'date'],
    ['T+10:00', 'running-clock', 'date'],
    ['T+1d 24:00', 'running-clock', 'date'],
    ['T+00:10:00/T+00:09:59', 'interval-reversed', 'date'],
    [{ date: 'T+00:10:00', time: '19:00' }, 'running-beside', 'time'],
    [{ date: day, time: '19:00:15', until: '19:00:15' }, 'until-before-time', 'until'],
    ['201X-05', 'not-a-date', 'date'],
    ['25 October', 'not-a-date', 'date'],
    ['2024/2025/2026', 'not-a-date', 'date'],
    [20251025, 'year-out-of-range', 'date'],
    [0.5, 'year-out-of-range', 'date'],
    ['2026/2024', 'interval-reversed', 'date'],
    ['2025-10-25/2025-10-24', 'interval-reversed', 'date'],
    ['..', 'interval-open', 'date'],
    ['../..', 'interval-open', 'date'],
    [{ date: day, zone: 'Asia/Hanoi' }, 'unknown-zone', 'zone'],
    [{ date: '2025-10', time: '19:00' }, 'time-needs-day', 'time'],
    [{ date: '2025-10-25/2025-10-27', time: '19:00', until: '02:00' }, 'time-needs-day', 'time'],
    [{ date: '2025-10-25/2025-10-26', time: '09:00', until: '17:00' }, 'time-needs-day', 'time'],
    [{ date: '2025-10', part: 'evening' }, 'part-needs-day', 'part'],
    [{ date: '2025-10-25/2025-10-26', part: 'evening' }, 'part-needs-day', 'part'],
    [{ date: day, part: 'morning', time: '19:00' }, 'part-contradicts-time', 'part'],
    [{ date: day, until: '19:00' }, 'until-needs-time', 'until'],
    [{ date: day, time: '21:00', until: '19:00' }, 'until-before-time', 'until'],
    [{ date: day, time: '21:00', until: '21:00' }, 'until-before-time', 'until'],
    [{ date: '2025-03-30', time: '02:30', zone: 'Europe/Berlin' }, 'no-such-local-time', 'time'],
    [{ date: '2025-03-30', time: '01:30', until: '02:30', zone: 'Europe/Berlin' }, 'no-such-local-time', 'until'],
    [{ date: '2011-12-30', zone: 'Pacific/Apia' }, 'no-such-date', 'date'],
    [{ date: '2024/2025', qualifier: 'before' }, 'limit-needs-one-date', 'qualifier'],
  ])('%j: %s', (when, code, field) => {
    expect(parse(when)).toMatchObject({ code, field, problem: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) })
  })

  it('names an unknown zone of the timeline', () => {
    expect(parseWhen('2025', 'Nowhere')).toMatchObject({ code: 'unknown-zone', field: 'zone' })
  })
})

describe('time zones', () => {
  const inHanoi = spanOf({ date: '2025-10-26', time: '00:30' })
  const inUtc = spanOf({ date: '2025-10-25', time: '17:30', zone: 'UTC' })

  it('knows one instant by its two dates on either side of midnight', () => {
    expect(compareSpans(inHanoi, inUtc)).toBe(0)
    expect([inHanoi.earliest, inUtc.earliest]).toEqual([Date.UTC(2025, 9, 25, 17, 30), Date.UTC(2025, 9, 25, 17, 30)])
    expect([inHanoi, inUtc].map((span) => formatSpan(span, 'en'))).toEqual(['00:30, 26 October 2025 (UTC+7)', '17:30, 25 October 2025 (UTC)'])
    expect([inHanoi, inUtc].map(toIsoDate)).toEqual(['2025-10-26T00:30+07:00', '2025-10-25T17:30Z'])
  })

  it('keeps zones in short text when they differ', () => {
    expect(formatSpanShort(inUtc, 'en', sharedDate([inHanoi, inUtc]))).toBe('17:30, 25 Oct (UTC)')
    expect(formatSpanShort(inHanoi, 'en', sharedDate([inHanoi, inHanoi]))).toBe('00:30')
  })

  it('covers both instants of a time that clocks repeat', () => {
    const span = spanOf({ date: '2025-10-26', time: '02:30' }, 'Europe/Berlin')
    expect([span.earliest, span.latest]).toEqual([Date.UTC(2025, 9, 26, 0, 30), Date.UTC(2025, 9, 26, 1, 31)])
  })

  it('begins a day whose midnight clocks skip with its first instant', () => {
    expect(spanOf('2018-11-04', 'America/Sao_Paulo').earliest).toBe(Date.UTC(2018, 10, 4, 3))
  })

  it('gives the same under every zone of the machine', () => {
    const script = `
      import { createTimeFormatter } from './scripts/timeline/time/format.ts'
      import { createWhenParser } from './scripts/timeline/time/parse.ts'
      import { TIMES } from './tests/timeline/time-table.ts'
      const time = createTimeFormatter('en')
      console.log(JSON.stringify(TIMES.map(([when]) => { const span = createWhenParser('Asia/Ho_Chi_Minh')(when); return [time.full(span), span.earliest, span.latest] })))`
    const outputs = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((TZ) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout)
    expect(JSON.parse(outputs[0] ?? '')).toHaveLength(TIMES.length)
    expect(new Set(outputs).size).toBe(1)
  })
})

describe('short text', () => {
  const day = '2025-10-25'
  it.each<[When[], string[]]>([
    [[day, { date: day, part: 'evening' }], ['time not stated', 'evening']],
    [[day, { date: day, time: '19:00', until: '21:00' }], ['time not stated', '19:00–21:00']],
    [['2025-10', day, '2025-10-26'], ['exact date not stated', '25 Oct', '26 Oct']],
    [['2025', '2025-11', '2025-10-25/2025-10-27'], ['2025', 'Nov', '25–27 Oct']],
    [[day, { date: day, qualifier: 'about' }, { date: day, part: 'evening', qualifier: 'before' }], ['time not stated', 'about 25 Oct', 'before the evening']],
    [['2024', '2025-10'], ['2024', 'Oct 2025']],
    [['201X', '2015-10-25'], ['2010s', '25 Oct 2015']],
    [[day], ['25 Oct 2025']],
  ])('%j -> %j', (whens, texts) => {
    const spans = whens.map((when) => spanOf(when))
    expect(spans.map((span) => formatSpanShort(span, 'en', sharedDate(spans)))).toEqual(texts)
  })
})

describe('ISO 8601 and EDTF', () => {
  it.each<[When, string]>([
    ['2025-10-25', '2025-10-25'], ['2025-10~', '2025-10~'], ['2025%', '2025%'], [-43, '-0043'], [7, '0007'], [12_025, 'Y12025'],
    ['-04XX', '-04XX'], ['-00XX', '-00XX'], ['00XX', '00XX'], ['-004X', '-004X'], ['201X?', '201X?'],
    ['2024/', '2024/'], ['2024/..', '2024/..'], ['../2026', '../2026'], ['2015/2018-03~', '2015/2018-03~'],
    [{ date: '2025', qualifier: 'before' }, '../2025'], [{ date: '2025', qualifier: 'after' }, '2025/..'],
    [{ date: '2025-10-25', part: 'evening' }, '2025-10-25'], [{ date: '2025-10-25', qualifier: 'about' }, '2025-10-25~'],
    [{ date: '2025-10-25', time: '19:00', until: '21:00' }, '2025-10-25T19:00+07:00/2025-10-25T21:00+07:00'],
    [{ date: '2025-10-26', time: '02:30', zone: 'Europe/Berlin' }, '2025-10-26T02:30'],
  ])('%j -> %s', (when, iso) => expect(toIsoDate(spanOf(when))).toBe(iso))
})

describe('languages', () => {
  it.each<[language: string, evening: string, century: string, before: string]>([
    ['en', 'evening of 25 October 2025', '11th century', 'before 25 October 2025'],
    ['en-US', 'evening of October 25, 2025', '11th century', 'before October 25, 2025'],
    ['id', 'malam 25 Oktober 2025', 'abad ke-11', 'sebelum 25 Oktober 2025'],
    ['vi', 'tối 25 tháng 10, 2025', 'thế kỷ 11', 'trước 25 tháng 10, 2025'],
    ['fr', 'soir du 25 octobre 2025', 'XIe siècle', 'avant le 25 octobre 2025'],
    ['es', 'noche del 25 de octubre de 2025', 'siglo XI', 'antes del 25 de octubre de 2025'],
    ['ru', 'вечер 25 октября 2025 г.', 'XI век', 'раньше, чем 25 октября 2025 г.'],
    ['ar', 'مساء 25 أكتوبر 2025', 'القرن الـ11', 'قبل 25 أكتوبر 2025'],
    ['zh', '2025年10月25日晚上', '11世纪', '2025年10月25日之前'],
    ['de', 'Abend des 25. Oktober 2025', '11. Jahrhundert', 'vor dem 25. Oktober 2025'],
    ['pt', 'noite de 25 de outubro de 2025', 'século XI', 'antes de 25 de outubro de 2025'],
    ['ja', '2025年10月25日の夜', '11世紀', '2025年10月25日より前'],
    ['he', '25 באוקטובר 2025, ערב', 'המאה ה־11', 'לפני 25 באוקטובר 2025'],
    ['sw', 'evening of 25 Oktoba 2025', '11th century', 'before 25 Oktoba 2025'],
  ])('%s', (language, ...texts) => {
    const whens: When[] = [{ date: '2025-10-25', part: 'evening' }, '10XX', { date: '2025-10-25', qualifier: 'before' }]
    // Some languages bind numbers to their words with spaces that do not break.
    expect(whens.map((when) => formatSpan(spanOf(when), language).replace(/[\u00A0\u202F]/g, ' '))).toEqual(texts)
  })

  it('has English words for a language or script that it does not bring along, and names those that labels lack', () => {
    expect(timeWords('zh-Hant')).toEqual(timeWords('sw'))
    expect(missingTimeWords('sw', { 'time.about': 'karibu {date}' })).toHaveLength(TIME_WORDS.length - 1)
    expect(missingTimeWords('en-AU')).toEqual([])
    expect(formatSpan(spanOf('2025-10~'), 'sw')).toBe('about Oktoba 2025')
    expect(formatSpan(spanOf('-0043'), 'sw')).toBe('44 KK')
    // The timeline's word is not mixed with English forms of it, and English words count as English does.
    expect(formatSpan(spanOf('20XX~'), 'sw', { 'time.about': 'karibu {date}' })).toBe('karibu 21st century')
  })

  it.each<[When, string, string]>([
    ['0000-01', 'vi', 'tháng 1 năm 1 TCN'], ['-0043-03-15', 'vi', '15 tháng 3 năm 44 TCN'], ['-0043', 'vi', '44 TCN'], ['2025-01', 'vi', 'tháng 1 năm 2025'],
    ['-0043-03-15', 'de', '15. März 44 v. Chr.'], ['-0043-03', 'ja', '紀元前44年3月'], ['201X', 'de', '2010er-Jahre'], ['../201X', 'de', 'bis in die 2010er-Jahre'], ['201X/..', 'de', 'seit den 2010er-Jahren'],
    [{ date: '2025-10-25', time: '19:00', until: '21:00' }, 'de', '25. Oktober 2025, 19:00–21:00 Uhr (UTC+7)'],
    [{ date: '2025-10-25', time: '19:00', until: '21:00' }, 'ja', '2025年10月25日 19:00～21:00（UTC+7）'],
    ['2025-10-25/2025-10-27', 'ja', '2025年10月25日～10月27日'], ['2025-10-25/2025-10-27', 'he', '\u206625–27\u2069 באוקטובר 2025'],
  ])('%j in %s is %s', (when, language, text) => {
    expect(formatSpan(spanOf(when), language).replace(/[\u00A0\u202F]/g, ' ')).toBe(text)
  })

  it('takes the words of the timeline before its own', () => {
    const german = Object.fromEntries(TIME_WORDS.map((word) => [`time.${word}`, `${word} {date}`]))
    expect(formatSpan(spanOf('2025-10~'), 'de', { ...german, 'time.about': 'etwa {date}' })).toBe('etwa Oktober 2025')
    expect(formatSpan(spanOf('2025-10~'), 'en', { 'time.about': 'circa {date}' })).toBe('circa October 2025')
  })
})

describe('words of dates that the platform does not join as a language does', () => {
  it.each<[language: string, when: When, text: string]>([
    ['vi', '-0043/0014', '44 TCN – 14 SCN'],
    ['vi', '-0043-01', 'tháng 1 năm 44 TCN'],
    ['pt', '13.8 billion years ago', 'há 13,8 bilhões de anos'],
    ['ja', '13.8 billion years ago', '138億年前'],
    ['ru', '1793-08-06/..', 'с 6 августа 1793 г.'],
    ['ru', '../1850', 'до 1850'],
    ['ru', '18XX/..', 'начало: XIX век'],
  ])('%s: %j is "%s"', (language, when, text) => {
    expect(formatSpan(spanOf(when), language)).toBe(text)
  })
})
