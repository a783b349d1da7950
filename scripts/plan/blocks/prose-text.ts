import { wordsOfPart, type ProsePart } from '../../timeline/schema/prose.ts'
import { cited, rowStep, sum } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import type { FaceName } from '../../look/faces.ts'
import { asksNothing, carriesNoPicture, drawsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { ListedLink } from './listing.ts'

/** Running text: paragraphs and lists with links, and below them addresses to read on. */
export interface ProseTextProps {
  parts: ProsePart[]
  sources: number[]
  further?: FurtherReading
  /** Larger than usual, where all slides of the text have room for it. */
  size?: 'medium' | 'large'
}

/** Addresses to read on. */
export interface FurtherReading {
  /** What says so above them; left out where the title of the slide does. */
  label?: string
  links: ListedLink[]
}

const MEASURES = {
  /** Lines longer than this, in px, are hard to read. */
  column: 920,
  paragraphGap: 14,
  itemGap: 6,
  /** What the items of a list are indented by. */
  indent: 36,
  topPad: 14,
  furtherGap: 20,
}

export const proseText: BlockKind<ProseTextProps> = {
  key: 'prose',
  texts: ({ parts, further }) => [...parts.map(wordsOfPart), further?.label, ...(further?.links ?? []).map(linkWords)],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: ({ parts, further }) => ({ sources: [], terms: [], links: [...parts.flatMap(linksIn), ...(further?.links ?? [])] }),
  captions: ['td-prose-further'],
  measures: MEASURES,
  height: proseHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** The words of a link, and where it leads to. */
function linkWords({ title, address }: ListedLink): string {
  return title === undefined ? address : `${title} ${siteOf(address)}`
}

/** The site of an address, as people name it: example.org. */
export function siteOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address
}

/** The links within a part, whose addresses only paper has to spell out. */
function linksIn({ runs }: ProsePart): ListedLink[] {
  return runs.flatMap(({ text, url }) => (url === undefined ? [] : /^https?:/i.test(text) ? [{ url, address: text }] : [{ title: text, url, address: url }]))
}

/** Parts that follow each other as one paragraph, or as one list. */
export type ProseGroup = { kind: 'paragraph'; part: ProsePart } | { kind: 'dots' | 'numbers'; parts: ProsePart[] }

/** Joins the items that make a list. */
export function proseGroups(parts: readonly ProsePart[]): ProseGroup[] {
  const groups: ProseGroup[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    const kind = part.item === undefined ? 'paragraph' : part.item === 'dot' ? 'dots' : 'numbers'
    if (kind === 'paragraph') groups.push({ kind, part })
    else if (last?.kind === kind) last.parts.push(part)
    else groups.push({ kind, parts: [part] })
  }
  return groups
}

function proseHeight(setting: Setting, { parts, sources, size, further }: ProseTextProps): number {
  const step = rowStep(size)
  const column = Math.min(MEASURES.column, setting.width)
  const last = parts.at(-1)
  const heightOf = (part: ProsePart): number => {
    const set = (text: string, face: FaceName): Run => [setting.tied(text), face, step]
    const runs = part.runs.map(({ text }) => set(text, 'sans'))
    return setting.flow([...runs, ...(part === last ? [cited(sources)] : [])], column - (part.item === undefined ? 0 : MEASURES.indent), step)
  }
  const groups = proseGroups(parts).map((group) => (group.kind === 'paragraph' ? heightOf(group.part) : listHeight(group.parts.map(heightOf))))
  const told = sum(groups) + Math.max(0, groups.length - 1) * MEASURES.paragraphGap
  return setting.size('rule-strong') + MEASURES.topPad + told + (further ? (parts.length > 0 ? MEASURES.furtherGap : 0) + furtherHeight(setting, further, column) : 0)
}

function furtherHeight(setting: Setting, { label, links }: FurtherReading, column: number): number {
  const rows = links.map((link) => {
    const site: Run[] = link.title === undefined ? [] : [[` ${siteOf(link.address)}`, 'sans', 'kicker']]
    return setting.flow([[link.title ?? link.address, 'sans', 'caption'], ...site], column, 'caption')
  })
  return (label === undefined ? 0 : setting.text(label, column, 'sans-bold', 'caption') + MEASURES.itemGap) + listHeight(rows)
}

function listHeight(items: number[]): number {
  return sum(items) + Math.max(0, items.length - 1) * MEASURES.itemGap
}
