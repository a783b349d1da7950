import type { Slide } from '../../plan/deck.ts'
import { paragraphsOf } from '../../plan/notes.ts'
import { escapeHtml } from '../print/html.ts'

/**
 * What a presenter's view shows of a slide's notes: the same HTML as Slidev makes of what is written into Markdown. What is said only
 * if somebody asks stands in elements `blockquote`, one for each answer.
 */
export function noteHtml({ notes, ifAsked = [], leftOut }: Pick<Slide, 'notes' | 'ifAsked' | 'leftOut'>): string {
  const asides = [...ifAsked, ...(leftOut === undefined ? [] : [leftOut])]
  return [...paragraphs(notes), ...asides.map((aside) => `<blockquote>\n${paragraphs(aside).join('\n')}\n</blockquote>`)].join('\n')
}

function paragraphs(text: string): string[] {
  return paragraphsOf(text).map((paragraph) => `<p>${paragraph.split('\n').map(lineHtml).join('<br>\n')}</p>`)
}

/** Spaces that a line begins with, and those before another, would not be drawn. */
function lineHtml(line: string): string {
  return escapeHtml(line).replaceAll(/^ +| (?= )/g, (spaces) => '&nbsp;'.repeat(spaces.length))
}
