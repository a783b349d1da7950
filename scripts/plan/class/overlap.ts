import type { Question } from '../../timeline/schema/audience.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import { quotedTexts, shareOf, wordsIn } from './similarity.ts'

/**
 * What the questions of the file and the tasks made from it would tell of each other: no task prints what a question asks for,
 * and no question what a task does. Told in any language, it counts for all, which get the same tasks.
 */
export interface Overlap {
  ofTerm: (term: GlossaryTerm) => boolean
  ofFigure: (figure: Figure) => boolean
  ofQuotation: (quotation: Quotation) => boolean
  ofList: (list: Points) => boolean
}

/** So much of a definition within a question and its answer is what the question is about; less, where its term is in the answer. */
const DEFINED = { alone: 0.4, withTerm: 0.25 }
/** So much of the titles of a list within an answer is the list itself. */
const LISTED = 0.6
/** So much of what a figure counts beside its number is the figure. */
const COUNTED = 0.6
/** Somebody named beside so many words of a quotation, of so many letters, is named as its speaker. */
const QUOTED = { words: 2, letters: 5 }

/** A question in one language, with the longer words of its text and its answer. */
interface Asked {
  language: string
  text: string
  answer: string
  words: { text: string[]; answer: string[]; both: string[] }
}

export function overlapWith({ questions, people, languages, title }: Pick<Timeline, 'questions' | 'people' | 'languages' | 'title'>): Overlap {
  const asked = languages.flatMap((language) => questions.map((question) => askedIn(question, language)))
  const some = (tells: (question: Asked, own: (text: Text) => string) => boolean): boolean =>
    asked.some((question) => tells(question, (text) => textIn(text, question.language)))
  return {
    ofTerm: ({ term, definition }) =>
      some(({ words }, own) => {
        // What the title of the whole says is nobody's secret.
        const isAnswer = isIn(own(term), words.answer) && !isIn(own(term), [...words.text, ...wordsIn(own(title))])
        return shareOf(wordsIn(own(definition)), words.both) >= (isAnswer ? DEFINED.withTerm : DEFINED.alone)
      }),
    ofFigure: (figure) => some(({ text, answer, words }, own) => hasNumber(`${text} ${answer}`, figure) && shareOf(wordsIn(own(figure.unit)), words.both) >= COUNTED),
    ofQuotation(quotation) {
      const speaker = people[quotation.speaker]
      if (!speaker) return false
      return some(({ text, words }, own) => ((speaker.name !== undefined && text.includes(speaker.name)) || isIn(own(speaker.role), words.text)) && hasPartOf(words.text, quotation))
    },
    ofList: ({ items }) => some(({ words }, own) => words.answer.length > 0 && shareOf(items.flatMap(({ title: point }) => wordsIn(own(point))), words.answer) >= LISTED),
  }
}

function askedIn(question: Question, language: string): Asked {
  const [text, answer] = [textIn(question.text, language), question.answer === undefined ? '' : textIn(question.answer, language)]
  const words = { text: wordsIn(text), answer: wordsIn(answer) }
  return { language, text, answer, words: { ...words, both: [...words.text, ...words.answer] } }
}

function isIn(some: string, words: readonly string[]): boolean {
  return shareOf(wordsIn(some), words) === 1
}

function hasNumber(text: string, { value }: Figure): boolean {
  const numbers = value === undefined ? [] : (text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [])
  return numbers.some((number) => Number(number.replaceAll(',', '.')) === value)
}

function hasPartOf(words: readonly string[], quotation: Quotation): boolean {
  return quotedTexts(quotation).some((quoted) => new Set(wordsIn(quoted).filter((word) => word.length >= QUOTED.letters && shareOf([word], words) === 1)).size >= QUOTED.words)
}
