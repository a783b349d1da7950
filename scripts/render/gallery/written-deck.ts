import { readFile } from 'node:fs/promises'
import { loadSlidev } from '../slidev/slidev.ts'
import { addonInCache } from '../slidev/work-folder.ts'

/** A deck written by hand, ready to be built and photographed. */
export interface WrittenDeck {
  markdown: string
  /** A name for each slide, for files: its route alias, or its title in small letters. */
  slides: string[]
}

/**
 * Reads a deck in Slidev Markdown for pictures in both colours and in one shape, whatever its own headmatter sets.
 *
 * @param project - where this project and its cache are, to be named as the deck's addon
 */
export async function readWrittenDeck(file: string, aspect: '16:9' | '4:3', project: { root: string; cache: string }): Promise<WrittenDeck> {
  const { parser } = await loadSlidev()
  const text = await readFile(file, 'utf8')
  const deck = parser.parseSync(text, file)
  const first = deck.slides[0]
  if (!first) return { markdown: text, slides: [] }
  const wanted = {
    addons: [addonInCache(project.root, project.cache)],
    colorSchema: 'auto',
    aspectRatio: aspect.replace(':', '/'),
    canvasWidth: aspect === '4:3' ? 960 : 1280,
  }
  for (const [key, value] of Object.entries(wanted)) first.frontmatterDoc?.set(key, value)
  parser.prettifySlide(first)
  const slides = deck.slides.map(({ title, frontmatter }) => String(frontmatter['routeAlias'] ?? slug(title ?? 'slide')))
  return { markdown: parser.stringify(deck), slides }
}

function slug(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'slide'
}
