import { describe, expect, it } from 'vitest'
import { isShown, readingOrder, turned } from '../../scripts/pdf/reading-order.ts'

/** A line as a page paints it: what is read from right to left has its characters in the order of the eye. */
function painted(runs: readonly string[]): string[] {
  return runs.map((run) => (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(run) ? turned(run) : run))
}

/** Runs from left to right, each in the order in which it is read. */
describe('the order in which painted text is read', () => {
  it.each<[string, 'ltr' | 'rtl', string[], string]>([
    ['leaves left to right alone', 'ltr', ['a day ', '2024', ' – x'], 'a day 2024 – x'],
    ['turns a line that runs from right to left', 'rtl', ['ثلاثة', ' ', 'يوم'], 'يوم ثلاثة'],
    ['with its numbers', 'rtl', ['2024', ' ', 'أبريل', ' ', '23'], '23 أبريل 2024'],
    ['and ranges of years', 'rtl', ['610', '–', '571'], '571–610'],
    ['and ranges that are isolated from it', 'rtl', ['\u2069', '571–610', '\u2066'], '\u2066571–610\u2069'],
    ['each for itself', 'rtl', ['\u20692001–2002\u2066', ' ', 'يوم', ' ', '\u20691990–2000\u2066'], '\u20661990–2000\u2069 يوم \u20662001–2002\u2069'],
    ['but not the words in another script within', 'rtl', ['فصلا من روايتها', ' ', 'Anneke', ' ', 'Vos', ' ', 'قرأت'], 'قرأت Anneke Vos فصلا من روايتها'],
    ['turns words from right to left within a line of the other kind', 'ltr', ['She said ', 'ثلاثة', ' ', 'يوم', ' twice'], 'She said يوم ثلاثة twice'],
    ['keeps a mark behind its letter', 'rtl', ['تحديد', ' ', 'يُذكر'], 'يُذكر تحديد'],
  ])('%s', (_what, direction, runs, read) => {
    expect(readingOrder(painted(runs), direction)).toBe(read)
  })
})

describe('a text on painted lines', () => {
  const asIs = (text: string): string => text.replaceAll(/[\s()]/g, '')
  const range = ['(UTC+3) 16:00–14:00 ،2024 ', turned('أبريل'), ' 23'].join('')

  it('is seen where a line does not tell to which words its numbers belong', () => {
    expect(isShown([range], '23 أبريل 2024، 14:00–16:00 (UTC+3)', 'rtl', asIs)).toBe(true)
  })
  it('is not where the numbers stand the other way round', () => {
    expect(isShown([range], '23 أبريل 2024، 16:00–14:00 (UTC+3)', 'rtl', asIs)).toBe(false)
  })
  it('goes on from line to line', () => {
    expect(isShown([turned('افتتح الأمين'), turned('العام الحفل')], 'افتتح الأمين العام الحفل', 'rtl', asIs)).toBe(true)
    expect(isShown([turned('العام الحفل'), turned('افتتح الأمين')], 'افتتح الأمين العام الحفل', 'rtl', asIs)).toBe(false)
  })
  it('is found though another line has more of its beginning', () => {
    expect(isShown(['ABC DEF', 'GHI JKL', 'ABC DEF GH'], 'ABC DEF GHI JKL', 'ltr', asIs)).toBe(true)
  })
})
