import type { Picture } from '../../timeline/schema/picture.ts'
import type { Block } from '../blocks/block.ts'
import { GALLERY_GAP, galleryCell, MOST_PICTURES, wordsOfRows, type PictureGalleryProps } from '../blocks/picture-gallery.ts'
import type { PictureItem } from '../blocks/picture-card.ts'
import type { Planner } from '../planner.ts'
import { pictureItem, ratioOf } from './picture-parts.ts'

/** A column narrower than this, in px, breaks the words below its picture. */
const LEAST_COLUMN = 240
/** The most that is cut from a photograph, so that it fills its place. */
const MOST_CUT = 0.36

type Way = Pick<PictureGalleryProps, 'columns' | 'width' | 'widths'>
type Cell = { width: number; height: number }

/**
 * Several pictures: two equally high beside each other, unless long captions would press them together; more in as many columns as show
 * them largest; alike in every language.
 */
export function galleryBlock(planner: Planner, pictures: readonly Picture[]): Block<'PictureGallery'> {
  const pair = pictures.length === 2 ? pairBlock(planner, pictures) : undefined
  if (pair === undefined) return gridBlock(planner, pictures)
  if (!pair.isPressed) return pair.block
  // Words have half of the slide there, however narrow their pictures are.
  const grid = gridBlock(planner, pictures)
  return areaShown(planner, grid, pictures) > areaShown(planner, pair.block, pictures) ? grid : pair.block
}

/** A pair of pictures lower than this share of the height that they have without words is pressed together by them. */
const PRESSED = 0.75

function areaShown({ typesetter }: Planner, { props }: Block<'PictureGallery'>, pictures: readonly Picture[]): number {
  const { width, height } = galleryCell(typesetter, props, typesetter.room)
  return props.pictures.reduce((sum, { fill }, index) => {
    const cell = { width: props.widths?.[index] ?? width, height: props.height ?? height }
    return sum + (fill ? cell.width * cell.height : areaOf([ratioOf(pictures[index]!)], cell))
  }, 0)
}

function propsIn(language: Planner, pictures: readonly Picture[], way: Way): PictureGalleryProps {
  const headline = pictures.find(({ claim }) => claim !== undefined)
  return { pictures: pictures.map((picture) => (picture === headline ? pictureItem(language, picture) : withClaim(language, picture))), ...way }
}

/** A picture whose claim is not the headline says it below itself, before its caption. */
function withClaim(language: Planner, picture: Picture): PictureItem {
  const item = pictureItem(language, picture)
  const said = [...(picture.claim === undefined ? [] : [language.text(picture.claim)]), ...(item.caption === undefined ? [] : [item.caption])]
  return said.length === 0 ? item : { ...item, caption: said.join(' ') }
}

/** Two pictures as high as each other, each as wide as its shape asks; undefined where one would be too narrow for its words. */
function pairBlock(planner: Planner, pictures: readonly Picture[]): { block: Block<'PictureGallery'>; isPressed: boolean } | undefined {
  const { typesetter } = planner
  const ratios = pictures.map(ratioOf)
  const most = (typesetter.width - GALLERY_GAP) / ratios.reduce((sum, ratio) => sum + ratio, 0)
  const widthsAt = (height: number): number[] => ratios.map((ratio) => Math.floor(height * ratio))
  const wordsAt = (height: number): number => Math.max(...planner.everyLanguage().map((language) => wordsOfRows(typesetter, propsIn(language, pictures, { columns: 2, widths: widthsAt(height) }))[0] ?? 0))
  let height = Math.floor(Math.min(most, typesetter.room))
  // Narrower pictures have higher words, so the height is found step by step.
  while (height > 0 && height + wordsAt(height) > typesetter.room) height -= STEP
  if (Math.min(...widthsAt(height)) < LEAST_COLUMN) return undefined
  const block: Block<'PictureGallery'> = { component: 'PictureGallery', props: { ...propsIn(planner, pictures, { columns: 2, widths: widthsAt(height) }), height } }
  return { block, isPressed: height < PRESSED * Math.min(most, typesetter.room) }
}

/** Between two heights that are tried, in px. */
const STEP = 8

function gridBlock(planner: Planner, pictures: readonly Picture[]): Block<'PictureGallery'> {
  const { typesetter } = planner
  const ratios = pictures.map(ratioOf)
  // The least of all languages.
  const cellOf = (way: Way): Cell => {
    const cells = planner.everyLanguage().map((language) => galleryCell(typesetter, propsIn(language, pictures, way), typesetter.room))
    return { width: cells[0]?.width ?? 0, height: Math.min(...cells.map(({ height }) => height)) }
  }
  // A place without a picture is a hole.
  const filled = ({ columns }: Way): number => (pictures.length / (columns * Math.ceil(pictures.length / columns))) ** 2
  const shown = (way: Way): number => filled(way) * areaOf(ratios, cellOf(way))
  const most = Math.min(pictures.length, MOST_PICTURES / 2)
  const wide = Array.from({ length: most }, (_, index): Way => ({ columns: index + 1 })).toSorted((a, b) => shown(b) - shown(a))[0] ?? { columns: 1 }
  const room = cellOf(wide)
  const mayFill = (index: number, cell: Cell): boolean => pictures[index]?.drawn?.isPhotograph === true && cutFrom(ratios[index] ?? 0, cell) <= MOST_CUT
  const kept = ratios.filter((_, index) => !mayFill(index, room))
  // Columns no wider than their pictures, so that these stand near each other; most photographs fill theirs.
  const way = kept.length <= MOST_KEPT ? wide : nearer(wide, room, ratios, shown)
  const { width, height } = cellOf(way)
  const highest = kept.length <= MOST_KEPT ? Math.floor(height) : Math.floor(Math.max(...ratios.map((ratio) => Math.min(height, width / ratio))))
  const { pictures: items, ...rest } = propsIn(planner, pictures, way)
  return { component: 'PictureGallery', props: { pictures: items.map((item, index) => (mayFill(index, { width, height: highest }) ? { ...item, fill: true } : item)), ...rest, height: highest } }
}

/** Most pictures that do not fill their places among some that do. */
const MOST_KEPT = 1

function nearer(wide: Way, room: Cell, ratios: readonly number[], shown: (way: Way) => number): Way {
  const widest = Math.max(...ratios.map((ratio) => Math.min(room.width, room.height * ratio)))
  const near = { ...wide, width: Math.ceil(Math.max(widest, LEAST_COLUMN)) }
  return near.width < room.width && shown(near) >= 0.9 * shown(wide) ? near : wide
}

/** The share of a picture that is cut where it fills a place. */
function cutFrom(ratio: number, { width, height }: Cell): number {
  const place = width / height
  return 1 - Math.min(ratio / place, place / ratio)
}

/** The area that pictures take together, each in a place of this size. */
function areaOf(ratios: readonly number[], { width, height }: Cell): number {
  return ratios.reduce((sum, ratio) => sum + Math.max(0, Math.min(width, height * ratio)) ** 2 / ratio, 0)
}
