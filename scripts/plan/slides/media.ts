import type { Event } from '../../timeline/schema/event.ts'
import { kindOfMedium, playingTime, type CaptionFile, type Medium } from '../../timeline/schema/medium.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { encodedAddress } from '../../timeline/schema/prose.ts'
import type { Block } from '../blocks/block.ts'
import { widestPicture, type MediaCardProps } from '../blocks/media-card.ts'
import { siteOf } from '../blocks/prose-text.ts'
import type { Slide } from '../deck.ts'
import { playerAddress } from '../drawing/player-address.ts'
import { qrCode } from '../drawing/qr-code.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { eventName } from './event-name.ts'
import { creditOf } from './picture-parts.ts'
import { sectionSlides, within } from './section.ts'

/** The shares of its largest size that the picture may have, so that its words have room beside it. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
/** An address longer than this is no help to who reads it: its site stands there, and the code leads on. */
const LONGEST_ADDRESS = 64

/** Plans a slide for each film or recording of an event, alike in the live deck and on paper. */
export function mediaSlides(planner: Planner, event: Event, path: Path): Slide[] {
  return event.media.flatMap((medium, index) => {
    const title = medium.claim ?? medium.title
    const block = cardBlock(planner, medium)
    return sectionSlides(
      planner,
      { id: within(event, index === 0 ? 'medium' : `medium-${index + 1}`), title: title === undefined ? eventName(planner, event) : planner.text(title), event, ...(title === undefined ? { kicker: false as const } : {}) },
      [{ block, notes: [medium.notes], sources: planner.cite(medium.source), origin: [[...path, 'media', index]] }],
    )
  })
}

/** The card with its picture as large as its words allow in every language. */
function cardBlock(planner: Planner, medium: Medium): Block<'MediaCard'> {
  const { typesetter } = planner
  const widest = widestPicture(typesetter, typesetter.room)
  const ways = ([{}, { size: 'caption' }] as const).flatMap((size) => SHARES.map((share) => ({ ...size, width: Math.floor(widest * share) })))
  const cards = planner.everyLanguage().map((language) => cardProps(language, medium))
  const fits = (way: Pick<MediaCardProps, 'width' | 'size'>): boolean => cards.every((props) => typesetter.height({ component: 'MediaCard', props: { ...props, ...way } }) <= typesetter.room)
  // Words of the usual size are worth a somewhat smaller picture.
  const worth = ({ width, ...way }: (typeof ways)[number]): number => width * ('size' in way ? 0.85 : 1)
  const way = ways.filter(fits).toSorted((a, b) => worth(b) - worth(a))[0] ?? { size: 'caption' as const, width: Math.floor(widest * 0.4) }
  return { component: 'MediaCard', props: { ...cardProps(planner, medium), ...way } }
}

/** What a card says and shows, whatever the size of its parts. */
function cardProps(planner: Planner, medium: Medium): Omit<MediaCardProps, 'width' | 'size'> {
  const { labels, text } = planner
  const { alt, still, title, claim, caption, credit, source, played, captionFiles, url, from, to, starts } = medium
  const kind = kindOfMedium(medium)
  const word = labels.media[kind]
  const seconds = playingTime(medium)
  const address = url === undefined ? undefined : (encodedAddress(url) ?? url)
  const player = played || address === undefined || !planner.mayLoad ? undefined : playerAddress(address, from, to)
  return {
    kind,
    what: seconds === undefined ? word : `${word} · ${lengthOf(seconds)}`,
    alt: fill(labels.media.alt, { kind: word, alt: text(alt) }),
    ...(still === undefined ? {} : { still }),
    ...(title === undefined || claim === undefined ? {} : { title: text(title) }),
    ...(caption === undefined ? {} : { caption: text(caption) }),
    ...(credit === undefined ? {} : { credit: creditOf({ text, labels: { ...labels, photo: labels.reference.by } }, credit) }),
    sources: planner.cite(source),
    ...(played && { src: `./${played.name}` }),
    ...(played && captionFiles && { captions: captionsFor(captionFiles, planner.language) }),
    ...(player && { player }),
    ...(address === undefined ? {} : { code: qrCode(address, fill(labels.close.code, { address })), address: shortAddress(address) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    starts,
  }
}

/** Captions as a player offers them: those in the language of the deck first, then those in another form of it, such as `pt-BR` for `pt`. */
function captionsFor(files: readonly CaptionFile[], language: string): NonNullable<MediaCardProps['captions']> {
  const [root] = language.split('-')
  const distance = (file: CaptionFile): number => (file.language === language ? 0 : file.language.split('-')[0] === root ? 1 : 2)
  return files.toSorted((a, b) => distance(a) - distance(b)).map((file) => ({ src: `./${file.name}`, language: file.language, label: new Intl.DisplayNames([file.language, 'en'], { type: 'language' }).of(file.language) ?? file.language }))
}

/** An address as people read and type it: without what browsers add, and only its site where it is long. */
function shortAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  return short.length > LONGEST_ADDRESS ? siteOf(address) : short
}

/** A length as players show it: 2:13, 1:02:13. */
function lengthOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
