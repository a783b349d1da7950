import type { Event, Picture } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { pictureSize } from '../../timeline/read/picture-size.ts'
import type { Block } from '../blocks/block.ts'
import { roomAbove, type PictureCardProps, type PictureItem } from '../blocks/picture-card.ts'
import { galleryCell, MOST_PICTURES, type PictureGalleryProps } from '../blocks/picture-gallery.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { eventName } from './event-name.ts'
import { fitPages, sectionSlides, within } from './section.ts'

/** A picture and its place in the file. */
interface PlacedPicture {
  picture: Picture
  path: Path
  /** Width by height. */
  ratio: number
}

/** From this ratio on, a picture is upright, and has room for words beside it. */
const UPRIGHT = 0.9
/** What is reckoned with where the size of a picture is not known. */
const USUAL_RATIO = 1.5
/** The shares of its largest size that a picture may have where its words take room beside it. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
/** A column narrower than this, in px, breaks words. */
const LEAST_COLUMN = 240

/** Plans the slides of an event's pictures: one as large as its slide allows, several beside each other. */
export function pictureSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const placed = [
    ...(event.picture ? [{ picture: event.picture, path: [...path, 'picture'] }] : []),
    ...event.pictures.map((picture, index) => ({ picture, path: [...path, 'pictures', index] })),
  ].map((each): PlacedPicture => ({ ...each, ratio: ratioOf(each.picture.file) }))
  if (placed.length === 0) return []
  const pages = fitPages(planner, placed, (language, page) => pictureBlock(language, page, event))
  return sectionSlides(
    planner,
    { id: within(event, 'picture'), title: eventName(planner, event), event, kicker: false },
    pages.map((page) => ({ block: pictureBlock(planner, page, event), notes: [], sources: planner.cite(event.source), origin: page.map(({ path: own }) => own) })),
  )
}

function pictureBlock(planner: Planner, page: readonly PlacedPicture[], event: Event): Block {
  const [first, ...others] = page
  return first && others.length === 0 ? cardBlock(planner, first, event) : galleryBlock(planner, page)
}

function itemOf({ text }: Planner, { file, alt, caption, credit }: Picture): PictureItem {
  return { src: file, alt: text(alt), ...(caption === undefined ? {} : { caption: text(caption) }), ...(credit === undefined ? {} : { credit: text(credit) }) }
}

/** One picture: with its words beside it or below, whichever leaves it larger; alike in every language. */
function cardBlock(planner: Planner, { picture, ratio }: PlacedPicture, event: Event): Block<'PictureCard'> {
  const { typesetter } = planner
  const { room, width } = typesetter
  type Way = Pick<PictureCardProps, 'beside' | 'above' | 'size'>
  const propsIn = (language: Planner, setting: Way): PictureCardProps => {
    // An upright picture leaves half the slide to words.
    const story = setting.beside !== undefined && ratio < UPRIGHT && picture.caption === undefined && event.summary !== undefined ? { story: language.text(event.summary) } : {}
    return { ...itemOf(language, picture), ...story, ...setting }
  }
  const languages = planner.everyLanguage()
  const fits = (setting: Way): boolean => languages.every((language) => typesetter.height({ component: 'PictureCard', props: propsIn(language, setting) }) <= room)
  const hasWords = (language: Planner): boolean => {
    const { caption, credit, story } = propsIn(language, { beside: 1 })
    return [caption, credit, story].some((words) => words !== undefined)
  }
  const ways = ([{}, { size: 'caption' }] as const).flatMap((size) => {
    const height = Math.min(...languages.map((language) => roomAbove(typesetter, propsIn(language, size), room)))
    const below = { setting: { ...size, above: Math.floor(Math.min(height, width / ratio)) }, area: areaIn(ratio, width, height) }
    const widest = Math.min(room * ratio, width - typesetter.size('gutter') - LEAST_COLUMN)
    const beside = hasWords(planner) ? SHARES.map((share) => ({ setting: { ...size, beside: Math.floor(widest * share) }, area: (widest * share) ** 2 / ratio })) : []
    return [...beside, below].filter(({ setting }) => fits(setting))
  })
  // Words of the usual size are worth a somewhat smaller picture.
  const worth = ({ setting, area }: (typeof ways)[number]): number => area * ('size' in setting ? 0.8 : 1)
  const best = ways.toSorted((a, b) => worth(b) - worth(a))[0]?.setting ?? { size: 'caption' as const }
  return { component: 'PictureCard', props: propsIn(planner, best) }
}

/** Several pictures, in as many columns as show them largest; alike in every language. */
function galleryBlock(planner: Planner, page: readonly PlacedPicture[]): Block<'PictureGallery'> {
  const { typesetter } = planner
  type Way = Pick<PictureGalleryProps, 'columns' | 'width'>
  const propsIn = (language: Planner, way: Way): PictureGalleryProps => ({ pictures: page.map(({ picture }) => itemOf(language, picture)), ...way })
  // The least of all languages.
  const cellOf = (way: Way): { width: number; height: number } => {
    const cells = planner.everyLanguage().map((language) => galleryCell(typesetter, propsIn(language, way), typesetter.room))
    return { width: cells[0]?.width ?? 0, height: Math.min(...cells.map(({ height }) => height)) }
  }
  // A place without a picture is a hole.
  const filled = ({ columns }: Way): number => (page.length / (columns * Math.ceil(page.length / columns))) ** 2
  const shown = (way: Way): number => filled(way) * areaOf(page, cellOf(way))
  const most = Math.min(page.length, MOST_PICTURES / 2)
  const wide = Array.from({ length: most }, (_, index): Way => ({ columns: index + 1 })).toSorted((a, b) => shown(b) - shown(a))[0] ?? { columns: 1 }
  // Columns no wider than their pictures, so that these stand near each other.
  const room = cellOf(wide)
  const widest = Math.max(...page.map(({ ratio }) => Math.min(room.width, room.height * ratio)))
  const near = { ...wide, width: Math.ceil(Math.max(widest, LEAST_COLUMN)) }
  const isNearer = near.width < room.width && shown(near) >= 0.9 * shown(wide)
  const way = isNearer ? near : wide
  const { width, height } = cellOf(way)
  const highest = Math.max(...page.map(({ ratio }) => Math.min(height, width / ratio)))
  return { component: 'PictureGallery', props: { ...propsIn(planner, way), height: Math.floor(highest) } }
}

/** The area that pictures take together, each in a place of this size. */
function areaOf(page: readonly PlacedPicture[], { width, height }: { width: number; height: number }): number {
  return page.reduce((sum, { ratio }) => sum + areaIn(ratio, width, height), 0)
}

/** The area that a picture takes in a place. */
function areaIn(ratio: number, width: number, height: number): number {
  const shown = Math.max(0, Math.min(width, height * ratio))
  return shown ** 2 / ratio
}

/** Bytes of a picture at its beginning in which its size usually stands. */
const BEGINNING = 64 * 1024

/** Width by height of a picture in a `data:` address. */
function ratioOf(address: string): number {
  const content = address.startsWith('data:') ? address.slice(address.indexOf(',') + 1) : ''
  const size = pictureSize(Buffer.from(content.slice(0, BEGINNING), 'base64')) ?? pictureSize(Buffer.from(content, 'base64'))
  return size ? size.width / size.height : USUAL_RATIO
}
