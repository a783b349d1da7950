import type { Links } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { encodedAddress, readProse, wordsOfPart, type ProsePart } from '../../timeline/schema/prose.ts'
import type { z } from 'zod'
import type { Block } from '../blocks/block.ts'
import type { ListedLink } from '../blocks/listing.ts'
import type { ProseTextProps } from '../blocks/prose-text.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Slide } from '../deck.ts'
import { paginateEvenly } from '../measure/paginate.ts'
import type { Planner } from '../planner.ts'
import { broken, sentencesOf } from '../text/sentences.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { eventName } from './event-name.ts'
import { sectionSlides, within } from './section.ts'

/** What an event has to be read on slides of its own. */
export interface ProseToShow {
  /** Its tags, where its opener has no room for them. */
  tags: boolean
  /** Its links, where its opener does not have them. */
  links: boolean
}

/** Something that stands on one slide: a sentence of a part, or a link. */
type Piece = { part: ProsePart; of: number } | { link: ListedLink }

/** Plans the slides of an event's text, over as many as it needs, with its links at the end. */
export function proseSlides(planner: Planner, { event, path }: PlacedEvent, shown: ProseToShow): Slide[] {
  const piecesOf = (language: Planner): Piece[] => [
    ...(event.text === undefined ? [] : readProse(language.text(event.text)).flatMap((part, of) => sentences(part, of, language))),
    ...(shown.tags && event.tags.length > 0 ? sentences({ runs: [{ text: tagLine(language, event.tags.map(language.text)) }] }, Number.POSITIVE_INFINITY, language) : []),
    ...(shown.links ? listedLinks(language, event.links).map((link) => ({ link })) : []),
  ]
  const sources = event.text === undefined ? [] : planner.cite(event.source)
  const pages = prosePages(planner, piecesOf, sources, planner.labels.links)
  const origin = (block: Block<'ProseText'>): Path[] => (block.props.parts.length > 0 && event.text !== undefined ? [[...path, 'text']] : [[...path, shown.links ? 'links' : 'tags']])
  return sectionSlides(
    planner,
    { id: within(event, 'text'), title: eventName(planner, event), event, kicker: false },
    pages.map((block) => ({ block, notes: [], sources: planner.cite(event.source), origin: origin(block) })),
  )
}

/** Plans the slides of addresses to read on about the whole. */
export function linkSlides(planner: Planner): Slide[] {
  const { links } = planner.timeline
  const pages = prosePages(planner, (language) => listedLinks(language, links).map((link) => ({ link })), [])
  return sectionSlides(
    planner,
    { id: 'links', title: planner.labels.links, level: 1 },
    pages.map((block) => ({ block, notes: [], sources: [], origin: links.map((_, index) => ['links', index]) })),
  )
}

/** The tags of an event on one line: 'Tags: politics, trade'. */
export function tagLine({ labels, language }: Planner, tags: readonly string[]): string {
  const { colon, weak } = separatorsOf(language)
  return `${labels.tags}${colon}${[...new Set(tags)].join(weak)}`
}

/** Links as slides show them. */
export function listedLinks({ text }: Pick<Planner, 'text'>, links: z.infer<typeof Links>): ListedLink[] {
  return links.map((link) => {
    const { url, title } = typeof link === 'string' ? { url: link, title: undefined } : link
    return { ...(title === undefined ? {} : { title: text(title) }), url: encodedAddress(url) ?? url, address: url }
  })
}

/** The blocks of as many slides as the pieces need in every language, set as large as all of them have room for. */
function prosePages(planner: Planner, piecesOf: (language: Planner) => Piece[], sources: number[], label?: string): Block<'ProseText'>[] {
  const { typesetter } = planner
  const spread = (pieces: Piece[], room: number): Piece[][] => paginateEvenly(pieces, (page) => typesetter.height(proseOf(page, sources, label)), room, belong)
  const all = planner.everyLanguage().map((language) => ({ language, pieces: piecesOf(language) }))
  const count = Math.max(...all.map(({ pieces }) => spread(pieces, typesetter.room).length))
  const own = all.find(({ language }) => language === planner)?.pieces ?? piecesOf(planner)
  const pages = inPages(own, count, spread, typesetter.room)
  // The sources stand at the end of the text, which links may follow on a slide of their own.
  const end = pages.findLastIndex((page) => page.some((piece) => 'part' in piece))
  return largest(planner, pages.map((page, index) => proseOf(page, index === end ? sources : [], label)))
}

