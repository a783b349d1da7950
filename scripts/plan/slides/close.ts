import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import { BRIEF_WORDS, TALK_WORDS } from '../audience/speaking-rate.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import { CLOSE_STEPS, type CloseCardProps, codeWidth } from '../blocks/close-card.ts'
import type { LabelledFigure } from '../blocks/figure-grid.ts'
import type { Slide } from '../deck.ts'
import { siteOf } from '../blocks/prose-text.ts'
import { qrCode } from '../drawing/qr-code.ts'
import { fill } from '../labels/index.ts'
import { fieldHeight, fieldRoom } from '../measure/heads.ts'
import { joinNotes, notesOrSources } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { fieldSlide } from './field.ts'
import { figureItem } from './figures.ts'
import { isBrief } from './section.ts'
import { tellingFigures } from './telling-figures.ts'

/** Plans the slide with the one sentence to remember; none where the file has none. */
export function messageSlides(planner: Planner, events: readonly PlacedEvent[]): Slide[] {
  const { timeline } = planner
  const { message } = timeline
  if (message === undefined || !planner.isTalk) return []
  const sources = planner.cite(events.flatMap(({ event }) => event.source))
  return [
    {
      id: 'message',
      ...fieldSlide(planner, (language) => ({ title: language.text(message), sources })),
      ...notesOrSources(planner, [timeline.notes.message], sources),
      origin: [['message']],
    },
  ]
}

/** Most numbers that a talk ends with. */
const FIGURES = 3
/** Most codes for phones: more would be too small to be read from a seat. */
const CODES = 2
/** Most sources that the last slide names; of more it says how many. */
const PUBLISHERS = 4

/** How the last slide is set. The numbers and the names of sources stand on slides before it too, the message nowhere else as large. */
interface CloseWay extends Pick<CloseCardProps, 'messageSize'> {
  /** Most numbers, and most names of sources. */
  figures: number
  publishers: number
}

/** The ways from the best on: a smaller message goes before fewer numbers, and these before a message as small as running text, and before fewer names. */
const LEAST_SIZE = 'title-small'
const LARGER_STEPS = CLOSE_STEPS.filter((step) => step !== LEAST_SIZE)
const CLOSE_WAYS: CloseWay[] = [PUBLISHERS, 1].flatMap((publishers) => [LARGER_STEPS, [LEAST_SIZE] as const].flatMap((steps) =>
  [FIGURES, 2, 1, 0].flatMap((figures) => steps.map((messageSize) => ({ messageSize, figures, publishers })))))
const LEAST: CloseWay = { messageSize: LEAST_SIZE, figures: 0, publishers: 1 }

/**
 * Plans the slide that closes a talk: the message once more, or the title; up to three numbers; the sources by their short names, and
 * their addresses, or that of the file, as codes for phones.
 */
export function closeSlide(planner: Planner): Slide {
  const { timeline, typesetter } = planner
  const block = (language: Planner, { messageSize, figures, publishers }: CloseWay): Block => ({ component: 'CloseCard', props: { messageSize, ...closeProps(language, figures, publishers) } })
  const fits = (way: CloseWay): boolean => planner.everyLanguage().every((other) => {
    const head = { title: titleOf(other, way), hasKicker: false, sources: [], block: typesetter.height(block(other, way)) }
    return fieldHeight(typesetter, head, 'title-small') <= fieldRoom(SLIDE_HEIGHT, timeline.theme?.logo !== undefined)
  })
  const most = planner.isBrisk ? BRIEF_WORDS : TALK_WORDS
  const isRead = (way: CloseWay): boolean => isBrief(planner, (other) => ({ title: titleOf(other, way), block: block(other, way) }), most)
  // A message that is too long alone stands without numbers.
  const way = CLOSE_WAYS.find((each) => isRead(each) && fits(each)) ?? CLOSE_WAYS.find((each) => each.figures === 0 && fits(each)) ?? LEAST
  const notes = joinNotes(planner, [timeline.notes.close])
  return {
    id: 'close',
    frontmatter: { layout: 'deck-field', title: titleOf(planner, way), titleSize: 'title-small', level: 1, ...(timeline.theme?.logo && { logo: true as const }) },
    block: block(planner, way),
    ...(notes === '' ? notesOrSources(planner, [], planner.cite(Object.keys(timeline.sources))) : { notes }),
    origin: [[timeline.message === undefined ? 'title' : 'message']],
  }
}

/** A number with what it says and who gave it in one sentence: there is little room for each. */
function numberItem(planner: Planner, figure: Figure): LabelledFigure {
  const { by, ...item } = figureItem(planner, figure)
  return by === undefined ? item : { ...item, label: [item.label, by].join(separatorsOf(planner.language).weak) }
}

/** The addresses that have a code: two where the words below each of them have room in every aspect, else one. */
function codedAddresses({ typesetter }: Planner, addresses: readonly string[]): string[] {
  const several = addresses.slice(0, CODES)
  const hold = typesetter.everyAspect().every((each) => several.every((address) => !each.breaks(siteOf(address), codeWidth(each, several.length), 'sans', 'caption')))
  return hold ? several : several.slice(0, 1)
}

/** The numbers that a talk ends with, in its order: the most telling ones, none of which is another number for the thing of one before it. */
function numbersToRemember(events: readonly Event[]): Figure[] {
  const all = events.flatMap(({ figures }) => figures)
  const taken: Figure[] = []
  for (const figure of tellingFigures(all)) {
    if (taken.length < FIGURES && taken.every((other) => saysSomethingElse(figure, other))) taken.push(figure)
  }
  return all.filter((figure) => taken.includes(figure))
}

/** Whether two figures say different things: neither states the other's thing otherwise, and they are not one number twice. */
function saysSomethingElse(one: Figure, other: Figure): boolean {
  const isAnother = (figure: Figure, than: Figure): boolean => figure.differs?.includes(than.id ?? '') ?? false
  if (isAnother(one, other) || isAnother(other, one) || (one.measures !== undefined && one.measures === other.measures)) return false
  return one.value === undefined || one.value !== other.value || one.scale !== other.scale
}

/** What the last slide is called: a file without a message says nothing to remember, so there it is what stands below the deck's title. */
function titleOf({ timeline, labels }: Planner, { figures }: CloseWay): string {
  if (timeline.message !== undefined) return labels.close.title
  return figures > 0 && numbersToRemember(timeline.events).length > 0 ? labels.figures : labels.sources
}

/** @param figures - most numbers; @param shown - most names of sources */
function closeProps(planner: Planner, figures: number, shown: number): Omit<CloseCardProps, 'messageSize'> {
  const { timeline, text, labels } = planner
  const sources = Object.values(timeline.sources)
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  const addresses = timeline.url === undefined ? codedAddresses(planner, [...new Set(sources.flatMap(({ url }) => url ?? []))]) : [timeline.url]
  return {
    message: text(timeline.message ?? timeline.title),
    ...(timeline.message === undefined ? { isTitle: true as const } : {}),
    figures: numbersToRemember(timeline.events).slice(0, figures).map((figure) => numberItem(planner, figure)),
    ...(publishers.length === 0 ? {} : { sourceLabel: labels.sources }),
    publishers: publishers.length > shown ? [...publishers.slice(0, Math.max(1, shown - 1)), `+${publishers.length - Math.max(1, shown - 1)}`] : publishers,
    ...(timeline.author === undefined ? {} : { author: fill(labels.reference.by, { name: timeline.author }) }),
    ...(addresses.length === 0 ? {} : { codes: addresses.map((address) => ({ ...qrCode(address, fill(labels.close.code, { address })), site: siteOf(address) })) }),
  }
}
