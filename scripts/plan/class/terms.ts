import { wordings, textIn, type Text } from '../../timeline/schema/text.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import type { Overlap } from './overlap.ts'
import type { Random } from './random.ts'
import type { CardsTask, Claim, Located } from './task.ts'
import { shareOf, wordsIn, occursIn } from './similarity.ts'
import { statementGroups } from '../phrases.ts'
import type { Importance } from '../../timeline/schema/audience.ts'
import type { StatementGroup } from '../../timeline/schema/statement.ts'

const MOST_CARDS = 8
/** Fewest cards of a task. */
const FEWEST_CARDS = 3
/** Number of terms kept for claims: one with the meaning of another, and one with its own. */
const CLAIMED = 3

/** From this shared part on, 0–1, a meaning might be right for both terms. */
const SAME = 0.4

/** The terms of each task; no term is in two. */
interface SharedTerms {
  cards: Located<GlossaryTerm>[]
  claimed: Located<GlossaryTerm>[]
}

/** Shares out the terms that a class has met and whose meaning no question asks for. */
export function shareTerms(timeline: Timeline, overlap: Overlap, random: Random): SharedTerms {
  const isMet = metTerms(timeline)
  const askable = timeline.glossary
    .map((item, index): Located<GlossaryTerm> => ({ item, path: ['glossary', index] }))
    .filter(({ item }) => isMet(item) && !overlap.ofTerm(item))
  const shuffled = random.shuffled(askable)
  const claimed = shuffled.slice(0, Math.max(0, Math.min(CLAIMED, askable.length - FEWEST_CARDS)))
  const cards = new Set(shuffled.slice(claimed.length, claimed.length + MOST_CARDS))
  return { cards: askable.filter((term) => cards.has(term)), claimed }
}

/** The terms that a class meets, before its tasks and after its questions. */
interface LessonTerms {
  before: Set<GlossaryTerm>
  /** Those that a question asks for, so that their slide answers it. */
  after: Set<GlossaryTerm>
}

/** Shares out the terms that the slides of a lesson have: what a question asks for is told after it. */
export function lessonTerms(timeline: Timeline, overlap: Overlap): LessonTerms {
  const met = timeline.glossary.filter(metTerms(timeline))
  const [after, before] = [true, false].map((isAsked) => new Set(met.filter((term) => overlap.ofTerm(term) === isAsked))) as [Set<GlossaryTerm>, Set<GlossaryTerm>]
  return { before, after }
}

/** Cards, in the order of the file. */
export function cardsTasks({ cards }: SharedTerms): CardsTask[] {
  return cards.length === 0 ? [] : [{ kind: 'cards', terms: cards }]
}

/** Makes claims about terms: one with the most similar meaning of another term, and one with its own. */
export function termClaims({ claimed }: SharedTerms): Claim[] {
  const [about, ...others] = claimed
  if (!about) return []
  const fitting = others.filter(({ item }) => !saysItself(item) && inCommon(item, about.item) < SAME).toSorted((a, b) => inCommon(b.item, about.item) - inCommon(a.item, about.item))
  const [shown] = fitting
  const rest = others.find((other) => other !== shown)
  return [
    { form: 'term', about, shown: shown?.item ?? about.item, isTrue: shown === undefined },
    ...(rest ? [{ form: 'term' as const, about: rest, shown: rest.item, isTrue: true }] : []),
  ]
}

/** The part of one definition, 0–1, that is in the other. The larger it is, the better one can pass for the other. */
function inCommon(one: GlossaryTerm, other: GlossaryTerm): number {
  const [own, others] = [wordings(one.definition).flatMap(wordsIn), wordings(other.definition).flatMap(wordsIn)]
  return Math.max(shareOf(own, others), shareOf(others, own))
}

/** Whether a definition contains its own term, so that it would not pass for that of another. */
function saysItself({ term, definition }: GlossaryTerm): boolean {
  const meanings = wordings(definition).map((meaning) => meaning.toLowerCase())
  return wordings(term).some((word) => meanings.some((meaning) => meaning.includes(word.toLowerCase())))
}

/**
 * Finds the terms that a class has met because they stand somewhere on the slides that it is shown. They must do so in every language, as all get
 * the same questions.
 * @returns whether the slides have the words of a term in any of their forms
 */
function metTerms(timeline: Timeline): (term: GlossaryTerm) => boolean {
  const texts = shownTexts(timeline)
  const byLanguage = timeline.languages.map((language) => {
    const own = texts.map((text) => textIn(text, language)).filter(Boolean)
    return { language, texts: own.map((text) => ({ text: text.toLowerCase(), words: wordsIn(text) })) }
  })
  return ({ term }) =>
    byLanguage.every(({ language, texts: shown }) => {
      const own = textIn(term, language)
      const words = wordsIn(own)
      // The text itself is searched too, because scripts without spaces have no words to tell apart.
      return shown.some(({ text, words: others }) => text.includes(own.toLowerCase()) || occursIn(words, others))
    })
}

/** Every text that a class is shown of the events, of what comes next and of the questions: no detail, and none of what only tables behind the lesson have. */
function shownTexts(timeline: Timeline): Text[] {
  const { events, people, questions, path = [] } = timeline
  const texts: (Text | undefined)[] = [
    ...questions.map(({ text }) => text),
    ...path.map(({ title }) => title),
    ...statementGroups(timeline).flatMap(statedTexts),
    ...events.flatMap(({ title, summary, figures, points, quotations, people: present }) => [
      title,
      summary,
      ...present.filter(isSeen).map(({ group, person }) => group ?? officeOf(people[person ?? ''])),
      ...figures.filter(isSeen).flatMap(({ unit, label }) => [unit, label]),
      ...points.filter(isSeen).flatMap((list) => [list.title, list.claim, list.intro, ...list.items.flatMap((item) => [item.title, item.text])]),
      ...quotations.filter(isSeen).flatMap(({ topic, verbatim, translations, speaker }) => [topic, { ...verbatim, ...translations }, officeOf(people[speaker])]),
    ]),
  ]
  return texts.filter((text) => text !== undefined)
}

function isSeen({ importance }: { importance?: Importance | undefined }): boolean {
  return importance !== 'detail'
}

/** The office of a person as cards have it. */
function officeOf(person: Timeline['people'][string] | undefined): Text | undefined {
  return person?.short ?? person?.role
}

/** What slides show of a group of statements: of one speaker the lines that matter and what is compared, of a map its topics, else all. */
function statedTexts(group: StatementGroup): (Text | undefined)[] {
  const { title, claim, by, map, items } = group
  const seen = items.filter((item) => isSeen({ importance: item.importance ?? group.importance }))
  if (seen.length === 0) return []
  const lines = by === undefined ? [] : seen.filter((item) => (item.importance ?? group.importance) === 'essential')
  const told = lines.length === 0 ? seen : seen.filter((item) => lines.includes(item) || item.contrast !== undefined)
  return [title, claim, ...told.flatMap((item) => [item.topic, ...(map ? [] : [item.text]), item.group])]
}
