import type { GlossaryTerm, Source } from '../../timeline/schema/timeline.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { ListedSource } from '../blocks/listing.ts'
import type { SourceListProps } from '../blocks/source-list.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import { capitalised, type Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { rowPages } from './row-pages.ts'
import { fitPages, fitsLanguages, sectionSlides } from './section.ts'

/** Plans the glossary, in the order of the file, which is the same in every language. */
export function glossarySlides(planner: Planner): Slide[] {
  return glossaryInParts(planner, [() => true])[0]
}

type IsTerm = (term: GlossaryTerm) => boolean

/** Plans parts of the glossary that other slides may stand between. @param parts - says for each which terms it has */
export function glossaryInParts<P extends IsTerm[]>(planner: Planner, parts: readonly [...P]): { [K in keyof P]: Slide[] } {
  const { timeline, labels } = planner
  const terms = timeline.glossary.map((entry, index) => ({ entry, index }))
  const block = (language: Planner, page: typeof terms, setting: RowSetting): Block => termBlock(language, page.map(({ entry }) => entry), setting)
  const pages = parts.map((isShown) => rowPages(planner, terms.filter(({ entry }) => isShown(entry)), block, (before, after) => areAlike(planner, before.entry, after.entry)))
  const of = pages.reduce((sum, { length }) => sum + length, 0)
  return pages.map((own, part) => {
    const first = pages.slice(0, part).reduce((sum, { length }) => sum + length, 0)
    return sectionSlides(
      planner,
      { id: part === 0 ? 'glossary' : `glossary-part-${part + 1}`, title: labels.glossary, level: 1, within: { first, of } },
      own.map((page, number) => ({
        block: page.block,
        // What is said of all of them is said once; further slides say which words they have.
        notes: [first + number === 0 || timeline.notes.glossary === undefined ? timeline.notes.glossary : page.items.map(({ entry }) => planner.text(entry.term)).join(separatorsOf(planner.language).weak)],
        sources: page.items.flatMap(({ entry }) => (entry.source === undefined ? [] : planner.cite(entry.source))),
        origin: page.items.map(({ index }) => ['glossary', index]),
      })),
    )
  }) as { [K in keyof P]: Slide[] }
}

/** Whether two terms have two words in common. Readers would mistake one for the other, so both stand on one slide. */
function areAlike(planner: Planner, one: GlossaryTerm, other: GlossaryTerm): boolean {
  const wordsOf = (term: string, language: string): Set<string> => new Set(term.toLocaleLowerCase(language).match(/[\p{L}\p{M}]{4,}/gu))
  return planner.everyLanguage().some(({ text, language }) => wordsOf(text(one.term), language).intersection(wordsOf(text(other.term), language)).size > 1)
}

function termBlock(planner: Planner, terms: GlossaryTerm[], setting: RowSetting): Block {
  return {
    component: 'TermList',
    props: {
      terms: terms.map(({ term, definition, source }) => ({
        term: planner.text(term),
        definition: planner.text(definition),
        sources: source === undefined ? [] : planner.cite(source),
      })),
      ...setting,
    },
  }
}

/** Plans the list of every source with its full address and its number. */
export function sourceSlides(planner: Planner): Slide[] {
  const { timeline, labels } = planner
  const ids = Object.keys(timeline.sources)
  const { setting, pages } = sourcePages(planner, ids)
  return sectionSlides(
    planner,
    { id: 'sources', title: labels.sources, level: 1 },
    pages.map((page) => ({
      block: sourceBlock(planner, page, setting),
      notes: [timeline.notes.sources],
      sources: page.flatMap((id) => planner.cite(id)),
      origin: page.map((id) => ['sources', id]),
    })),
  )
}

/** How the sources are set, and those of each slide: the largest way that needs one slide, or else the one that needs fewest. */
function sourcePages(planner: Planner, ids: string[]): { setting: SourceListProps['setting']; pages: string[][] } {
  // The planner tries a source on many pages, and it is the same on each.
  const items = new Map<string, ListedSource>()
  const itemOf = (language: Planner, id: string): ListedSource => {
    const key = `${language.language} ${id}`
    const item = items.get(key) ?? sourceItem(language, id)
    items.set(key, item)
    return item
  }
  const block = (language: Planner, page: readonly string[], setting: SourceListProps['setting']): Block => ({ component: 'SourceList', props: sourceProps(page.map((id) => itemOf(language, id)), setting) })
  for (const setting of [undefined, 'columns'] as const) if (fitsLanguages(planner, (language) => block(language, ids, setting))) return { setting, pages: ids.length === 0 ? [] : [ids] }
  return { setting: 'small', pages: fitPages(planner, ids, (language, page: string[]) => block(language, page, 'small')) }
}

function sourceBlock(planner: Planner, page: string[], setting: SourceListProps['setting']): Block {
  return { component: 'SourceList', props: sourceProps(page.map((id) => sourceItem(planner, id)), setting) }
}

function sourceProps(sources: ListedSource[], setting: SourceListProps['setting']): SourceListProps {
  return { sources, ...(setting === undefined ? {} : { setting }) }
}

/** The language of a source as it begins a line, and as it stands after other words. */
function languageOnLine(within: string, alone: string): Pick<ListedSource, 'language' | 'languageWithin'> {
  return { language: alone, ...(alone === within ? {} : { languageWithin: within }) }
}

function sourceItem(planner: Planner, id: string): ListedSource {
  const source = planner.timeline.sources[id] as Source
  const { reference } = planner.labels
  const languages = new Intl.DisplayNames([planner.language], { type: 'language' })
  const printed = source.language && fill(reference.printed, { language: languages.of(source.language) ?? source.language })
  const isFirst = source.author === undefined && source.published === undefined
  const [number = 0] = planner.cite(id)
  return {
    number,
    publisher: source.publisher,
    ...(source.title === undefined ? {} : { title: planner.text(source.title) }),
    ...(source.author === undefined ? {} : { author: fill(reference.by, { name: source.author }) }),
    ...(printed === undefined ? {} : languageOnLine(printed, isFirst ? capitalised(printed, planner.language) : printed)),
    ...(source.published === undefined ? {} : { published: planner.when(source.published) }),
    ...(source.url === undefined ? {} : { url: source.url }),
  }
}
