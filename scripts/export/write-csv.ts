import { stringify } from 'csv-stringify/sync'
import { textIn, type Text } from '../timeline/schema/text.ts'
import type { PlacedEvent } from '../plan/chronology.ts'
import { groupName, personName, picturesOf, placeName, type Exported, type ExportInput } from './exported.ts'
import { leftBehind } from './left-behind.ts'

/**
 * Writes a table with a row for each event, under names that `import` knows. Texts have a column for each language of the timeline. Dates are
 * as the timeline has them (EDTF).
 */
export function csvText(input: ExportInput): Exported {
  const { timeline, events } = input
  const { languages } = timeline
  const spoken = (name: string, pick: (event: PlacedEvent['event']) => Text | undefined): [string, (placed: PlacedEvent) => string][] =>
    languages.map((language) => [languages.length === 1 ? name : `${name}_${language}`, ({ event }) => textIn(pick(event) ?? '', language)])
  const columns: [string, (placed: PlacedEvent) => string][] = [
    ['date', ({ event }) => dateOf(event.when)],
    ['time', ({ event }) => fieldOf(event.when, 'time') || fieldOf(event.when, 'part')],
    ['end time', ({ event }) => fieldOf(event.when, 'until')],
    ['zone', ({ event }) => (fieldOf(event.when, 'time') === '' ? '' : fieldOf(event.when, 'zone') || (timeline.zone ?? ''))],
    ['display date', ({ event }) => (typeof event.when === 'object' && event.when.shown !== undefined ? textIn(event.when.shown, input.language) : '')],
    ...spoken('title', ({ title }) => title),
    ...spoken('short title', ({ short }) => short),
    ...languages.map((language): [string, (placed: PlacedEvent) => string] => [languages.length === 1 ? 'text' : `text_${language}`, ({ event }) => [event.summary, event.text].map((text) => textIn(text ?? '', language)).filter((text) => text !== '').join('\n\n')]),
    ['place', ({ event }) => placeName(timeline, event.place, input.language) ?? ''],
    ['group', ({ event }) => groupName(timeline, event.group, input.language) ?? ''],
    ['tags', ({ event }) => event.tags.map((tag) => textIn(tag, input.language)).join('; ')],
    ['people', ({ event }) => event.people.flatMap(({ person }) => (person === undefined ? [] : [personName(timeline, person, input.language)])).join('; ')],
    ['media', ({ event }) => picturesOf(event).map(({ file }) => file).join('\n')],
    // A table has one caption for a row: that of the first picture.
    ['media caption', ({ event }) => textIn(picturesOf(event)[0]?.caption ?? '', input.language)],
    ['media credit', ({ event }) => textIn(picturesOf(event)[0]?.credit ?? '', input.language)],
    ['alt text', ({ event }) => textIn(picturesOf(event)[0]?.alt ?? '', input.language)],
    ['link', ({ event }) => event.links.map((link) => (typeof link === 'string' ? link : link.url)).join('\n')],
    ['source', ({ event }) => [event.source].flat().map((id) => timeline.sources[id]?.publisher ?? id).join('; ')],
    ['importance', ({ event }) => String(event.importance ?? '')],
  ]
  const rows = events.map((placed) => columns.map(([, cell]) => cell(placed)))
  const used = columns.map((_, index) => rows.some((row) => row[index] !== ''))
  const filled = (row: readonly string[]): string[] => row.filter((_, index) => used[index])
  const left = leftBehind(input, events, { events: ['short', 'place', 'group', 'tags', 'people', 'pictures', 'links', 'importance'], whole: ['zone', 'sources'], languages: true })
  const described = Object.values(timeline.sources).filter((source) => Object.keys(source).length > 1).length
  if (described > 0) left.set('titles, authors, dates and addresses of sources', described)
  const named = events.reduce((sum, { event }) => sum + event.links.filter((link) => typeof link !== 'string').length, 0)
  if (named > 0) left.set('titles of links', named)
  const further = events.reduce((sum, { event }) => sum + Math.max(0, picturesOf(event).length - 1), 0)
  if (further > 0) left.set('captions and credits of further pictures', further)
  return { text: stringify([filled(columns.map(([name]) => name)), ...rows.map(filled)], { bom: true, record_delimiter: 'windows', quoted_match: /\n/ }), left }
}

type When = PlacedEvent['event']['when']

function dateOf(when: When): string {
  if (when === undefined) return ''
  if (typeof when !== 'object') return withWholeYear(String(when))
  const { date, qualifier } = when
  const written = withWholeYear(String(date))
  return qualifier === undefined ? written : qualifier === 'uncertain' ? `${written}?` : `${qualifier} ${written}`
}

/** A year in four digits: fewer are taken for other numbers elsewhere. */
function withWholeYear(date: string): string {
  return /^-?\d{1,3}$/.test(date) ? date.replace(/\d+/, (digits) => digits.padStart(4, '0')) : date
}

function fieldOf(when: When, field: 'time' | 'until' | 'zone' | 'part'): string {
  return typeof when === 'object' ? (when[field] ?? '') : ''
}
