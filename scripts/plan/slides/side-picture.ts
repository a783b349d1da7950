import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { CoverPicture, Picture } from '../../timeline/schema/picture.ts'
import type { SidePicture } from '../deck.ts'
import { besideOpenerPicture, COVER_CREDIT_LINES, coverCreditColumn, COVER_WORDS_FOOT, OPENER_PICTURE, openerPictureHeight } from '../measure/heads.ts'
import type { Typesetter } from '../measure/typesetter.ts'
import type { Planner } from '../planner.ts'
import { creditOf, pictureItem, ratioOf, scrimOf, slideRatio } from './picture-parts.ts'
import { holdsEverywhere } from './section.ts'

/** The picture behind the words of a cover. @param words - height of the title and what stands below it, in px */
export function coverPicture(planner: Planner, picture: CoverPicture, words: number): SidePicture {
  const { credit, ...item } = pictureItem(planner, picture, 'large')
  const scrim = scrimOf(picture, { place: slideRatio(planner.typesetter), share: (words + COVER_WORDS_FOOT) / SLIDE_HEIGHT })
  return { ...item, ...(credit !== undefined && isCreditOnCover(planner) ? { credit } : {}), scrim }
}

/** Whether the cover has room, in every language and aspect, for the name of who made its picture. */
export function isCreditOnCover(planner: Planner): boolean {
  const credit = planner.timeline.cover?.credit
  return credit !== undefined && holdsEverywhere(planner, (language, each) => each.lines(creditOf(language, credit), coverCreditColumn(each), 'sans', 'kicker') <= COVER_CREDIT_LINES)
}

/** A photograph with fewer pixels across is too coarse beside a headline. */
const LEAST_PIXELS = 500

/**
 * The photograph beside the words of the slide that opens an event: its first.
 *
 * @param fits - whether the words have room in a language beside it
 * @returns undefined where it has none, or where the words would have to be small for it in one of the languages or aspects
 */
export function openerPicture(planner: Planner, event: Event, fits: (language: Planner, typesetter: Typesetter) => boolean): SidePicture | undefined {
  const picture = event.picture ?? event.pictures[0]
  if (picture?.drawn?.isPhotograph !== true || picture.drawn.width < LEAST_PIXELS) return undefined
  const { credit } = picture
  const creditFits = (language: Planner, each: Typesetter): boolean => credit === undefined || each.lines(creditOf(language, credit), pictureWidth(each, picture) - 2 * OPENER_PICTURE.pad, 'sans', 'kicker') === 1
  if (!holdsEverywhere(planner, (language, each) => creditFits(language, each) && fits(language, besideOpenerPicture(each, pictureWidth(each, picture))))) return undefined
  const { caption: _, ...item } = pictureItem(planner, picture)
  const { typesetter } = planner
  const width = pictureWidth(typesetter, picture)
  const height = openerPictureHeight(typesetter)
  return { ...item, width, ...(credit === undefined ? {} : { scrim: scrimOf(picture, { place: width / height, share: (typesetter.size('kicker-line') + 2 * OPENER_PICTURE.pad) / height }) }) }
}

/** Width in px: as its shape asks, but never more than its share of the slide. */
function pictureWidth(typesetter: Typesetter, picture: Picture): number {
  const slide = slideRatio(typesetter) * SLIDE_HEIGHT
  return Math.round(Math.min(OPENER_PICTURE.most * slide, Math.max(OPENER_PICTURE.least * slide, openerPictureHeight(typesetter) * ratioOf(picture))))
}
