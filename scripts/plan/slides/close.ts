import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import { CLOSE_STEPS, type CloseCardProps } from '../blocks/close-card.ts'
import type { Slide } from '../deck.ts'
import { siteOf } from '../blocks/prose-text.ts'
import { qrCode } from '../drawing/qr-code.ts'
import { fill } from '../labels/index.ts'
import { fieldHeight, fieldRoom } from '../measure/heads.ts'
import { joinNotes, notesOrSources } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { fieldSlide } from './field.ts'
import { figureItem } from './figures.ts'

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
/** Most sources that the last slide names; of more it says how many. */
const PUBLISHERS = 4

/** How the last slide is set. The numbers and the names of sources stand on slides before it too, the message nowhere else as large. */
interface CloseWay extends Pick<CloseCardProps, 'messageSize'> {
  /** Most numbers, and most names of sources. */
  figures: number
  publishers: number
}

/** The ways from the best on: a smaller message goes before fewer numbers, and these before fewer names. */
const CLOSE_WAYS: CloseWay[] = [PUBLISHERS, 1].flatMap((publishers) => [FIGURES, 2, 1, 0].flatMap((figures) => CLOSE_STEPS.map((messageSize) => ({ messageSize, figures, publishers }))))
const LEAST: CloseWay = { messageSize: 'title-small', figures: 0, publishers: 1 }

/**
 * Plans the slide that closes a talk: the message once more, or the title; the numbers that are essential; the sources by their
 * short names, and an address as a code for phones where there is one.
 */
export function closeSlide(planner: Planner): Slide {
  const { timeline, typesetter, labels } = planner
  const block = (language: Planner, { messageSize, figures, publishers }: CloseWay): Block => ({ component: 'CloseCard', props: { messageSize, ...closeProps(language, figures, publishers) } })
  const fits = (way: CloseWay): boolean => planner.everyLanguage().every((other) => {
    const head = { title: other.labels.close.title, hasKicker: false, sources: [], block: typesetter.height(block(other, way)) }
    return fieldHeight(typesetter, head, 'title-small') <= fieldRoom(SLIDE_HEIGHT, timeline.theme?.logo !== undefined)
  })
  const way = CLOSE_WAYS.find(fits) ?? LEAST
  const notes = joinNotes(planner, [timeline.notes.close])
  return {
    id: 'close',
    frontmatter: { layout: 'deck-field', title: labels.close.title, titleSize: 'title-small', level: 1, ...(timeline.theme?.logo && { logo: true as const }) },
    block: block(planner, way),
    ...(notes === '' ? notesOrSources(planner, [], planner.cite(Object.keys(timeline.sources))) : { notes }),
    origin: [[timeline.message === undefined ? 'title' : 'message']],
  }
}

/** @param figures - most numbers; @param shown - most names of sources */
function closeProps(planner: Planner, figures: number, shown: number): Omit<CloseCardProps, 'messageSize'> {
  const { timeline, text, labels } = planner
  const sources = Object.values(timeline.sources)
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  const address = timeline.url ?? sources.find(({ url }) => url !== undefined)?.url
  return {
    message: text(timeline.message ?? timeline.title),
    figures: timeline.events.flatMap(({ figures }) => figures).filter(({ importance }) => importance === 'essential').slice(0, figures).map((figure) => figureItem(planner, figure)),
    sourceLabel: labels.sources,
    publishers: publishers.length > shown ? [...publishers.slice(0, Math.max(1, shown - 1)), `+${publishers.length - Math.max(1, shown - 1)}`] : publishers,
    ...(timeline.author === undefined ? {} : { author: fill(labels.reference.by, { name: timeline.author }) }),
    ...(address === undefined ? {} : { code: { ...qrCode(address, fill(labels.close.code, { address })), site: siteOf(address) } }),
  }
}
