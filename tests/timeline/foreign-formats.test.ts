import { describe, expect, it } from 'vitest'
import { foreignFormat } from '../../scripts/timeline/explain/foreign-formats.ts'

/** A file called .yaml, as YAML reads it. */
const kindOf = (source: string): string | undefined => foreignFormat('a.yaml', source, source)?.kind

describe('a table is known by its content, whatever it is called', () => {
  it.each([
    ['semicolons', 'year;title;text\n1969;Moon landing;Apollo 11 lands\n'],
    ['two columns with semicolons', 'year;title\n1969;Moon landing\n'],
    ['two columns with commas', 'date,title\n1969-07-20,Moon landing\n'],
    ['two columns in quotes', '"Jahr";"Was geschah"\n"1969";"Apollo 11: die Landung; live"\n'],
    ['colons in its cells', 'Jahr;Titel\n1969;Apollo 11: die Landung\n'],
  ])('%s', (_, source) => expect(kindOf(source)).toBe('csv'))

  it.each([
    ['two columns with tabs', 'year\ttitle\n1969\tMoon landing\n'],
    ['three columns with tabs', 'year\ttitle\ttext\n1969\tMoon landing\tApollo 11\n'],
  ])('%s', (_, source) => expect(kindOf(source)).toBe('tsv'))

  it.each([
    ['prose with commas', 'On that day, it rained.\nNobody came, as usual.\n'],
    ['prose with semicolons', 'It rained; nobody came.\nIt was late; they left.\n'],
    ['one line', 'year;title\n'],
    ['keys with values', 'title: One, two\nauthor: Three, four\n'],
  ])('not %s', (_, source) => expect(kindOf(source)).toBe(undefined))
})
