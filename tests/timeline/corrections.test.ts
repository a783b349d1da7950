import { describe, expect, it } from 'vitest'
import { correctedDate, correctedId, correctedLanguage } from '../../scripts/timeline/explain/corrections.ts'
import { correctedTime } from '../../scripts/timeline/explain/time-advice.ts'
import { dateHint } from '../../scripts/timeline/explain/date-advice.ts'
import { meantDate } from '../../scripts/timeline/explain/date-corrections.ts'
import { timeHint } from '../../scripts/timeline/explain/time-advice.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'

describe('what was meant', () => {
  it.each<[string, string | undefined]>([
    ['2025-10-25T8:30', '{ date: 2025-10-25, time: "08:30" }'],
    ['2025-10-25T08:30:00Z', '{ date: 2025-10-25, time: "08:30", zone: UTC }'],
    ['2025-10-25T08:30:00+07:00', undefined],
    ['2025-1-5', '2025-01-05'],
    ['“2025”', '2025'],
    ['„25.10.2025“', '2025-10-25'],
    ['2025/10/25', '2025-10-25'],
    ['25.10.2025', '2025-10-25'],
    ['25/10/2025', '2025-10-25'],
    ['10/25/2025', '2025-10-25'],
    ['10/11/2025', undefined],
    ['25 Oktober 2025', '2025-10-25'],
    ['October 25, 2025', '2025-10-25'],
    ['Oct 2025', '2025-10'],
    ['31.02.2025', undefined],
    ['yesterday', undefined],
    ['2025-10-25', undefined],
  ])('by the date %j', (text, meant) => expect(correctedDate(text)).toBe(meant))

  it.each<[string, string | undefined]>([
    ['8:30', '08:30'], ['8.30', '08:30'], ['19h05', '19:05'], ['8:30 pm', '20:30'], ['12 am', '00:00'], ['19:00:00', '19:00'], ['8:30:15 pm', '20:30:15'], ['7 pm', '19:00'],
    ['25:00', undefined], ['13 pm', undefined], ['8', undefined], ['noon', undefined],
  ])('by the time %j', (text, meant) => expect(correctedTime(text)).toBe(meant))

  it.each<[string, string | undefined]>([
    ['Opening Ceremony', 'opening-ceremony'], ['Tô Lâm', 'to-lam'], ['Đà_Nẵng', 'da-nang'], ['a--b', 'a-b'], ['東京', undefined], ['-', undefined],
  ])('by the id %j', (text, meant) => expect(correctedId(text)).toBe(meant))

  it.each<[string, string | undefined]>([
    ['English', 'en'], ['Bahasa Indonesia', 'id'], ['EN', 'en'], ['en_GB', 'en-GB'], ['constructor', undefined], ['the ceremony', undefined], ['qq', undefined],
  ])('by the language %j', (text, meant) => expect(correctedLanguage(text)).toBe(meant))
})

describe('hints', () => {
  const FILE = 'title: A\nlanguages: [en]\nsources: { paper: { publisher: Paper } }\nevents:\n  - { id: a, title: A, when: 2025-10-25, source: paper }\n'

  it.each([
    ['when: 2025-10-25', 'when: 2025-10-25T8:30', 'Write { date: 2025-10-25, time: "08:30" }.'],
    ['when: 2025-10-25', 'when: 2025-10-25T08:30/2025-10-25T10:00', 'Write { date: 2025-10-25, time: "08:30", until: "10:00" }.'],
    ['when: 2025-10-25', 'when: 2025-10-25T20:30/2025-10-26T02:00', 'Write the days, 2025-10-25/2025-10-26, and the clock times in a text.'],
    ['when: 2025-10-25', 'when: { date: 2025-10-25 8:30 }', 'Write date: 2025-10-25, time: "08:30".'],
    ['when: 2025-10-25', 'when: { date: 2025-10-25, time: 8:30, zone: UTC }', 'Write "08:30".'],
    ['id: a', 'id: Opening Ceremony', 'Write opening-ceremony.'],
    ['[en]', '[english]', 'Write en.'],
    ['title: A,', 'title: Hanoi, the day,', 'Put quotes around the text: title: "Hanoi, the day"'],
    ['title: A,', 'title: Hanoi: the day,', 'Put quotes around the text: "Hanoi: the day"'],
    ['[en]', 'en', 'Write [en].'],
    ['{ paper: { publisher: Paper } }', '{ paper: Paper }', 'Write { publisher: … }, or one "key: value" on each line below, indented by two spaces.'],
    ['source: paper }', 'source: paper, private: yes }', 'Write true.'],
    ['source: paper }', 'source: paper, figures: [{ value: $5, unit: dollars, label: lost, source: paper }] }', 'Write value: 5, and prefix: "$" beside it.'],
    ['source: paper }', 'source: paper, importance: high }', 'Write a number: 3 for high, 2 for medium, 1 for low. Allowed: essential, normal or detail, or a number without quotes, the higher the more important.'],
    ['source: paper }', 'source: paper, importance: 1/5 }', 'Write 1. Allowed: essential, normal or detail, or a number without quotes, the higher the more important.'],
    ['id: a', 'id: 1', 'Put it in quotes so that it is read as a text: "1".'],
    ['  - { id: a, title: A, when: 2025-10-25, source: paper }', '  -id: a\n   title: A', 'Write "- id: …".'],
    ['  - { id: a, title: A, when: 2025-10-25, source: paper }', '  id: a\n  title: A', 'Write "- " before id: and indent the lines that belong to it by two more spaces.'],
  ])('%j as %j: %s', (before, after, hint) => {
    const { problems } = parseTimeline(FILE.replace(before, after), 'a.yaml')
    expect(problems.map((problem) => problem.hint)).toEqual([hint])
  })
})

