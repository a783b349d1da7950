import { createMarkdownExit } from 'markdown-exit'
import { detectFeatures, parse } from '@slidev/parser'
import type { SourceSlideInfo } from '@slidev/types'

export { detectFeatures }

/** A deck as Slidev reads it. */
export async function readDeck(markdown: string): Promise<SourceSlideInfo[]> {
  return (await parse(markdown, 'slides/sample.en.md')).slides
}

/** Markdown as Slidev renders notes and titles: with HTML in it. */
const markdown = createMarkdownExit({ html: true })

/** What is seen of a slide's notes. */
export interface SeenNotes {
  /** An empty line between two paragraphs, and a line break where one is drawn. */
  said: string
  /** What is set apart, each in the same way. */
  asides: string[]
}

/** Notes as Slidev's server makes HTML of them, click markers included. */
export function slidevNoteHtml(note: string): string {
  return markdown.render(note.replaceAll(/\[click(?::(\d+))?\]/gi, '<span class="slidev-note-click-mark"></span>'))
}

/** What is seen of HTML that holds notes; only what our writer puts out is understood. */
export function seenNotes(html: string): SeenNotes {
  const blocks = html.split(/(?<=<\/blockquote>)|(?=<blockquote>)/)
  const isAside = (block: string): boolean => block.startsWith('<blockquote>')
  return {
    said: paragraphsIn(blocks.filter((block) => !isAside(block)).join('')),
    asides: blocks.filter(isAside).map((block) => paragraphsIn(block.replaceAll(/^<blockquote>|<\/blockquote>$/g, ''))),
  }
}

function paragraphsIn(html: string): string {
  const inner = html.trim().replaceAll(/<\/p>\s*<p>/g, '\f').replaceAll(/^<p>|<\/p>$/g, '')
  const lines = (paragraph: string): string => paragraph.split(/<br>/).map(drawnLine).join('\n')
  return inner.split('\f').map(lines).join('\n\n')
}

/** Spaces and line breaks side by side are drawn as one space, and as none at the ends of a line. */
function drawnLine(html: string): string {
  return textOf(html).replaceAll(/[ \t\n]+/g, ' ').replaceAll(/^ | $/g, '').replaceAll('\u00A0', ' ')
}

/** The text that is seen of a title in a window's heading and in the table of contents. */
export function seenTitle(title: string): string {
  return textOf(markdown.renderInline(title))
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&nbsp;': '\u00A0' }

function textOf(html: string): string {
  const tag = /<\/?[a-z!][^>]*>/i.exec(html)
  if (tag) throw new Error(`A text became a tag, ${tag[0]}, in ${html}`)
  return html.replaceAll(/&(?:lt|gt|quot|amp|nbsp|#(\d+));/g, (entity, code?: string) => (code === undefined ? (ENTITIES[entity] ?? entity) : String.fromCodePoint(Number(code))))
}
