import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { countryNamer } from '../labels/country-names.ts'
import { evenly } from './known-order.ts'
import type { Overlap } from './overlap.ts'
import type { Random } from './random.ts'
import { type Sayings, quotedTexts } from './similarity.ts'
import type { Located, WhoTask } from './task.ts'
import { statedBy, statementGroups } from '../phrases.ts'

const MOST_QUESTIONS = 3
/** Most quotations that are tried, and most people who could have said one: each is compared with all that these say. */
const MOST_TRIED = 40
const MOST_SPEAKERS = 60
const MOST_OPTIONS = 4
const FEWEST_OPTIONS = 3

/** A quotation, and who else could have said it. */
interface Askable {
  quotation: Located<Quotation>
  wrong: string[]
  /** Whether the right one is not the only one with a name, or with an office alone. */
  isHidden: boolean
}

/**
 * Makes tasks of quotations and people who may have said them, with as many different speakers as there are. The wrong choices
 * are others who speak in the timeline. Neither the place of the right one nor its form gives it away, as far as there are others: it
 * is at another letter each time, and not the only one with a name.
 */
export function whoTasks(timeline: Timeline, sayings: Sayings, overlap: Overlap, random: Random): WhoTask[] {
  const speakers = evenly(speakersOf(timeline), MOST_SPEAKERS)
  const hasName = (person: string): boolean => timeline.people[person]?.name !== undefined
  const tried = bySpeakers(random.shuffled(askableQuotations(timeline, overlap))).slice(0, MOST_TRIED).map((quotation): Askable => {
    const { speaker } = quotation.item
    const couldBeBy = sayings.couldBeBy(quotation.item)
    const others = random.shuffled(speakers.filter((person) => person !== speaker && !couldBeBy(person)))
    const alike = others.filter((person) => hasName(person) === hasName(speaker))
    // Enough of one form need nobody of the other.
    const wrong = alike.length >= FEWEST_OPTIONS - 1 ? alike : [...alike, ...others.filter((person) => !alike.includes(person))]
    return { quotation, wrong: wrong.slice(0, MOST_OPTIONS - 1), isHidden: alike.length > 0 }
  })
  const askable = tried.filter(({ wrong }) => wrong.length >= FEWEST_OPTIONS - 1)
  const hidden = askable.filter(({ isHidden }) => isHidden)
  const letters: number[] = []
  return (hidden.length > 0 ? hidden : askable).slice(0, MOST_QUESTIONS).map(({ quotation, wrong }): WhoTask => {
    const answer = freshLetter(letters, wrong.length + 1, random)
    letters.push(answer)
    return { kind: 'who', quotation, options: random.shuffled(wrong).toSpliced(answer, 0, quotation.item.speaker), answer }
  })
}

/** A place for the right choice, from 0, that as few as can be of the questions before have. */
function freshLetter(before: readonly number[], choices: number, random: Random): number {
  const uses = (letter: number): number => before.filter((own) => own === letter).length
  const letters = random.shuffled([...Array(choices).keys()])
  return letters.toSorted((a, b) => uses(a) - uses(b))[0] ?? 0
}

/** Orders quotations in rounds: the first of every speaker, then the second of every speaker, and so on. */
function bySpeakers(quotations: Located<Quotation>[]): Located<Quotation>[] {
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

/** Fewest words of a quotation, as fewer could be anybody's, and most characters, as more fill a slide by themselves. */
const FEWEST_WORDS = 3
const MOST_CHARACTERS = 420

/**
 * The quotations that can be asked about: no details, which stand behind what a class is shown. They are long enough to tell a speaker
 * by, and neither they nor a question names the speaker.
 */
export function askableQuotations(timeline: Timeline, overlap: Overlap): Located<Quotation>[] {
  const countries = timeline.languages.map((language) => countryNamer(language))
  return timeline.events
    .flatMap(({ quotations, certainty }, at) => (certainty === undefined ? quotations : []).map((item, index) => ({ item, path: ['events', at, 'quotations', index] })))
    .filter(({ item }) => item.importance !== 'detail' && quotedTexts(item).every((words) => words.length <= MOST_CHARACTERS && words.split(/\s+/).length >= FEWEST_WORDS))
    .filter(({ item }) => !betraysSpeaker(timeline, item, countries) && !overlap.ofQuotation(item))
}

/** The ids of all people who speak in the timeline. Each is a plausible speaker of any quotation. */
export function speakersOf(timeline: Timeline): string[] {
  const quoted = timeline.events.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker))
  const stating = statementGroups(timeline).flatMap((group) => group.items.flatMap((item) => statedBy(item, group) ?? []))
  return [...new Set([...quoted, ...stating])].filter((id) => timeline.people[id])
}

function betraysSpeaker({ people }: Timeline, quotation: Quotation, countries: ((code: string) => string)[]): boolean {
  const person = people[quotation.speaker]
  const country = person?.country
  const names = country === undefined ? [] : countries.map((nameOf) => nameOf(country))
  const telling = [...names, ...(person?.name?.split(/\s+/).filter((part) => part.length > 2) ?? [])].map((name) => name.toLowerCase())
  return quotedTexts(quotation).some((words) => telling.some((name) => words.toLowerCase().includes(name)))
}
