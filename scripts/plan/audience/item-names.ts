import { cutTo } from '../../timeline/problems/quote.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { Labels } from '../labels/index.ts'
import { scaleWord } from '../labels/scaled-number.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { type Path, valueAt } from '../../timeline/schema/path.ts'
import { joinedWords } from '../text/joined-words.ts'

/** Longest name in a list, in characters; longer ones are cut. */
const LONGEST = 70

/** Names a thing of a timeline for a list, with its event: 'Discussion session: A call for action'. */
export function itemName(timeline: Timeline, path: Path, language: string, labels: Labels): string {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' ? value : typeof value === 'object' && value !== null ? String((value as Record<string, string>)[language] ?? Object.values(value)[0]) : undefined
  const event = path[0] === 'events' && path.length > 2 ? timeline.events[Number(path[1])] : undefined
  const list = LISTS[String(path.at(-1))]
  const own = list ? labels[list] : ownName(timeline, valueAt(timeline, path).value as Item, text, { labels, language })
  return [event && text(event.short ?? event.title), cutTo(own, LONGEST).replace(/\s+…$/, '…')].filter(Boolean).join(': ')
}

/** The label that names a whole list of an event. */
const LISTS: Record<string, 'people' | 'figures' | 'quotations'> = { people: 'people', figures: 'figures', quotations: 'quotations' }

/** The fields that may name a thing of any kind. */
interface Item {
  title?: Text
  topic?: Text
  person?: string
  group?: Text
  value?: number
  prefix?: string
  words?: Text
  exactness?: Figure['exactness']
  scale?: Figure['scale']
  unit?: Text
  label?: Text
  text?: Text
  verbatim?: Record<string, string>
}

function ownName(timeline: Timeline, item: Item, text: (value: unknown) => string | undefined, { labels, language }: { labels: Labels; language: string }): string {
  const { title, topic, person, group, value, prefix, words, unit, label, verbatim } = item
  if (title !== undefined || topic !== undefined) return text(title ?? topic) ?? ''
  if (person !== undefined) return timeline.people[person]?.name ?? text(timeline.people[person]?.role) ?? person
  if (unit !== undefined) {
    const { exactness, scale } = item
    const number = value === undefined ? text(words) : `${prefix ?? ''}${value}`
    const exact = exactness === undefined || exactness === 'exactly' ? undefined : labels.exactness[exactness]
    return joinedWords([exact, number, scale && scaleWord(labels, scale, value ?? 0, language), text(unit), text(label)])
  }
  return text(item.text ?? group ?? verbatim) ?? ''
}
