import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import { focusPoint, type CoverPicture, type Picture } from '../../timeline/schema/picture.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { PictureItem } from '../blocks/picture-card.ts'
import { fill } from '../labels/index.ts'
import type { Typesetter } from '../measure/typesetter.ts'
import type { Planner } from '../planner.ts'

/** What is reckoned with where the size of a picture is not known. */
const USUAL_RATIO = 1.5
/** The least opacity of a scrim: words also stand out from what is busy. */
const LEAST_SCRIM = 0.3

type AnyPicture = CoverPicture & Pick<Picture, 'caption'>

/** The shape of a picture: width by height. */
export function ratioOf({ drawn }: Pick<Picture, 'drawn'>): number {
  return drawn ? drawn.width / drawn.height : USUAL_RATIO
}

/** A picture as slides show it. @param size - `large` where it fills a slide */
export function pictureItem(planner: Planner, picture: AnyPicture, size: 'medium' | 'large' = 'medium'): PictureItem {
  const { file, drawn, alt, caption, credit, focus } = picture
  return {
    src: (size === 'large' ? drawn?.large : undefined) ?? file,
    alt: planner.text(alt),
    ...(caption === undefined ? {} : { caption: planner.text(caption) }),
    ...(credit === undefined ? {} : { credit: creditOf(planner, credit) }),
    ...(focus === undefined ? {} : { focus: focusPoint(focus) }),
  }
}

/** Who made a picture, with the word that says what it is. Words that say so themselves stay: 'Drawing: A. Person', '© A. Person'. */
export function creditOf({ text, labels }: Pick<Planner, 'text' | 'labels'>, credit: Text): string {
  const words = text(credit)
  return /[:：]|^\s*(?:©|\(c\))/i.test(words) ? words : fill(labels.photo, { name: words })
}

/** The shape of a slide: width by height. */
export function slideRatio({ width, size }: Pick<Typesetter, 'width' | 'size'>): number {
  return (width + 2 * size('margin')) / SLIDE_HEIGHT
}

/** Where words stand on a picture that is cut to fill a place. */
interface WordsOnPicture {
  /** The shape of the place: width by height. */
  place: number
  /** The share of its height that the words take, from below. */
  share: number
}

/** How opaque the scrim below words at the foot of a picture must be, 0 to 1: as its brightest spot there asks. */
export function scrimOf(picture: Pick<Picture, 'drawn' | 'focus'>, { place, share }: WordsOnPicture): number {
  // What is not measured may be white.
  const bands = picture.drawn?.scrims ?? [0.6]
  const seen = Math.min(1, ratioOf(picture) / place)
  const top = ((1 - seen) * focusPoint(picture.focus).y) / 100
  const [from, to] = [top + seen * (1 - Math.min(1, share)), top + seen]
  return Math.max(LEAST_SCRIM, ...bands.filter((_, index) => (index + 1) / bands.length > from && index / bands.length < to))
}