/** Sentences of a paragraph, items of a list and what announces it, links: what is better not torn apart. */
function belong(before: Piece, after: Piece): boolean {
  if (!('part' in before) || !('part' in after)) return 'link' in before && 'link' in after
  const isOfList = before.part.item !== undefined || /[:：]\s*$/u.test(wordsOfPart(before.part))
  return before.of === after.of || (isOfList && after.part.item !== undefined && after.of === before.of + 1)
}

/** Spreads pieces over so many slides; where another language needs more of them than this one, with less on each. */
function inPages(pieces: Piece[], count: number, spread: (pieces: Piece[], room: number) => Piece[][], room: number): Piece[][] {
  for (let share = 1; share > 0; share -= 0.02) {
    const pages = spread(pieces, room * share)
    if (pages.length === count) return pages
    if (pages.length > count) break
  }
  // What has fewer sentences than slides stands on the last ones again.
  return Array.from({ length: count }, (_, page) => {
    const cut = (index: number): number => Math.floor((index * pieces.length) / count)
    const part = pieces.slice(cut(page), cut(page + 1))
    return part.length > 0 ? part : pieces.slice(Math.max(0, cut(page) - 1), cut(page) || 1)
  })
}

function proseOf(page: readonly Piece[], sources: number[], label?: string): Block<'ProseText'> {
  const parts: (ProsePart & { of: number })[] = []
  for (const piece of page) {
    if (!('part' in piece)) continue
    const last = parts.at(-1)
    if (last?.of === piece.of) parts[parts.length - 1] = { ...last, runs: [...last.runs, ...piece.part.runs] }
    else parts.push({ ...piece.part, of: piece.of })
  }
  const links = page.flatMap((piece) => ('link' in piece ? piece.link : []))
  return {
    component: 'ProseText',
    props: {
      parts: parts.map(({ runs, item, rest }): ProsePart => ({ runs: joined(runs), ...(item === undefined ? {} : { item }), ...(rest && { rest }) })),
      sources,
      ...(links.length === 0 ? {} : { further: { ...(label === undefined ? {} : { label }), links } }),
    },
  }
}

/** Neighbouring runs of one kind as one, without spaces at the ends of the whole. */
function joined(runs: ProsePart['runs']): ProsePart['runs'] {
  const together: ProsePart['runs'] = []
  for (const run of runs) {
    const last = together.at(-1)
    if (last && last.url === run.url) together[together.length - 1] = { ...last, text: last.text + run.text }
    else together.push(run)
  }
  return together.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === together.length - 1 ? text.trimEnd() : text }
  })
}

/** Most characters of a sentence that stays whole: a longer one might be higher than a slide. */
const LONGEST = 400

/** A part in its sentences; of all but the first it is said that they go on with it. No link is torn. */
function sentences(part: ProsePart, of: number, { language }: Planner): Piece[] {
  const words = wordsOfPart(part)
  const pieces = sentencesOf(words, language).flatMap((text) => (text.length <= LONGEST ? [text] : broken(text, language, Math.ceil(text.length / LONGEST))))
  let from = 0
  const starts = pieces.map((text) => {
    const at = words.indexOf(text, from)
    from = at + text.length
    return at
  })
  const cuts = starts.filter((at, index) => index === 0 || !isWithinLink(part.runs, at))
  const { item } = part
  return cuts.map((at, index) => ({
    part: { runs: between(part.runs, index === 0 ? 0 : at, cuts[index + 1] ?? words.length), ...(item === undefined ? {} : { item }), ...(index === 0 || item === undefined ? {} : { rest: true as const }) },
    of,
  }))
}

function isWithinLink(runs: ProsePart['runs'], at: number): boolean {
  let start = 0
  return runs.some(({ text, url }) => {
    const isIn = url !== undefined && at > start && at < start + text.length
    start += text.length
    return isIn
  })
}

/** The runs from one character to another. */
function between(runs: ProsePart['runs'], from: number, to: number): ProsePart['runs'] {
  let start = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** The blocks set at the largest step at which each fits. */
export function largest({ typesetter }: Planner, blocks: Block<'ProseText'>[]): Block<'ProseText'>[] {
  const set = (props: ProseTextProps, size: ProseTextProps['size']): Block<'ProseText'> => ({ component: 'ProseText', props: { ...props, ...(size === undefined ? {} : { size }) } })
  const size = (['large', 'medium'] as const).find((step) => blocks.every(({ props }) => typesetter.height(set(props, step)) <= typesetter.room))
  return blocks.map(({ props }) => set(props, size))
}
