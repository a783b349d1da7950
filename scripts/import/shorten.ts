import { abbreviate } from '../plan/text/abbreviate.ts'
import { sentencesOf } from '../plan/text/sentences.ts'

/** Most characters of a title; a longer one becomes a title and a text. */
export const LONGEST_TITLE = 60
/** From so many characters on, a title gets a short form for the rail. */
const NEEDS_SHORT = 30
/** Most characters of a short form. */
const LONGEST_SHORT = 24
/** Most characters of a summary; what is over goes into the text. */
const LONGEST_SUMMARY = 240

/** A title, and what did not fit into it. */
export function parted(line: string, language: string): { title: string; rest?: string } {
  if (line.length <= LONGEST_TITLE) return { title: line }
  const [first = ''] = sentencesOf(line, language).map((sentence) => sentence.trim())
  const clause = /^.{12,60}?(?=\s+[–—-]\s|[:;]\s|,\s.{30})/u.exec(line)?.[0]
  const title = first.length <= LONGEST_TITLE ? first.replace(/[.。]$/u, '') : (clause ?? abbreviate(line, (text) => text.length <= LONGEST_TITLE))
  return { title, rest: line }
}

/** The form of a title for the rail. @returns undefined where it is short enough itself */
export function shortOf(title: string): string | undefined {
  return title.length <= NEEDS_SHORT ? undefined : abbreviate(title, (text) => text.length <= LONGEST_SHORT)
}

/** The first words of a text, for an event that has no title. */
export function firstWords(text: string, language: string): string {
  const line = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/(?<![:：;,.!?])\n\s*- /g, '; ').replaceAll(/^\s*- /gm, '').replaceAll(/\s+/g, ' ').trim()
  return parted(line, language).title
}

/**
 * Parts a text into a summary, of as many sentences as fit, and the whole story where there is more. A text of several paragraphs, or of
 * lists, keeps them in the story.
 */
export function summaryOf(text: string, language: string): { summary?: string; text?: string } {
  const paragraphs = text.split(/\n\s*\n/)
  if (paragraphs.length === 1 && text.length <= LONGEST_SUMMARY && !/^- /m.test(text) && !/\]\(/.test(text)) return { summary: text.replaceAll(/\s*\n\s*/g, ' ') }
  const [first = '', ...others] = paragraphs
  if (/^- /m.test(first) || /\]\(/.test(first)) return { text }
  const sentences = sentencesOf(first.replaceAll(/\s*\n\s*/g, ' '), language)
  let count = 0
  let length = 0
  while (count < sentences.length && length + (sentences[count]?.length ?? 0) <= LONGEST_SUMMARY) length += sentences[count++]?.length ?? 0
  // Half a thought is no summary.
  if (count === 0) return { text }
  const summary = sentences.slice(0, count).join('').trim()
  const rest = [sentences.slice(count).join('').trim(), ...others].filter((part) => part !== '').join('\n\n')
  return rest === '' ? { summary } : { summary, text: rest }
}
