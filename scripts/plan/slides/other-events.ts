import type { OtherEvents } from '../audience/other-events.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages } from './row-pages.ts'
import { sectionSlides, type SectionPage } from './section.ts'
import { rowMaker } from './spine.ts'

/** Plans the slides behind a short briefing that say when the events were that it has no time for, and what they are called. */
export function otherEventSlides(planner: Planner, { listed, count }: OtherEvents): Slide[] {
  const { labels, language } = planner
  const makeRow = rowMaker()
  const block = (other: Planner, page: PlacedEvent[], setting: RowSetting): Block => ({
    component: 'EventSpine',
    props: { rows: page.map((placed) => makeRow(other, placed, undefined)), ...setting },
  })
  const pages = rowPages(planner, listed, block).map(({ items, block: shown }): SectionPage => ({
    block: shown,
    notes: [],
    sources: planner.cite(items.flatMap(({ event }) => event.source)),
    origin: [['events']],
  }))
  // The number says that the list does not have all of them.
  const number = new Intl.NumberFormat(language)
  const title = listed.length < count ? `${labels.otherEvents} (${number.format(listed.length)} / ${number.format(count)})` : labels.otherEvents
  return sectionSlides(planner, { id: 'other-events', title, level: 1 }, pages)
}
