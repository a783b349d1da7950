import type { Slide } from '../deck.ts'
import { openerStep, type OpenerHead } from '../measure/heads.ts'
import { notesOrSources } from '../notes.ts'
import { capitalised, type Planner } from '../planner.ts'
import type { Chapter, Story } from '../story/story.ts'
import { placedEras } from '../story/chapters.ts'
import { knownSpan } from '../chronology.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { contentSlides, eventSlides } from './event.ts'
import { openerSlides } from './opener.ts'
import { spineSlides } from './spine.ts'

/** Plans the slides of all chapters. */
export function chapterSlides(planner: Planner, story: Story): Slide[] {
  return story.chapters.flatMap((chapter, index) => [...(chapter.isOpened ? [openingSlide(planner, chapter, index)] : []), ...toldSlides(planner, chapter, story)])
}

/** The slides of a chapter's events: those that they share, and behind each of these what its events have of their own. */
function toldSlides(planner: Planner, chapter: Chapter, story: Story): Slide[] {
  const { telling } = story
  const own = ({ event, span, path }: Chapter['events'][number]): Slide[] => {
    const { opener = true, content = true } = telling.get(event.id) ?? {}
    const placed = { event, span, path }
    if (opener) return content ? eventSlides(planner, placed) : openerSlides(planner, placed).slides
    return content ? contentSlides(planner, placed) : []
  }
  const isShared = chapter.events.some(({ event }) => telling.get(event.id)?.opener !== true)
  const slides = isShared ? spineSlides(planner, chapter, story).flatMap(({ slide, events }) => [slide, ...events.flatMap(own)]) : chapter.events.flatMap(own)
  return slides.map((slide) => ({ ...slide, frontmatter: { ...slide.frontmatter, chapter: chapter.id } }))
}

/** The slide that opens a chapter. Its strip is drawn later, when all slides have their numbers. */
function openingSlide(planner: Planner, chapter: Chapter, index: number): Slide {
  const { typesetter, language } = planner
  const head = openingHead(planner, chapter)
  const { title, summary, sources } = head
  const step = openerStep(typesetter, planner.everyLanguage().map((other) => openingHead(other, chapter))) ?? 'title-small'
  const when = whenOf(planner, chapter)
  return {
    id: chapter.id,
    frontmatter: {
      layout: 'deck-chapter',
      title,
      ...(step === 'event-title' ? {} : { titleSize: step }),
      level: 1,
      chapter: chapter.id,
      chapterNumber: new Intl.NumberFormat(language).format(index + 1),
      ...(when === undefined ? {} : { when }),
      count: countOf(planner, chapter.events.length),
      ...(summary === undefined ? {} : { summary }),
      sources,
    },
    ...notesOrSources(planner, [chapter.era?.item.notes], sources.length > 0 ? sources : planner.cite(chapter.events.flatMap(({ event }) => event.source))),
    origin: [chapter.era?.path ?? ['events']],
  }
}

/** 'Events: 12', which needs no plural in any language. */
export function countOf({ labels, language }: Pick<Planner, 'labels' | 'language'>, events: number): string {
  return `${labels.rail}${separatorsOf(language).colon}${new Intl.NumberFormat(language).format(events)}`
}

/** When a chapter was, where its title does not say so. */
function whenOf(planner: Planner, { era, events, isTime }: Chapter): string | undefined {
  if (isTime) return undefined
  const span = (era && placedEras(planner).find(({ item }) => item === era.item)?.span) ?? knownSpan(events)
  return capitalised(planner.time.full(span), planner.language)
}

function openingHead(planner: Planner, chapter: Chapter): OpenerHead {
  const { era } = chapter
  const { summary, source } = era?.item ?? {}
  return {
    when: [whenOf(planner, chapter), countOf(planner, chapter.events.length)].filter((part) => part !== undefined).join('\u00A0'.repeat(4)),
    title: chapter.title(planner),
    ...(summary === undefined ? {} : { summary: planner.text(summary).trim() }),
    sources: source === undefined ? [] : planner.cite(source),
  }
}
