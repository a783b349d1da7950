import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Overlap } from './overlap.ts'
import { askableQuotations, speakersOf } from './quoted-words.ts'
import type { Random } from './random.ts'
import type { Sayings } from './sayings.ts'
import type { Placed, WhoTask } from './task.ts'

const MOST_QUESTIONS = 4
const MOST_OPTIONS = 4
const FEWEST_OPTIONS = 3

/** Words and who may have said them, of as many different speakers as there are; wrong are others who speak in the timeline. */
export function whoTasks(timeline: Timeline, sayings: Sayings, overlap: Overlap, random: Random): WhoTask[] {
  const speakers = speakersOf(timeline)
  const tasks: WhoTask[] = []
  for (const quotation of bySpeakers(random.shuffled(askableQuotations(timeline, overlap)))) {
    if (tasks.length === MOST_QUESTIONS) break
    const { speaker } = quotation.item
    const couldBeBy = sayings.couldBeBy(quotation.item)
    const others = speakers.filter((person) => person !== speaker && !couldBeBy(person))
    const options = random.shuffled([speaker, ...random.some(others, MOST_OPTIONS - 1)])
    if (options.length >= FEWEST_OPTIONS) tasks.push({ kind: 'who', quotation, options, answer: options.indexOf(speaker) })
  }
  return tasks
}

/** Everybody's first, then everybody's second, and so on. */
function bySpeakers(quotations: Placed<Quotation>[]): Placed<Quotation>[] {
  const rounds = new Map<string, number>()
  return quotations
    .map((quotation) => {
      const round = rounds.get(quotation.item.speaker) ?? 0
      rounds.set(quotation.item.speaker, round + 1)
      return { quotation, round }
    })
    .toSorted((a, b) => a.round - b.round)
    .map(({ quotation }) => quotation)
}
