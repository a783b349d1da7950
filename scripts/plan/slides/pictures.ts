import type { Event } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Picture } from '../../timeline/schema/picture.ts'
import type { Block } from '../blocks/block.ts'
import { roomAbove, type PictureCardProps } from '../blocks/picture-card.ts'
import type { Slide } from '../deck.ts'
import { contentStep, usualTitleStep } from '../measure/heads.ts'
import type { Planner } from '../planner.ts'
import { eventName } from './event-name.ts'
import { galleryBlock } from './gallery.ts'
import { pictureItem, ratioOf } from './picture-parts.ts'
import { pictureStage } from './picture-stage.ts'
import { fitPages, sectionSlides, within } from './section.ts'

/** A picture and its place in the file. */
interface PlacedPicture {
  picture: Picture
  path: Path
}

/** From this ratio on, a picture is upright, and has room for words beside it. */
const UPRIGHT = 0.9
/** The shares of its largest size that a picture may have where its words take room beside it. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
/** A picture lower than this, in px, is not narrowed any more for the sake of its place. */
const LEAST_ALONE = 240
/** A column narrower than this, in px, breaks words. */
const LEAST_COLUMN = 240

/**
 * Plans the slides of an event's pictures: a photograph over the whole slide or half of it, a drawing as large as its slide allows,
 * several beside each other.
 *
 * @param shown - whether the slide that opens the event shows its one picture: that needs no slide if nothing is said of it
 */
export function pictureSlides(planner: Planner, event: Event, path: Path, shown = false): Slide[] {
  const placed: PlacedPicture[] = [
    ...(event.picture ? [{ picture: event.picture, path: [...path, 'picture'] }] : []),
    ...event.pictures.map((picture, index) => ({ picture, path: [...path, 'pictures', index] })),
  ]
  // What stands behind the talk is not mixed with what stands in it.
  const [told, details] = [false, true].map((isDetail) => placed.filter(({ picture }) => (picture.importance === 'detail') === isDetail)) as [PlacedPicture[], PlacedPicture[]]
  return [told, details].flatMap((together) => slidesOf(planner, event, together, shown && placed.length === 1))
}

/** @param shown - whether another slide shows the only picture there is */
function slidesOf(planner: Planner, event: Event, placed: readonly PlacedPicture[], shown: boolean): Slide[] {
  const [first, ...others] = placed
  if (!first) return []
  const isAlone = others.length === 0
  if (shown && first.picture.caption === undefined && first.picture.claim === undefined) return []
  const staged = isAlone ? pictureStage(planner, { event, ...first }) : undefined
  if (staged) return [staged]
  const pages = fitPages(planner, placed, (language, page) => pictureBlock(language, page, event))
  return pages.flatMap((page, index) =>
    sectionSlides(
      planner,
      { id: within(event, index === 0 ? 'picture' : `picture-${index + 1}`), ...headlineOf(planner, page, event), event, within: { first: index, of: pages.length } },
      [{ block: pictureBlock(planner, page, event), notes: [], sources: planner.cite(event.source), origin: page.map(({ path: own }) => own) }],
    ),
  )
}

/** What a slide of pictures says: a claim of one of them, what the only one shows, or the name of the event. */
function headlineOf(planner: Planner, page: readonly PlacedPicture[], event: Event): { title: string; kicker?: false } {
  const claim = page.find(({ picture }) => picture.claim !== undefined)?.picture.claim
  const caption = captionAbove(planner, page)
  if (claim !== undefined) return { title: planner.text(claim) }
  return caption === undefined ? { title: eventName(planner, event), kicker: false } : { title: planner.text(caption) }
}

/** The caption of the only picture of a slide, where it is short enough to be its headline in every language. */
function captionAbove(planner: Planner, page: readonly PlacedPicture[]): Picture['caption'] {
  const [first, ...others] = page
  const caption = first?.picture.claim === undefined && others.length === 0 ? first?.picture.caption : undefined
  if (caption === undefined) return undefined
  const isShort = planner.everyLanguage().every(({ text, typesetter }) => typesetter.everyAspect().every((each) => [usualTitleStep(text(caption)), 'title-long'].includes(contentStep(each, { title: text(caption), hasKicker: true }) ?? '')))
  return isShort ? caption : undefined
}

function pictureBlock(planner: Planner, page: readonly PlacedPicture[], event: Event): Block {
  const [first, ...others] = page
  return first && others.length === 0 ? cardBlock(planner, first, event) : galleryBlock(planner, page.map(({ picture }) => picture))
}

/** One picture: with its words beside it or below, whichever leaves it larger; alike in every language. */
function cardBlock(planner: Planner, placed: PlacedPicture, event: Event): Block<'PictureCard'> {
  const { typesetter } = planner
  const { room, width } = typesetter
  const { picture } = placed
  const ratio = ratioOf(picture)
  const isAbove = captionAbove(planner, [placed]) !== undefined
  type Way = Pick<PictureCardProps, 'beside' | 'above' | 'size'>
  const propsIn = (language: Planner, setting: Way): PictureCardProps => {
    const { caption, ...item } = pictureItem(language, picture)
    // An upright picture leaves half the slide to words.
    const story = setting.beside !== undefined && ratio < UPRIGHT && (caption === undefined || isAbove) && event.summary !== undefined ? { story: language.text(event.summary) } : {}
    return { ...item, ...(caption === undefined || isAbove ? {} : { caption }), ...story, ...setting }
  }
  const languages = planner.everyLanguage()
  const fits = (setting: Way): boolean => languages.every((language) => typesetter.height({ component: 'PictureCard', props: propsIn(language, setting) }) <= room)
  const hasWords = (language: Planner): boolean => {
    // A name alone beside a picture would be lost.
    const { caption, story } = propsIn(language, { beside: 1 })
    return [caption, story].some((words) => words !== undefined)
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
  const props = propsIn(planner, best)
  // With no words but a name, it stands in the middle.
  const isBare = props.beside === undefined && props.above !== undefined && props.caption === undefined && props.story === undefined
  const middle = isBare ? inTheMiddle(typesetter, languages.map((language) => propsIn(language, best)), ratio) : undefined
  return { component: 'PictureCard', props: { ...props, ...middle } }
}

/**
 * The height of a picture and the width of it and of its maker's name. In a column as narrow as the picture the name takes more lines,
 * and these some of the height.
 * @param cards - of every language
 * @returns undefined where the picture would be too small: then the name has the whole width
 */
function inTheMiddle(typesetter: Planner['typesetter'], cards: readonly PictureCardProps[], ratio: number): { above: number; width: number } | undefined {
  const { room, width: widest } = typesetter
  let above = cards[0]?.above ?? 0
  while (above >= LEAST_ALONE) {
    const width = Math.round(Math.min(widest, above * ratio))
    const left = Math.floor(Math.min(...cards.map((card) => roomAbove(typesetter, { ...card, width }, room))))
    if (left >= above) return { above, width }
    above = left
  }
  return undefined
}

/** The area that a picture takes in a place. */
function areaIn(ratio: number, width: number, height: number): number {
  const shown = Math.max(0, Math.min(width, height * ratio))
  return shown ** 2 / ratio
}
