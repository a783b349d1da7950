import type { Question } from '../../timeline/schema/audience.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import { quotedTexts, shareOf, wordsIn } from './similarity.ts'

/**
 * Says what the questions of the file and the tasks made from it would tell of each other. No task prints the answer to a
 * question, and no question the answer to a task. A thing that one language tells counts in all, because all get the same tasks.
 */
export interface Overlap {
  ofTerm: (term: GlossaryTerm) => boolean
  ofFigure: (figure: Figure) => boolean
  ofQuotation: (quotation: Quotation) => boolean
  ofList: (list: Points) => boolean
}

/**
 * A question is about a term if this share of the definition's words is in the question and its answer; a smaller share is enough
 * where the answer has the term itself.
 */
const DEFINED = { alone: 0.4, withTerm: 0.25 }
/** An answer gives a list away if it has this share of the words in its titles. */
const LISTED = 0.6
/** A question is about a figure if it has the number and this share of the words of its unit. */
const COUNTED = 0.6
/** A question gives a speaker away if it names the person and has this many words of the quotation, each of this many letters. */
const QUOTED = { words: 2, letters: 5 }

/** A question in one language, with the longer words of its text and its answer. */
interface Asked {
  language: string
  text: string
  answer: string
  words: { text: string[]; answer: string[]; both: string[] }
}

/** Compares all questions of a timeline, in all its languages, with the things that tasks can ask about. */
export function overlapWith({ questions, people, languages, title }: Pick<Timeline, 'questions' | 'people' | 'languages' | 'title'>): Overlap {
  const asked = languages.flatMap((language) => questions.map((question) => askedIn(question, language)))
  const some = (tells: (question: Asked, own: (text: Text) => string) => boolean): boolean =>
    asked.some((question) => tells(question, (text) => textIn(text, question.language)))
  return {
    ofTerm: ({ term, definition }) =>
      some(({ words }, own) => {
        // The title of the whole is no secret.
        const isAnswer = isIn(own(term), words.answer) && !isIn(own(term), [...words.text, ...wordsIn(own(title))])
        return shareOf(wordsIn(own(definition)), words.both) >= (isAnswer ? DEFINED.withTerm : DEFINED.alone)
      }),
    ofFigure: (figure) => some(({ text, answer, words }, own) => hasNumber(`${text} ${answer}`, figure) && shareOf(wordsIn(own(figure.unit)), words.both) >= COUNTED),
    ofQuotation(quotation) {
      const speaker = people[quotation.speaker]
      if (!speaker) return false
      return some(({ text, words }, own) => ((speaker.name !== undefined && text.includes(speaker.name)) || (speaker.role !== undefined && isIn(own(speaker.role), words.text))) && hasPartOf(words.text, quotation))
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
