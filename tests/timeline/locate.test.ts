import { describe, expect, it } from 'vitest'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import type { Part } from '../../scripts/timeline/read/locate.ts'
import type { Path } from '../../scripts/timeline/schema/path.ts'

const TEXT = `title: Hanoi
languages: [en]
events:
  - id: ceremony
    title: &name
      en: Opening
    when: 2025-10-25
    summary: >-
      One two
      three four
    source: news
  - { id: reception, title: *name, when: 2025-10-25, source: news }
sources:
  news: { publisher: The News }
`

const CASES: [what: string, path: Path, part: Part | undefined, place: string][] = [
  ['a value', ['title'], undefined, '1:8-13'],
  ['its key', ['title'], 'key', '1:1-6'],
  ['an item of a list in brackets', ['languages', 0], undefined, '2:13-15'],
  ['a map in a list: its first line', ['events', 0], undefined, '4:5-17'],
  ['the key of a map in a list: its first key', ['events', 0], 'key', '4:5-7'],
  ['a folded text', ['events', 0, 'summary'], undefined, '8:14-16'],
  ['a word of a folded text', ['events', 0, 'summary'], { word: 2 }, '10:7-12'],
  ['what is not there: what it belongs to', ['sources', 'news', 'url'], undefined, '14:3-7'],
  ['inside an alias: at its anchor', ['events', 1, 'title', 'en'], undefined, '6:11-18'],
  ['an alias', ['events', 1, 'title'], undefined, '12:29-34'],
  ['the file', [], undefined, '1:1-13'],
]

describe('locate', () => {
  const { locate } = parseTimeline(TEXT, 'a.yaml')
  it.each(CASES)('%s', (_, path, part, place) => {
    const { line, column, endColumn } = locate(path, part)
    expect(`${line}:${column}-${endColumn}`).toBe(place)
  })

  it('of a file that could not be read is its start', () => {
    expect(parseTimeline('', 'a.yaml').locate(['events', 3])).toEqual({ line: 1, column: 1 })
  })
})
