import type { PlacedEvent } from '../chronology.ts'
import type { Slide, SlideFrontmatter } from '../deck.ts'
import { contentStep, usualTitleStep } from '../measure/heads.ts'
import { joinNotes, notesOrSources } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { abbreviate } from '../text/abbreviate.ts'
import { isBehind } from './appendix.ts'
import { whenOf } from './opener.ts'
import { fitsKicker } from './section.ts'

/** The slides that many readers of a short talk would see as one: each opens what the next one tells. */
const OPENERS: ReadonlySet<SlideFrontmatter['layout']> = new Set(['deck-event', 'deck-chapter'])

/**
 * Makes a talk brisk: the slides that open events and chapters go behind the talk, and the first slide of each says when and where
 * it was. The summary goes there too where a drawing shows all events, and is said while that is seen. Nothing is lost: what goes
 * behind the talk can be jumped to, and its notes are said on the slide that is seen instead. It is alike in every language.
 * @param slides - what there is to tell, in its order
 */
export function brisk(planner: Planner, events: readonly PlacedEvent[], slides: readonly Slide[]): Slide[] {
  const told = slides.filter((slide) => !isBehind(planner, slide))
  const folded = new Map(told.flatMap((opener, index): [Slide, Slide][] => {
    const next = told[index + 1]
    return next && carries(next, opener) ? [[opener, next]] : []
  }))
  const openerOf = new Map([...folded].map(([opener, next]) => [next, opener]))
  const isSeen = slides.some(({ id }) => id === 'overview')
  return slides.map((slide) => {
    if (folded.has(slide)) return behind(planner, slide)
    if (isSeen && isSummary(slide)) return { ...slide, reference: true as const }
    if (isSeen && slide.id === 'overview') return withSummary(planner, slide)
    const opener = openerOf.get(slide)
    return opener ? opening(planner, slide, { opener, placed: events.find(({ event }) => event.id === opener.frontmatter.event) }) : slide
  })
}

/** Whether a slide can say what the one before it opens: it is of the same event or chapter, and no part of that one's summary. */
function carries({ frontmatter, origin }: Slide, opener: Slide): boolean {
  const { layout, event, chapter } = opener.frontmatter
  if (!OPENERS.has(layout) || frontmatter.layout !== 'deck-content') return false
  const isOfIt = layout === 'deck-event' ? frontmatter.event === event : frontmatter.chapter === chapter
  return isOfIt && origin.every((path) => path.at(-1) !== 'summary')
}

const isSummary = ({ origin }: Slide): boolean => origin.length === 1 && origin[0]?.length === 1 && origin[0][0] === 'summary'

/** What opened an event, behind the talk: its notes are said elsewhere, so here they name the sources. */
function behind(planner: Planner, opener: Slide): Slide {
  const { namesSources: _, ...slide } = opener
  const event = planner.timeline.events.find(({ id }) => id === slide.frontmatter.event)
  return { ...slide, ...notesOrSources(planner, [], event ? planner.cite(event.source) : (slide.frontmatter.sources ?? [])), reference: true }
}

/** The drawing of all events; the summary is said while it is seen. */
function withSummary(planner: Planner, slide: Slide): Slide {
  const { summary } = planner.timeline
  if (!summary) return slide
  const said = joinNotes(planner, summary)
  const { namesSources, ...rest } = slide
  return { ...rest, notes: namesSources ? said : [said, slide.notes].filter(Boolean).join('\n\n') }
}

/** The first slide of an event: above its headline stand when and where the event was, and what it is called. */
function opening(planner: Planner, slide: Slide, { opener, placed }: { opener: Slide; placed: PlacedEvent | undefined }): Slide {
  const { namesSources, ...rest } = slide
  const spoken = [opener, slide].filter((each) => !each.namesSources && each.notes !== '').map(({ notes }) => notes)
  const { kicker: _, titleSize: __, ...frontmatter } = slide.frontmatter
  const { title, staged } = frontmatter
  const kicker = placed ? kickerOf(planner, placed, slide.frontmatter.continued) : (slide.frontmatter.kicker ?? opener.frontmatter.title)
  const step = staged ? 'title-small' : (contentStep(planner.typesetter, { title, hasKicker: true }) ?? 'title-small')
  return {
    ...rest,
    frontmatter: { ...frontmatter, ...(step === usualTitleStep(title) ? {} : { titleSize: step }), level: 1, kicker },
    ...(spoken.length === 0 ? { notes: slide.notes, ...(namesSources ? { namesSources } : {}) } : { notes: [...new Set(spoken)].join('\n\n') }),
    origin: [...opener.origin, ...slide.origin],
  }
}

/** When and where an event was, and its name, as much of it as has room on one line. @param beside - what stands at the end of that line */
function kickerOf(planner: Planner, placed: PlacedEvent, beside: string | undefined): string {
  const { event } = placed
  const fits = fitsKicker(planner.typesetter, beside)
  const [place, outermost] = event.place === undefined ? [[], []] : [[planner.place(event.place)], [planner.outermostPlace(event.place)]]
  const [whole, short] = [planner.text(event.title), planner.text(event.short ?? event.title)]
  const time = whenOf(planner, placed)
  const ways = [[time, ...place, whole], [time, ...place, short], [time, ...outermost, whole], [time, ...outermost, short], [time, short]].map((parts) => parts.join(' · '))
  return ways.find(fits) ?? abbreviate(ways.at(-1) ?? '', fits)
}
