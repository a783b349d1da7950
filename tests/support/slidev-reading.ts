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

/** The text that is seen of a note, its paragraphs separated by an empty line; only what our writer puts out is understood. */
export function seenNote(note: string): string {
  // Slidev exchanges its click markers before it renders.
  const marked = note.replaceAll(/\[click(?::(\d+))?\]/gi, '')
  return textOf(markdown.render(marked).trim().replaceAll(/<\/p>\s*<p>/g, '\n\n').replaceAll(/^<p>|<\/p>$/g, ''))
}

/** The text that is seen of a title in a window's heading and in the table of contents. */
export function seenTitle(title: string): string {
  return textOf(markdown.renderInline(title))
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function textOf(html: string): string {
  const tag = /<\/?[a-z!][^>]*>/i.exec(html)
  if (tag) throw new Error(`A text became a tag, ${tag[0]}, in ${html}`)
  return html.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
