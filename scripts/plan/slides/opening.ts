import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import { coverHeight, coverRoom, coverSetting } from '../measure/heads.ts'
import { SUMMARY_STEPS, type SummaryLinesProps } from '../blocks/summary-lines.ts'
import { isOneDay, wholeSpan, type PlacedEvent } from '../chronology.ts'
import type { Block } from '../blocks/block.ts'
import { SUMMARY_LINES } from '../../timeline/schema/audience.ts'
import type { Slide } from '../deck.ts'
import { capitalised, continuation, type Planner } from '../planner.ts'
import { joinNotes, notesOrSources } from '../notes.ts'
import { coverArcs } from './cover-arcs.ts'
import { coverPicture } from './side-picture.ts'
import { fitPages } from './section.ts'

/** Plans the slide with the summary of the whole in up to three lines; none where the file has no summary. */
export function summarySlides(planner: Planner, events: PlacedEvent[]): Slide[] {
  const { timeline, labels } = planner
  const { summary } = timeline
  if (!summary) return []
  const sources = planner.cite(events.flatMap(({ event }) => event.source))
  const block = (language: Planner, page: number[], size: SummaryLinesProps['size'] = 'medium'): Block => {
    const [first = 0] = page
    return { component: 'SummaryLines', props: { lines: page.map((index) => language.text(summary[index] ?? '')), size, ...(first > 0 ? { start: first + 1 } : {}), sources } }
  }
  const largest = (page: number[]): Block => SUMMARY_STEPS.map((size) => block(planner, page, size)).find((tried) => planner.typesetter.height(tried) <= planner.typesetter.room) ?? block(planner, page)
  const isDay = isOneDay(wholeSpan(events)) && summary.length === SUMMARY_LINES
  const pages = fitPages(planner, [...summary.keys()], (language, page: number[]) => block(language, page))
  return pages.map((page, index) => ({
    id: index === 0 ? 'summary' : `summary-${index + 1}`,
    frontmatter: { layout: 'deck-content', title: isDay ? labels.daySummary : labels.summary, level: 1, ...continuation(planner, index, pages.length) },
    block: largest(page),
    ...notesOrSources(planner, [timeline.notes.summary], sources),
    origin: [['summary']],
  }))
}

/** The slide with the deck's title, when everything was, and where, if all of it was in one place. */
export function coverSlide(planner: Planner, events: PlacedEvent[]): Slide {
  const { timeline, text } = planner
  const title = text(timeline.title)
  const subtitle = timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }
  const { step, small } = coverSetting(planner.typesetter, { title, ...subtitle }, coverRoom(SLIDE_HEIGHT, timeline.theme?.logo !== undefined)) ?? { step: 'title-small', small: true }
  const whole = wholeSpan(events)
  const places = [...new Set(events.flatMap(({ event }) => (event.place === undefined ? [] : [planner.outermostPlace(event.place)])))]
  return {
    id: 'cover',
    frontmatter: {
      layout: 'deck-cover',
      title,
      ...(step === 'cover-title' ? {} : { titleSize: step }),
      level: 1,
      ...subtitle,
      ...(small ? { subtitleSize: 'body' as const } : {}),
      ...(whole ? { when: capitalised(planner.time.full(whole), planner.language) } : {}),
      ...(places.length === 1 ? { place: places[0] } : {}),
      ...(timeline.theme?.logo && { logo: true as const }),
      ...(timeline.cover ? { picture: coverPicture(planner, timeline.cover, coverHeight(planner.typesetter, { title, ...subtitle }, step, small)) } : { arcs: coverArcs(planner, events) }),
    },
    notes: joinNotes(planner, [timeline.notes.cover]),
    origin: [['title'], ...(timeline.cover ? [['cover']] : [])],
  }
}
