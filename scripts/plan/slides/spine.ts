import type { Event } from '../../timeline/schema/event.ts'
import { sharedDate } from '../../timeline/time/format.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { SpineRow } from '../blocks/event-spine.ts'
import { knownSpan, type PlacedEvent } from '../chronology.ts'
import type { Slide, SlideFrontmatter } from '../deck.ts'
import { contentStep, usualTitleStep } from '../measure/heads.ts'
import { notesOrSources, titled } from '../notes.ts'
import { capitalised, continuation, type Planner } from '../planner.ts'
import { groupKey, groupLooks } from '../story/event-groups.ts'
import { untoldInWords } from '../story/in-words.ts'
import type { Chapter, RowMaker, Story, Telling } from '../story/story.ts'
import { abbreviate } from '../text/abbreviate.ts'
import { fitsKicker } from './section.ts'
import { rowPages } from './row-pages.ts'

/** A slide with several events of a chapter, and the events on it. */
export interface SpineSlide {
  slide: Slide
  events: PlacedEvent[]
}

/** Makes the rows of events; each is made once, as it is tried on many slides. */
export function rowMaker(): RowMaker {
  const known = new Map<Planner, { groups: ReturnType<typeof groupLooks>; told: Map<Event, SpineRow>; named: Map<Event, SpineRow> }>()
  return (planner, placed, telling) => {
    const { event, span } = placed
    const own = known.get(planner) ?? { groups: groupLooks(planner.timeline), told: new Map<Event, SpineRow>(), named: new Map<Event, SpineRow>() }
    known.set(planner, own)
    const isTold = telling?.summary === true && event.summary !== undefined
    const rows = isTold ? own.told : own.named
    const before = rows.get(event)
    if (before) return before
    const look = own.groups.get(groupKey(event) ?? '')
    const row: SpineRow = {
      event: event.id,
      when: capitalised(planner.time.short(span, sharedDate([span])), planner.language),
      title: planner.certain(planner.text(event.title), event),
      ...(isTold && event.summary !== undefined ? { summary: planner.text(event.summary).trim() } : {}),
      ...(look === undefined ? {} : { group: { ...look.mark, name: planner.text(look.title) } }),
      sources: planner.cite(event.source),
    }
    rows.set(event, row)
    return row
  }
}

/**
 * Plans the slides on which the events of a chapter stand below each other, one for each click where they are few. An event with slides of its own is
 * named there, too. The speaker has the summaries that no slide shows.
 */
export function spineSlides(planner: Planner, chapter: Chapter, { telling, makeRow }: Pick<Story, 'telling' | 'makeRow'>): SpineSlide[] {
  const block = (language: Planner, page: PlacedEvent[], setting: RowSetting = {}): Block => ({
    component: 'EventSpine',
    props: { rows: page.map((placed) => makeRow(language, placed, telling.get(placed.event.id))), steps: true, ...setting },
  })
  const pages = rowPages(planner, chapter.events, block)
  const heads = headsOf(planner, chapter, pages.map(({ items }) => items))
  return pages.map(({ items, block: shown }, index) => {
    const alone = items.filter(({ event }) => telling.get(event.id)?.opener !== true)
    const origin = alone.map(({ path }) => path)
    const untold = items.flatMap((placed) => untoldBeside(planner, placed, telling.get(placed.event.id)) ?? [])
    return {
      events: items,
      slide: {
        id: `${chapter.id}-events${index === 0 ? '' : `-${index + 1}`}`,
        frontmatter: { layout: 'deck-content', ...(heads[index] ?? { title: chapter.title(planner), level: 2 }), chapter: chapter.id },
        block: shown,
        ...notesOrSources(planner, alone.flatMap((placed) => [telling.get(placed.event.id)?.summary === true ? undefined : summaryForSpeaker(planner, placed.event), placed.event.notes]), planner.cite(items.flatMap(({ event }) => event.source))),
        ...(untold.length > 0 ? { ifAsked: untold } : {}),
        origin: origin.length > 0 ? origin : [['events']],
      },
    }
  })
}

/** What slides of its own would show of an event, and no other does. */
function untoldBeside(planner: Planner, { event }: PlacedEvent, { opener = true, content = true }: Partial<Telling> = {}): string | undefined {
  return untoldInWords(planner, event, { head: !opener, people: !content, content: !content })
}

/** A summary that stands on no slide, for the speaker. */
export function summaryForSpeaker({ text, language }: Planner, { title, summary }: Event): string | undefined {
  return summary === undefined ? undefined : titled(text(title), text(summary).trim(), language)
}

type Head = Pick<SlideFrontmatter, 'title' | 'level'> & Partial<SlideFrontmatter>

/**
 * The heads of a chapter's slides: each is called by its time, and has the chapter's title above. Those of one time say which of how
 * many they are; where all are of one, they have the chapter's title.
 */
function headsOf(planner: Planner, chapter: Chapter, pages: PlacedEvent[][]): Head[] {
  const { time, typesetter, language } = planner
  const titleOf = ({ title, kicker, continued }: Pick<Head, 'title' | 'kicker' | 'continued'>, level: 1 | 2): Head => {
    const step = contentStep(typesetter, { title, hasKicker: kicker !== undefined || continued !== undefined }) ?? 'title-small'
    return { title, ...(step === usualTitleStep(title) ? {} : { titleSize: step }), level, ...(kicker === undefined ? {} : { kicker }), ...(continued === undefined ? {} : { continued }) }
  }
  const whole = chapter.title(planner)
  const times = pages.map((page) => capitalised(time.full(knownSpan(page)), language))
  // A slide that is all of what no other opens has its name, which may be no time.
  const isAlone = !chapter.isOpened && pages.length === 1
  if (isAlone || (pages.length > 1 && new Set(times).size === 1)) return pages.map((_, index) => titleOf({ title: whole, ...continuation(planner, index, pages.length) }, !chapter.isOpened && index === 0 ? 1 : 2))
  // Below the time of them all, their own would be said twice.
  const hasKicker = chapter.isOpened || !chapter.isTime
  return times.map((title, index) => {
    const alike = times.flatMap((other, at) => (other === title ? [at] : []))
    const beside = continuation(planner, alike.indexOf(index), alike.length)
    const kicker = abbreviate(whole, fitsKicker(typesetter, beside.continued))
    return titleOf({ title, ...(hasKicker && title !== kicker ? { kicker } : {}), ...beside }, hasKicker && (chapter.isOpened || index > 0) ? 2 : 1)
  })
}
