import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Planner } from '../planner.ts'

/**
 * Whether a figure is told by the phrase of a statement that it belongs to: '4 No’s' is both, and is not worth a slide of its own
 * beside the one with the statement. It has to be so in every language, as all decks have the same slides.
 */
export function isStated(planner: Planner, event: Event, figure: Figure): boolean {
  if (figure.id === undefined) return false
  return event.statements.some((group) => group.items.some((statement) => {
    const phrase = statement.figure === figure.id ? planner.phrases.within(statement, group) : undefined
    return phrase !== undefined && planner.everyLanguage().every((language) => {
      const { quote, translation } = language.quotation(phrase)
      return (translation ?? quote).text.includes(`${language.figureValue(figure)} ${language.text(figure.unit)}`)
    })
  }))
}
