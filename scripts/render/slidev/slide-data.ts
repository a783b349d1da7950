import { literalHtml } from './literal.ts'
import type { Slidev, SlidevData, SlidevOptions } from './slidev.ts'
import type { SlideData } from './page/slide-data.ts'

/** The body of a slide that our writer has made: nothing, or one component with its data. */
const BODY = /^(?:<([A-Z]\w*) v-bind="\$frontmatter\.(\w+)" \/>)?$/

/** Settings of the whole deck, which stand in the first slide's frontmatter but belong to no slide. */
const DECK_SETTINGS = new Set(['addons', 'timeline', 'presenterLabels', 'fonts', 'htmlAttrs', 'drawings', 'theme', 'favicon'])

/**
 * What the pages need to draw the slides, where all of them are as our writer makes them: data and a component's name.
 * Such slides need no compiling, however many there are.
 *
 * @returns undefined where a slide has Markdown of its own, which only Slidev can compile
 */
export function slideData({ slides }: SlidevData, withNotes: boolean): SlideData[] | undefined {
  const read = slides.map((slide): SlideData | undefined => {
    const [plain, component, key] = BODY.exec(slide.content.trim()) ?? []
    const { layout } = slide.frontmatter as { layout?: unknown }
    if (plain === undefined || slide.importChain || typeof layout !== 'string' || !layout.startsWith('deck-')) return undefined
    const note = withNotes ? (slide.note ?? '') : ''
    return {
      layout,
      ...(component && key ? { component, key } : {}),
      title: slide.title ?? '',
      level: slide.level ?? 1,
      note,
      noteHTML: literalHtml(note),
      frontmatter: Object.fromEntries(Object.entries(slide.frontmatter).filter(([name]) => !DECK_SETTINGS.has(name))),
    }
  })
  return read.every((slide) => slide !== undefined) ? read : undefined
}

/**
 * Reads states of one deck one after the other, and each slide's YAML only once.
 *
 * @param options - the deck as Slidev has resolved it
 */
export function slideReader({ parser }: Slidev, options: SlidevOptions): (markdown: string) => SlidevData {
  type Parsed = ReturnType<typeof parser.parseSlide>
  let known = new Map<string, Parsed>()
  return (markdown) => {
    const entry = parser.parseSync(markdown, options.entry, { noParseYAML: true })
    const parsed = entry.slides.map(({ raw }) => known.get(raw) ?? parser.parseSlide(raw))
    known = new Map(parsed.map((slide) => [slide.raw, slide]))
    const sources = entry.slides.map((slide, index) => ({ ...slide, ...parsed[index] }))
    const slides = sources.map((source, index) => ({ ...source, index, source }))
    const headmatter = { ...slides[0]?.frontmatter }
    headmatter['title'] ??= slides[0]?.title
    const config = parser.resolveConfig(headmatter, undefined, options.entry)
    return { ...options.data, entry: { ...entry, slides: sources }, slides, headmatter, config }
  }
}
