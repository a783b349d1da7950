import type { Event } from '../../timeline/schema/event.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide, SidePicture } from '../deck.ts'
import { fill } from '../labels/index.ts'
import { besideOpenerPicture, openerHeight, openerRoom, openerStep, type OpenerHead, type TitleStep } from '../measure/heads.ts'
import { notesOrSources } from '../notes.ts'
import { capitalised, continuation, type Planner } from '../planner.ts'
import { broken, sentencesOf, wordsOfText } from '../text/sentences.ts'
import { ELLIPSIS } from '../text/abbreviate.ts'
import { readProse } from '../../timeline/schema/prose.ts'
import { eventName } from './event-name.ts'
import { openerFoot } from './opener-foot.ts'
import { largest, listedLinks, tagLine, type ProseToShow } from './prose.ts'
import { sectionSlides, within } from './section.ts'
import { openerPicture } from './side-picture.ts'

/** Fewer lines of a summary than this do not stand alone on an opener. */
const LEAST_LINES = 3

/** Between when and where. */
const BETWEEN = '\u00A0'.repeat(4)

/**
 * Plans the slide that opens an event, and those on which a long summary goes on. Its title is set as large as all languages have
 * room for. Its axis is drawn later, when all slides have their numbers.
 */
export function openerSlides(planner: Planner, placed: PlacedEvent): { slides: Slide[]; left: ProseToShow } {
  const { event, path } = placed
  const picture = openerPicture(planner, event, (language, beside) => pictureStep(language, placed, beside) !== undefined)
  const tagged = picture !== undefined || hasRoomForTags(planner, placed)
  const { step, parts } = picture ? besidePicture(planner, placed, picture) : composition(planner, placed, tagged)
  const [summary, ...further] = parts
  const { title, sources } = headOf(planner, placed)
  const linked = picture ? hasFewLinks(event) : further.length === 0 && hasRoomForLinks(planner, placed, step, tagged)
  const slides: Slide[] = [
    {
      id: event.id,
      frontmatter: {
        layout: 'deck-event',
        title,
        ...(step === 'event-title' ? {} : { titleSize: step }),
        level: 1,
        event: event.id,
        when: whenOf(planner, placed),
        ...(event.place === undefined ? {} : { place: planner.place(event.place) }),
        ...(summary === undefined ? {} : { summary }),
        sources,
        ...(tagged && event.tags.length > 0 ? { tagged: tagLine(planner, event.tags.map(planner.text)) } : {}),
        ...(linked && event.links.length > 0 ? { further: { label: planner.labels.links, links: listedLinks(planner, event.links) } } : {}),
        ...(picture ? { picture } : {}),
      },
      ...withCertainty(planner, event, notesOrSources(planner, [event.notes], sources)),
      origin: [path],
    },
    ...furtherSlides(planner, placed, further),
  ]
  return { slides, left: { tags: !tagged, links: !linked } }
}

/** The steps that a title may have beside a picture: a smaller one would cost more than the picture gives. */
const BESIDE_PICTURE: ReadonlySet<TitleStep> = new Set(['event-title', 'title', 'title-long'])

/** The step of the title beside a picture, with all that the opener says; undefined where it has no room. @param beside - the measures of that column */
function pictureStep(planner: Planner, placed: PlacedEvent, beside: Planner['typesetter']): TitleStep | undefined {
  const { foot = [], ...head } = headOf(planner, placed, true)
  const links = hasFewLinks(placed.event) && placed.event.links.length > 0 ? openerFoot(undefined, { label: planner.labels.links, links: listedLinks(planner, placed.event.links) }) : []
  const step = openerStep(beside, [{ ...head, foot: [...foot, ...links] }])
  return step !== undefined && BESIDE_PICTURE.has(step) ? step : undefined
}

function besidePicture(planner: Planner, placed: PlacedEvent, { width = 0 }: SidePicture): { step: TitleStep; parts: string[] } {
  const { summary } = headOf(planner, placed)
  return { step: pictureStep(planner, placed, besideOpenerPicture(planner.typesetter, width)) ?? 'title-long', parts: summary === undefined ? [] : [summary] }
}

/** Whether the links may stand at the foot of an opener: few, and no text of the event takes them. */
function hasFewLinks({ text, links }: Event): boolean {
  return text === undefined && links.length <= FEW_LINKS
}

/** Most links at the foot of an opener. */
const FEW_LINKS = 3

/** Whether the tags stand on the opener: where they leave its title as large as it would be without them, or are all that goes on. */
function hasRoomForTags(planner: Planner, placed: PlacedEvent): boolean {
  const { event } = placed
  if (event.tags.length === 0) return true
  const { typesetter } = planner
  const heads = (tagged: boolean): OpenerHead[] => planner.everyLanguage().map((language) => headOf(language, placed, tagged))
  if (openerStep(typesetter, heads(true)) !== undefined) return true
  if (openerStep(typesetter, heads(false)) !== undefined && event.text !== undefined) return false
  const least = openerRoom(typesetter) - LEAST_LINES * typesetter.size('body-line')
  return openerStep(typesetter, heads(true).map(withoutSummary), least) !== undefined
}