describe('dates in words', () => {
  it.each<[string, string]>([
    ['44 BC', '-0043'], ['44 BCE', '-0043'], ['BC 44', '-0043'], ['44 v. Chr.', '-0043'], ['44 av. J.-C.', '-0043'], ['44 a. C.', '-0043'],
    ['44 SM', '-0043'], ['44 TCN', '-0043'], ['năm 44 TCN', '-0043'], ['44 ق.م', '-0043'], ['公元前44年', '-0043'], ['44 до н. э.', '-0043'],
    ['15 March 44 BC', '-0043-03-15'], ['3000 BC', '-2999'], ['12,000 BC', '-11999'], ['12.000 SM', '-11999'], ['c. 3000 BC', '-2999~'],
    ['79 AD', '0079'], ['AD 79', '0079'], ['79 M', '0079'], ['12th century', '11XX'], ['XII century', '11XX'], ['12. Jahrhundert', '11XX'],
    ['XIIe siècle', '11XX'], ['siglo XII', '11XX'], ['século XII', '11XX'], ['abad ke-12', '11XX'], ['thế kỷ 12', '11XX'],
    ['thế kỷ XII', '11XX'], ['القرن 12', '11XX'], ['12世紀', '11XX'], ['XII век', '11XX'], ['5th century BC', '-04XX'],
    ['1st century', '00XX'], ['1960s', '196X'], ['the 1960s', '196X'], ['1960er Jahre', '196X'], ['1960er', '196X'],
    ['années 1960', '196X'], ['tahun 1960-an', '196X'], ['1960-an', '196X'], ['thập niên 1960', '196X'], ['những năm 1960', '196X'],
    ['1960年代', '196X'], ['1960\'s', '196X'], ['2019/present', '2019/..'], ['2019 - present', '2019/..'], ['2019-', '2019/..'],
    ['2019–', '2019/..'], ['since 2019', '2019/..'], ['seit 2019', '2019/..'], ['sejak 2019', '2019/..'], ['từ năm 2019', '2019/..'],
    ['từ 2019 đến nay', '2019/..'], ['منذ 2019', '2019/..'], ['2019 onwards', '2019/..'], ['2019 - nay', '2019/..'],
    ['2019-sekarang', '2019/..'], ['until 2019', '../2019'], ['bis 2019', '../2019'], ['before 2019', '{ date: 2019, qualifier: before }'],
    ['vor 1500', '{ date: 1500, qualifier: before }'], ['avant 1500', '{ date: 1500, qualifier: before }'],
    ['trước 1500', '{ date: 1500, qualifier: before }'], ['sebelum 1945', '{ date: 1945, qualifier: before }'],
    ['sau 1945', '{ date: 1945, qualifier: after }'], ['after May 1945', '{ date: 1945-05, qualifier: after }'],
    ['2019 - 2021', '2019/2021'], ['2019–2021', '2019/2021'], ['2019 to 2021', '2019/2021'], ['2019 bis 2021', '2019/2021'],
    ['2019-2021', '2019/2021'], ['1914-18', '1914/1918'], ['from 2019 to 2021', '2019/2021'], ['between 2019 and 2021', '2019/2021'],
    ['17.05.2024 - 19.05.2024', '2024-05-17/2024-05-19'], ['17-19 May 2024', '2024-05-17/2024-05-19'],
    ['17–19 May 2024', '2024-05-17/2024-05-19'], ['May–June 2024', '2024-05/2024-06'], ['May 2019 - June 2020', '2019-05/2020-06'],
    ['100-44 BC', '-0099/-0043'], ['44 BC - 14 AD', '-0043/0014'], ['2019-01-01 to 2019-12-31', '2019-01-01/2019-12-31'],
    ['c. 1500', '1500~'], ['ca. 1500', '1500~'], ['circa 1500', '1500~'], ['~1500', '1500~'], ['um 1500', '1500~'], ['vers 1500', '1500~'],
    ['sekitar 1500', '1500~'], ['khoảng 1500', '1500~'], ['khoảng năm 1500', '1500~'], ['± 1500', '1500~'], ['1500 (approx.)', '1500~'],
    ['حوالي 1500', '1500~'], ['probably 1500', '1500?'], ['?1500', '1500?'], ['c1500', '1500~'], ['May 1950', '1950-05'],
    ['tháng 5 năm 1950', '1950-05'], ['tháng 5/1950', '1950-05'], ['ngày 17 tháng 5 năm 2024', '2024-05-17'],
    ['17 tháng 5, 2024', '2024-05-17'], ['05/1950', '1950-05'], ['17 Mei 2024', '2024-05-17'], ['17 Agustus 1945', '1945-08-17'],
    ['١٧ مايو ٢٠٢٤', '2024-05-17'], ['17 أيار 2024', '2024-05-17'], ['2024年5月17日', '2024-05-17'], ['17 мая 2024 г.', '2024-05-17'],
    ['17. Mai 2024', '2024-05-17'], ['1er mai 1950', '1950-05-01'], ['17 de maio de 2024', '2024-05-17'], ['17 במאי 2024', '2024-05-17'],
    ['Q3 2021', '2021-Q3'], ['2021 Q3', '2021-Q3'], ['2021-Q3', '2021-Q3'], ['Q3/2021', '2021-Q3'],
    ['3rd quarter 2021', '2021-Q3'], ['third quarter of 2021', '2021-Q3'], ['quý 3/2021', '2021-Q3'],
    ['quý III năm 2021', '2021-Q3'], ['triwulan III 2021', '2021-Q3'], ['kuartal 3 2021', '2021-Q3'],
    ['3. Quartal 2021', '2021-Q3'], ['H1 2021', '2021-H1'], ['first half of 2021', '2021-H1'],
    ['1. Halbjahr 2021', '2021-H1'], ['2024-W20', '2024-05-13/2024-05-19'], ['2024-W20-5', '2024-05-17'],
    ['5/17/2024', '2024-05-17'], ['17.05.2024', '2024-05-17'], ['2024.05', '2024-05'], ['2024/05', '2024-05'], ['2024/5/7', '2024-05-07'],
    ['in 1950', '1950'], ['year 950', '0950'], ['tahun 1945', '1945'], ['năm 1945', '1945'], ['1945 г.', '1945'], ['1945年', '1945'],
    ['Mai 2026', '2026-05'], ['March 5, 2003', '2003-03-05'], ['Thursday 17 May 2024', '2024-05-17'], ['17th of May, 2024', '2024-05-17'],
    ['17-May-2024', '2024-05-17'], ['13th c.', '12XX'], ['13th century AD', '12XX'], ['s. XII', '11XX'], ['1.5.2024', '2024-05-01'],
    ['Sept 2024', '2024-09'], ['Sept. 2024', '2024-09'],
  ])('%s is %s', (text, meant) => expect(meantDate(text)).toBe(meant))

  it.each<[string, string]>([
    ['44 BC', 'Write -0043 (0000 is 1 BCE).'],
    ['2019/present', 'Write 2019/..'],
    ['-43/0014', 'Write -0043/0014 if 44 BCE is meant: 0000 is 1 BCE.'],
    ['10/11/2025', 'Write 2025-11-10 if the day comes first, 2025-10-11 if the month does.'],
    ['31.02.2025', 'The calendar has no 2025-02-31: months are 01 to 12, and each has its own last day.'],
    ['1900s', 'Write 190X for the ten years, 19XX for the hundred.'],
    ['spring 2020', 'Write 2020-spring; 2020-25 is that of the north, 2020-29 that of the south.'],
    ['winter 2019/20', 'Write the months that are meant: 2019-12/2020-02.'],
    ['17 Rajab 1446 H', 'Write the date of the common (Gregorian) calendar, and the other one as it is printed: { date: …, shown: "17 Rajab 1446 H" }.'],
    ['T plus 10 minutes', 'Write T+00:10:00.'],
    ['T-10', 'Write hours, minutes and seconds: T-00:00:10 for seconds, T-00:10:00 for minutes.'],
    ['GET 102:45:40', 'Write T+102:45:40.'],
    ['T+102h45m40s', 'Write T+102:45:40.'],
    ['T+0:67:00', 'Write T+01:07:00.'],
    ['2024-05-17T09:30:00Z', 'Write { date: 2024-05-17, time: "09:30", zone: UTC }.'],
    ['2024-05-17T09:30:15+07:00', 'Write { date: 2024-05-17, time: "09:30:15", zone: … } with the name of a time zone that has the offset +07:00, such as Asia/Ho_Chi_Minh for +07:00.'],
    ['H2 2019', 'Write 2019-H2.'], ['semester 1 2019', 'Write 2019-H1.'], ['summer 2019', 'Write 2019-summer; 2019-26 is that of the north, 2019-30 that of the south.'],
    ['Winter 2020', 'Write 2020-winter; 2020-28 is that of the north, 2020-32 that of the south.'],
    ['early 2021', 'Write 2021 and say the rest in the text, or write the dates that are meant, such as 2021-01/2021-04 for its first months.'],
    ['17.05.24', 'Write the year with four digits: 2024-05-17 or 1924-05-17.'],
    ['May 17', 'Add the year: 2024-05-17'],
    ['2024-05-17 10:00-12:00', 'Write { date: 2024-05-17, time: "10:00", until: "12:00" }.'],
    ['10,000 years ago', 'Write the year, reckoned from today or from the year of the source: -8000~.'],
    ["'68", 'Write the year with four digits: 1968 or 2068.'],
    ['MCMLXIX', 'Write 1969.'], ['MDCCCXLVIII', 'Write 1848.'],
    ['<1850', 'Write { date: 1850, qualifier: before }.'], ['≥ 1850-05', 'Write { date: 1850-05, qualifier: after }.'],
    ['3.5 Ma', 'Write 3.5 million years ago.'], ['13.8 Gya', 'Write 13.8 billion years ago.'],
    ['2024-05-07/09', 'Write 2024-05-07/2024-05-09.'],
    ['+5000000000', 'Write Y5000000000.'],
    ['Easter 1916', 'Write the date that is meant, no more exactly than you know it: 1916; the words can stand beside it: { date: 1916, shown: "Easter 1916" }.'],
    ['5 Tevet 5784', 'Write the date of the common (Gregorian) calendar, and the other one as it is printed: { date: …, shown: "5 Tevet 5784" }.'],
  ])('%s: %s', (text, hint) => expect(dateHint(text, false)).toBe(hint))

  it.each(['2024-05-17T19:00+07:00', 'present', 'TBD', '1445 H', 'every Monday', 'R/2020-01-01/P1Y', 'RRULE:FREQ=WEEKLY', 'yesterday', '1950 or 1951', '66 million years ago'])('%s has a remedy of its own', (text) => {
    expect(dateHint(text, false)).toMatch(/\w/)
  })
})

