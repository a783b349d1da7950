import { wordings, textIn, type Text } from '../../timeline/schema/text.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import type { Overlap } from './overlap.ts'
import type { Random } from './random.ts'
import type { CardsTask, Claim, Located, Task } from './task.ts'
import { shareOf, wordsIn, occursIn } from './similarity.ts'
import { statementGroups } from '../phrases.ts'

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

/** The terms that tasks ask for, or give as wrong answers. */
export function askedTerms(tasks: readonly Task[]): Set<GlossaryTerm> {
  return new Set(tasks.flatMap((task) => {
    if (task.kind === 'cards') return task.terms.map(({ item }) => item)
    return task.kind === 'truth' ? task.claims.flatMap((claim) => (claim.form === 'term' ? [claim.about.item, claim.shown] : [])) : []
  }))
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
 * Finds the terms that a class has met because they stand somewhere on the slides. They must do so in every language, as all get
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

/** Every text that the slides of the events and of what comes next show. */
function shownTexts(timeline: Timeline): Text[] {
  const { events, people, path = [] } = timeline
  const texts: (Text | undefined)[] = [
    ...path.map(({ title }) => title),
    ...Object.values(people).map(({ role }) => role),
    ...statementGroups(timeline).flatMap(({ title, claim, items }) => [title, claim, ...items.flatMap(({ topic, text, group }) => [topic, text, group])]),
    ...events.flatMap(({ title, summary, figures, points, quotations, people: present }) => [
      title,
      summary,
      ...present.map((entry) => ('group' in entry ? entry.group : undefined)),
      ...figures.flatMap(({ unit, label }) => [unit, label]),
      ...points.flatMap((list) => [list.title, list.claim, list.intro, ...list.items.flatMap((item) => [item.title, item.text])]),
      ...quotations.flatMap(({ topic, verbatim, translations }) => [topic, { ...verbatim, ...translations }]),
    ]),
  ]
  return texts.filter((text) => text !== undefined)
}
