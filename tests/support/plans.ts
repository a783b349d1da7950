import type { Block } from '../../scripts/plan/blocks/block.ts'
import { OWN_METRICS, type Metrics } from '../../scripts/plan/measure/metrics.ts'
import { sharedAxis } from '../../scripts/plan/blocks/event-axis.ts'
import type { TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { DeckContext, DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { createTypesetter, type Typesetter } from '../../scripts/plan/measure/typesetter.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { withDrawn } from './picture.ts'
import { SHIPPED } from './project.ts'

/** What the project's own planner reckons with. */
export const metrics: Metrics = OWN_METRICS

/** The typesetter of a 16:9 deck. */
export const typesetter: Typesetter = createTypesetter(metrics, 1280)

/** Plans a deck for each language, called `sample.<language>`. */
export function planSample(timeline: Timeline, name = 'sample'): DeckPlan[] {
  return planDecks(withDrawn(timeline), { name: (language) => `${name}.${language}`, metrics })
}

/** The timeline that comes with the project, and its decks; read and planned once for all files of a worker, none of which changes them. */
export function loadShipped(): Promise<{ timeline: Timeline; plans: DeckPlan[] }> {
  shipped ??= planShipped()
  return shipped
}

let shipped: Promise<{ timeline: Timeline; plans: DeckPlan[] }> | undefined

async function planShipped(): Promise<{ timeline: Timeline; plans: DeckPlan[] }> {
  const { timeline, problems } = await loadTimeline(SHIPPED)
  if (!timeline) throw new Error(`The shipped timeline has problems: ${JSON.stringify(problems, null, 2)}`)
  return { timeline, plans: planSample(timeline, '25-october') }
}

/** What the component of a name is given. */
export type PropsOf<C extends Block['component']> = Extract<Block, { component: C }>['props']

/** The blocks of one component among some slides, in their order, each with its slide. */
export function blocksOf<C extends Block['component']>(slides: readonly Slide[], component: C): { slide: Slide; props: PropsOf<C> }[] {
  return slides.flatMap((slide) => (slide.block?.component === component ? [{ slide, props: slide.block.props as PropsOf<C> }] : []))
}

/** The axis that a block draws; undefined where it draws something else. */
export function axisOf(block: Block | undefined, context: Pick<DeckContext, 'axes'>): TimelineAxisProps | undefined {
  if (block?.component === 'TimelineAxis') return block.props
  return block?.component === 'EventAxis' ? sharedAxis(block.props, context) : undefined
}

/** Every string in a value, its own keys left out. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Every text that a slide shows. */
export function shownOn(slide: Slide): string[] {
  return stringsIn([slide.frontmatter, slide.block?.props])
}

/** The ids of the events that a deck tells of, on slides of their own or beside each other, in the order of its slides. What a short briefing only lists behind the talk is not told. */
export function toldEvents(deck: DeckPlan | undefined): string[] {
  const told = (deck?.slides ?? []).filter(({ id }) => !id.startsWith('other-events')).flatMap(({ frontmatter: { event }, block }) => [
    ...(block?.component === 'EventSpine' ? block.props.rows.map((row) => row.event) : []),
    ...(event === undefined ? [] : [event]),
  ])
  return [...new Set(told)]
}