describe('what stands in another form than it should', () => {
  it.each([
    ['media: { url: https://example.org/1.mp4, alt: Bees }', 'Put square brackets around it: media: [{ url: … }]'],
    ['picture: [{ file: a.png, alt: A }]', 'Write one picture without hyphen and brackets, picture: { file: …, alt: … }; several are a list under pictures:.'],
    ['figures: { value: 3, unit: apples, label: eaten }', 'Put square brackets around it: figures: [{ value: … }]'],
    ['tags: • one', 'Begin each item with a hyphen and a space, "- ", where "•" stands.'],
    ['summary: 007', 'Put it in quotes so that it is read as a text: "007".'],
    ['people: [{ person: Jo Doe, country: SU }]', 'Somebody of whom more than a name is known stands under people: at the top of the file, as jo: { name: …, role: …, country: … }; here write person: jo, or person: and the name.'],
    ['source: s\n    quotations: [{ speaker: { en: A, ru: B }, verbatim: { en: Yes }, source: s }]', 'Write one text: what people, publishers and places are called stands there alike in all languages.'],
    ['when: { date: 2023-12-31, time: "18:00", until: "01:00", zone: UTC }', 'Where it ended after midnight, give both days as the date: 2023-12-31/2024-01-01.'],
  ])('%s', (field, hint) => {
    const when = field.startsWith('when') ? '' : '    when: 2001\n'
    const { problems } = parseTimeline(`title: X\nlanguages: [en]\nsource: s\nevents:\n  - title: One\n${when}    ${field}\nsources: { s: { publisher: P } }\n`, 'x.yaml')
    expect(problems.map((problem) => problem.hint)).toEqual([hint])
  })

  it.each([['deck: [ocean]', 'deck'], ['cover: [{ file: a.png }]', 'cover'], ['clock: [a]', 'clock'], ['next: [{ topic: A }]', 'next'], ['summary: One line', 'summary']])('%s is told once', (field) => {
    const { problems } = parseTimeline(`title: X\nlanguages: [en]\nsource: s\n${field}\nevents:\n  - { title: One, when: 2001 }\nsources: { s: { publisher: P } }\n`, 'x.yaml')
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['type-wrong', 4]])
  })
})

