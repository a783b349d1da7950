import type { Setting } from '../measure/setting.ts'
import type { Listing } from './listing.ts'

/** A text that a block shows; undefined where it lacks an optional one. */
export type Texts = (string | undefined)[]

/**
 * Everything that is true of one kind of block: its component in `components/` only draws it. No field may be left out, so
 * that the compiler names what a new kind lacks; `drawsNothing`, `shownAtOnce` and their like say that there is nothing.
 */
export interface BlockKind<Props> {
  /** Under which key of a slide's frontmatter the component finds its properties. */
  key: string
  /** Every text that it shows, in the order in which it is read: what a written file must contain. */
  texts: (props: Props) => Texts
  /** The texts within its drawing, which a screen reader is told by the alternative text instead. */
  drawnTexts: (props: Props) => string[]
  /** The alternative texts of what it draws. */
  alternatives: (props: Props, shared: SharedDrawings) => string[]
  /** The pictures that it carries, each replaced by what `place` says of its address. */
  withPictures: (props: Props, place: (address: string) => string) => Props
  /** What it lists to be looked up. */
  listing: (props: Props) => Listing
  /** Classes of its component whose words may be set smaller than running text, beside those that all blocks share. */
  captions: readonly string[]
  /** Sizes in px that its height and its component's style have in common: `--td-quote-card-note-gap` is `noteGap` of QuoteCard. */
  measures: Readonly<Record<string, number>>
  /** Height in px of what it shows; 0 where it fills whatever room it is given. */
  height: (setting: Setting, props: Props) => number
  /** How many of its rows can have room below them. */
  rows: (props: Props) => number
  /** What clicks reveal in it. */
  steps: (props: Props) => Steps<Props>
  /** How many answers it asks for: pupils must not see these beside their question, and need time for each. */
  answers: (props: Props) => number
}

/** What the clicks of a presentation reveal in a block, in the order of its component's `v-click`s: both change together. */
interface Steps<Props> {
  /** How many clicks it takes until all of it is shown. */
  clicks: number
  /** The properties after fewer clicks than that. */
  after: (clicks: number) => Props
}

/** The drawings that slides of a deck share, as far as an alternative text needs them. */
export interface SharedDrawings {
  axes?: readonly { description: string }[]
  strips?: readonly { description: string }[]
}

/** How the rows of a list are set; the same on all slides of a series. */
export interface RowSetting {
  /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
  size?: 'medium' | 'large' | 'card-lead' | 'card-hero'
  /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
  space?: number
}

/** For a kind without a drawing. */
export const drawsNothing = (): string[] => []

/** For a kind without pictures. */
export const carriesNoPicture = <Props>(props: Props): Props => props

/** For a kind that lists nothing to look up. */
export const listsNothing = (): Listing => ({ sources: [], terms: [], links: [] })

/** For a kind whose component fills the room it is given. */
export const fillsRoom = (): number => 0

/** For a kind that is one row itself. */
export const oneRow = (): number => 1

/** For a kind that is shown as a whole from the first. */
export const shownAtOnce = <Props>(props: Props): Steps<Props> => ({ clicks: 0, after: () => props })

/** Most clicks in a list: more would be work for the speaker. */
const MOST_CLICKS = 3

/**
 * How many clicks go through a list, one for each of its last items; those before are there from the first, so that no list begins
 * empty.
 * @param items - their number
 */
export function clicksThrough(items: number): number {
  return Math.max(0, Math.min(MOST_CLICKS, items - 1))
}

/** Whether an item of a list comes with a click. @param index - from 0 */
export function comesLater(items: number, index: number): boolean {
  return index >= items - clicksThrough(items)
}

/** The items of a list after some clicks through it. */
export function itemsAfter<T>(items: readonly T[], clicks: number): T[] {
  return items.slice(0, items.length - clicksThrough(items.length) + clicks)
}

/** For a kind that is no task. */
export const asksNothing = (): number => 0

/** Items of which each that has something to reveal takes a click; those whose turn has not come are without it. */
export function revealedOneByOne<T>(items: readonly T[], clicks: number, reveals: (item: T) => boolean, without: (item: T) => T): T[] {
  let left = clicks
  return items.map((item) => {
    if (!reveals(item)) return item
    left -= 1
    return left < 0 ? without(item) : item
  })
}
