import { describe, expect, it } from 'vitest'
import { correctedDate, correctedId, correctedLanguage } from '../../scripts/timeline/explain/corrections.ts'
import { correctedTime } from '../../scripts/timeline/explain/time-advice.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'

describe('what was meant', () => {
  it.each<[string, string | undefined]>([
    ['2025-10-25T8:30', '{ date: 2025-10-25, time: "08:30" }'],
    ['2025-10-25T08:30:00Z', '{ date: 2025-10-25, time: "08:30", zone: UTC }'],
    ['2025-10-25T08:30:00+07:00', undefined],
    ['2025-1-5', '2025-01-05'],
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
    ['8:30', '08:30'], ['8.30', '08:30'], ['19h05', '19:05'], ['8:30 pm', '20:30'], ['12 am', '00:00'], ['19:00:00', '19:00'],
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
    ['id: a', 'id: 1', 'Put it in quotes so that it is read as a text: "1".'],
    ['  - { id: a, title: A, when: 2025-10-25, source: paper }', '  -id: a\n   title: A', 'Write "- id: …".'],
    ['  - { id: a, title: A, when: 2025-10-25, source: paper }', '  id: a\n  title: A', 'Write "- " before id: and indent the lines that belong to it by two more spaces.'],
  ])('%j as %j: %s', (before, after, hint) => {
    const { problems } = parseTimeline(FILE.replace(before, after), 'a.yaml')
    expect(problems.map((problem) => problem.hint)).toEqual([hint])
  })
})