describe('clock times in words', () => {
  it.each<[string, string]>([
    ['7 p.m.', 'Write "19:00".'], ['19 Uhr', 'Write "19:00".'], ['8 giờ 30', 'Write "08:30".'], ['pukul 19.00', 'Write "19:00".'], ['19h', 'Write "19:00".'],
    ['24:00', 'Write "00:00" with the date of the next day. Where midnight is the end, give both days as the date and until: "00:00".'],
    ['19:00-21:00', 'Write time: "19:00", until: "21:00".'],
    ['7-9 pm', 'Write time: "19:00", until: "21:00".'],
    ['19:00 WIB', 'Write "19:00", and beside it zone: Asia/Jakarta.'],
    ['morning', 'Write part: morning in place of the time.'],
    ['2024-12-16', 'A clock time stands here. For several days write both as the date: 2024-05-17/2024-12-16.'],
  ])('%s: %s', (text, hint) => expect(timeHint(text)).toBe(hint))
})

describe('fields by the names of other tools', () => {
  const hintOf = (field: string): string | undefined =>
    parseTimeline(`title: A\nlanguages: [en]\nsources: { s: { publisher: P } }\nevents:\n  - { id: a, title: A, when: 2024, source: s, ${field} }\n`, 'a.yaml').problems[0]?.hint

  it.each([
    ['quotes: []', 'Did you mean "quotations"?'],
    ['description: B', 'Did you mean "summary"?'],
    ['location: here', 'Did you mean "place"?'],
    ['image: a.png', 'Did you mean "picture"?'],
    ['media: { url: x }', 'Put square brackets around it: media: [{ url: … }]'],
    ['color: red', 'The colours of a deck'],
    ['author: me', 'the speaker of a quotation'],
    ['rrule: weekly', 'write an event for each date'],
  ])('%s: %s', (field, hint) => expect(hintOf(field)).toContain(hint))

  it('are told alone: the field that was meant is not missing, and what goes with a repetition is not wrong', () => {
    const found = (event: string): string[] => parseTimeline(`title: A\nlanguages: [en]\nzone: UTC\nsources: { s: { publisher: P } }\nevents:\n  - { id: a, source: s, ${event} }\n`, 'a.yaml').problems.map(({ message }) => message)
    expect(found('headline: A, date: 2024')).toEqual(['the event has no field "headline"', 'the event has no field "date"'])
    expect(found('title: A, when: { date: 2024-09-02, time: "10:00", every: week, until: 2024-12-16 }')).toEqual(['"when" has no field "every"'])
  })
})

describe('a quote that is never closed', () => {
  it.each([
    ["title: 'A b\nlanguages: [en]\n", 'Close it at the end of the text: …A b\''],
    ["title: 'It's on\nlanguages: [en]\n", 'Close it at the end of the text, and double the apostrophe in it; or put the text in double quotes.'],
    ['title: "A b”\nlanguages: [en]\n', 'Close it with ", as it opens; ” closes nothing here.'],
    ['title: "C:/dir\\"\nlanguages: [en]\n', 'Write \\\\ for the backslash before the closing quote, or put the text in single quotes.'],
  ])('%j: %s', (text, hint) => expect(parseTimeline(text, 'a.yaml').problems.map((problem) => problem.hint)).toEqual([hint]))

  it.each(["title: 'It''s fine'\n", 'a: "two\n  lines: fine"\n', 'a: {b: "c", "d": \'e\', f: \'\'}\n', 'a: |\n  "text\n', 'a: b "c\n'])('is not found in %j', (text) => {
    expect(parseTimeline(text, 'a.yaml').problems.map(({ code }) => code)).not.toContain('yaml-quote')
  })
})