/** Whether the links stand on the opener: they are few, have room in every language, and no text of the event takes them. */
function hasRoomForLinks(planner: Planner, placed: PlacedEvent, step: TitleStep, tagged: boolean): boolean {
  const { event } = placed
  if (event.links.length === 0) return true
  if (!tagged || !hasFewLinks(event)) return false
  const { typesetter } = planner
  return planner.everyLanguage().every((language) => {
    const { foot = [], ...head } = headOf(language, placed, tagged)
    const line = openerFoot(undefined, { label: language.labels.links, links: listedLinks(language, event.links) })
    return openerHeight(typesetter, { ...head, foot: [...foot, ...line] }, step) <= openerRoom(typesetter)
  })
}

/** Says to the speaker how sure it is that the event was so, where that is not plain. */
function withCertainty({ labels }: Planner, { certainty }: Event, said: Pick<Slide, 'notes' | 'namesSources'>): Pick<Slide, 'notes' | 'namesSources'> {
  if (certainty === undefined) return said
  const line = fill(labels.certainty.note, { certainty: labels.certainty[certainty] })
  return { ...said, notes: [line, said.notes].filter(Boolean).join('\n\n') }
}

function furtherSlides(planner: Planner, { event, path }: PlacedEvent, parts: string[]): Slide[] {
  if (parts.length === 0) return []
  const sources = planner.cite(event.source)
  const pages = parts.map((part) => ({ block: proseBlock(part, sources), notes: [], sources, origin: [[...path, 'summary']] }))
  const sized = largest(planner, pages.map(({ block }) => block))
  const slides = sectionSlides(planner, { id: within(event, 'summary'), title: eventName(planner, event), event }, pages.map((page, index) => ({ ...page, block: sized[index] ?? page.block })))
  return slides.map((slide, index) => {
    // The title says already which event it is.
    const { kicker: _, ...frontmatter } = slide.frontmatter
    return { ...slide, frontmatter: { ...frontmatter, ...continuation(planner, index + 1, parts.length + 1) } }
  })
}

/** The rest of a summary; its addresses are shown as they are on the opener. */
function proseBlock(text: string, sources: number[]): Block<'ProseText'> {
  return { component: 'ProseText', props: { parts: readProse(text, false), sources } }
}

/** When an event was, for the start of a line. What the source prints stays as it prints it. */
export function whenOf({ time, language, certain }: Planner, { event, span }: PlacedEvent): string {
  return certain(span.shown === undefined ? capitalised(time.full(span), language) : time.full(span), event)
}

function headOf(planner: Planner, placed: PlacedEvent, tagged = false): OpenerHead {
  const { event } = placed
  const place = event.place === undefined ? [] : [planner.place(event.place)]
  return {
    when: [whenOf(planner, placed), ...place].join(BETWEEN),
    title: planner.text(event.title),
    ...(event.summary === undefined ? {} : { summary: planner.text(event.summary).trim() }),
    sources: planner.cite(event.source),
    ...(tagged && event.tags.length > 0 ? { foot: [tagLine(planner, event.tags.map(planner.text))] } : {}),
  }
}

/** What stands on an opener besides the summary, and the sources at its end. */
function withoutSummary({ when, title, foot = [] }: OpenerHead): OpenerHead {
  return { when, title, sources: [], foot }
}

/** The step of the title, and the summary in as many parts as slides show it; both alike in every language. */
function composition(planner: Planner, placed: PlacedEvent, tagged: boolean): { step: TitleStep; parts: string[] } {
  const { typesetter } = planner
  const heads = planner.everyLanguage().map((language) => ({ language, head: headOf(language, placed, tagged) }))
  const { summary } = headOf(planner, placed)
  const whole = openerStep(typesetter, heads.map(({ head }) => head))
  if (whole !== undefined) return { step: whole, parts: summary === undefined ? [] : [summary] }
  const least = openerRoom(typesetter) - LEAST_LINES * typesetter.size('body-line')
  const step = openerStep(typesetter, heads.map(({ head }) => withoutSummary(head)), summary === undefined ? undefined : least) ?? 'title-small'
  if (summary === undefined) return { step, parts: [] }
  for (let further = 1; further <= summary.length; further += 1) {
    const parted = heads.map(({ language, head }) => ({ language, parts: partsOf(language, head, step, further) }))
    const fits = parted.every(({ parts }) => parts.slice(1).every((part) => typesetter.height(proseBlock(part, [1])) <= typesetter.room))
    if (fits) return { step, parts: parted.find(({ language }) => language === planner)?.parts ?? [summary] }
  }
  return { step, parts: [summary] }
}

/** A summary in parts: what has room on the opener, up to the end of a sentence if possible, and the rest. @param further - the number of parts after the first */
function partsOf({ language, typesetter }: Planner, head: OpenerHead, step: TitleStep, further: number): string[] {
  const { summary = '' } = head
  const room = openerRoom(typesetter)
  const fits = (text: string): boolean => openerHeight(typesetter, { ...head, summary: text }, step) <= room
  const take = (pieces: string[], mark: string): string[] | undefined => {
    let count = Math.max(0, pieces.length - further)
    while (count > 0 && !fits(`${pieces.slice(0, count).join('').trim()}${mark}`)) count -= 1
    if (count === 0) return undefined
    const rest = broken(pieces.slice(count).join(''), language, further)
    return rest.length === further ? [`${pieces.slice(0, count).join('').trim()}${mark}`, ...rest] : undefined
  }
  // What cannot be parted into so many is shown whole on each.
  return take(sentencesOf(summary, language), '') ?? take(wordsOfText(summary, language), ` ${ELLIPSIS}`) ?? Array.from({ length: further + 1 }, () => summary)
}
