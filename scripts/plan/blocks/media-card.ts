import type { MediumKind, STARTS } from '../../timeline/schema/medium.ts'
import type { PlayerAddress } from '../drawing/player-address.ts'
import type { QrCode } from '../drawing/qr-code.ts'
import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, drawsNothing, listsNothing, oneRow, type BlockKind } from './block-kind.ts'

/** Sound or film. On paper, and until it plays, its still; beside it what it is, and the code that leads to it. */
export interface MediaCardProps {
  kind: MediumKind
  /** What it is, and how long: 'Film · 2:13'. */
  what: string
  /** What is to be heard and seen, after what it is. */
  alt: string
  /** A picture of it; without one, a card with a play sign is drawn. */
  still?: string
  /** What it is called, where the headline of the slide says something else. */
  title?: string
  caption?: string
  credit?: string
  sources: number[]
  /** Where its file lies beside the deck. */
  src?: string
  /** Where its captions lie beside the deck, those in the language of the deck first. */
  captions?: { src: string; language: string; label: string }[]
  /** What plays its address, where the presenter allows the network. */
  player?: PlayerAddress
  /** Where it is to be found, as a code and in short. */
  code?: QrCode
  address?: string
  /** The seconds between which it is played. */
  from?: number
  to?: number
  starts: (typeof STARTS)[number]
  /** The width of the picture in px; its height is nine sixteenths of it. */
  width: number
  /** Smaller words than usual, where there are many. */
  size?: 'caption'
}

const MEASURES = {
  /** Between the headline and the picture, and between this and the foot. */
  around: 12,
  /** Between the picture and the words. */
  gap: 36,
  wordsGap: 8,
  code: 148,
  /** Above the code. */
  codeGap: 16,
}

/** A column of words narrower than this, in px, breaks them. */
const LEAST_COLUMN = 212

export const mediaCard: BlockKind<MediaCardProps> = {
  key: 'medium',
  texts: ({ what, title, caption, credit, address }) => [what, title, caption, credit, address],
  drawnTexts: drawsNothing,
  alternatives: ({ alt, code }) => [alt, ...(code ? [code.label] : [])],
  withPictures: (props, place) => (props.still === undefined ? props : { ...props, still: place(props.still) }),
  listing: listsNothing,
  captions: ['td-media-what', 'td-media-credit', 'td-media-address', 'td-media-words-caption'],
  measures: MEASURES,
  height: (setting, props) => MEASURES.around + Math.max(pictureHeight(props.width), wordsHeight(setting, props)),
  rows: oneRow,
  // A step plays it and changes nothing that is printed.
  steps: (props) => ({ clicks: props.starts === 'step' && isPlayable(props) ? 1 : 0, after: () => props }),
  answers: asksNothing,
}

/** Whether a slide can play it at all; an address only where the presenter allows the network. */
export function isPlayable({ src, player }: { src?: unknown; player?: unknown }): boolean {
  return src !== undefined || player !== undefined
}

/** The widest that the picture may be in px. @param room - the height in px of a slide's content */
export function widestPicture({ width }: Pick<Setting, 'width'>, room: number): number {
  return Math.floor(Math.min(width - MEASURES.gap - LEAST_COLUMN, ((room - 2 * MEASURES.around) * 16) / 9))
}

function pictureHeight(width: number): number {
  return (width * 9) / 16
}

/** Height in px of the words beside the picture, with the code. */
function wordsHeight(setting: Setting, { what, title, caption, credit, sources, code, address, width, size: own }: MediaCardProps): number {
  const size = own ?? 'body'
  const column = setting.width - width - MEASURES.gap
  const words = [
    setting.flow([[setting.tied(what), 'sans-bold', 'kicker'], cited(sources)], column, 'kicker'),
    ...(title === undefined ? [] : [setting.text(setting.tied(title), column, 'sans-bold', size)]),
    ...(caption === undefined ? [] : [setting.text(setting.tied(caption), column, 'sans', size)]),
    ...(credit === undefined ? [] : [setting.text(setting.tied(credit), column, 'sans', 'kicker')]),
  ]
  const below = code === undefined ? 0 : MEASURES.codeGap + MEASURES.code + (address === undefined ? 0 : MEASURES.wordsGap + setting.text(address, column, 'sans', 'kicker'))
  return sum(words) + (words.length - 1) * MEASURES.wordsGap + below
}
