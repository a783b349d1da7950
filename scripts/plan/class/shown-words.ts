import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import { statementGroups } from '../phrases.ts'
import { occursIn, wordsIn } from './words.ts'

/**
 * Finds the terms that stand somewhere on the slides of a deck, so that a class has met them; in every language, as all get the
 * same questions.
 *
 * @returns whether a term does, by its words in any form that their letters tell
 */
export function metTerms(timeline: Timeline): (term: GlossaryTerm) => boolean {
  const texts = shownTexts(timeline)
  const byLanguage = timeline.languages.map((language) => {
    const own = texts.map((text) => textIn(text, language)).filter(Boolean)
    return { language, texts: own.map((text) => ({ text: text.toLowerCase(), words: wordsIn(text) })) }
  })
  return ({ term }) =>
    byLanguage.every(({ language, texts: shown }) => {
      const own = textIn(term, language)
      const words = wordsIn(own)
      // Scripts without spaces have no words that could be told apart.
      return shown.some(({ text, words: others }) => text.includes(own.toLowerCase()) || occursIn(words, others))
    })
}

/** Every text that the slides of the events and of what comes next show. */
function shownTexts(timeline: Timeline): Text[] {
  const { events, people } = timeline
  const texts: (Text | undefined)[] = [
    ...Object.values(people).map(({ role }) => role),
    ...statementGroups(timeline).flatMap(({ title, items }) => [title, ...items.flatMap(({ topic, text, group }) => [topic, text, group])]),
    ...events.flatMap(({ title, summary, figures, points, quotations, people: present }) => [
      title,
      summary,
      ...present.map((entry) => ('group' in entry ? entry.group : undefined)),
      ...figures.flatMap(({ unit, label }) => [unit, label]),
      ...points.flatMap((list) => [list.title, list.intro, ...list.items.flatMap((item) => [item.title, item.text])]),
      ...quotations.flatMap(({ topic, verbatim, translations }) => [topic, { ...verbatim, ...translations }]),
    ]),
  ]
  return texts.filter((text) => text !== undefined)
}
