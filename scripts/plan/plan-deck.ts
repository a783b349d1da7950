import { ASPECT_RATIOS, slideWidth } from '../look/sizes.ts'
import { wordings } from '../timeline/schema/text.ts'
import type { MediaFile } from '../timeline/schema/medium.ts'
import type { DeckSettings, Timeline } from '../timeline/schema/timeline.ts'
import { sharedDate } from '../timeline/time/format.ts'
import type { LeftOut } from './audience/left-out.ts'
import { briefMatter } from './brief/brief-matter.ts'
import { opensEvent } from './audience/pace.ts'
import { selectFor, type Selection } from './audience/select.ts'
import { withSpeakerHelp } from './audience/speaker.ts'
import { chronology, knownSpan, type PlacedEvent } from './chronology.ts'
import { lessonSlides } from './class/lesson.ts'
import { classTasks } from './class/tasks.ts'
import type { DeckContext, DeckPlan, Slide } from './deck.ts'
import { deckTheme } from './deck-theme.ts'
import { labelsOf, presenterWords } from './labels/index.ts'
import type { Metrics } from './measure/metrics.ts'
import { createTypesetter } from './measure/typesetter.ts'
import { createPlanners, directionOf, type Planner } from './planner.ts'
import { isProgramme, programmeOf, type Programme } from './programme/programme.ts'
import { withAppendix } from './slides/appendix.ts'
import { brisk } from './slides/brisk.ts'
import { axisPages, chapterPlace, drawAxes, overviewSlide } from './slides/axes.ts'
import { chapterSlides } from './slides/chapter.ts'
import { closeSlide, messageSlides } from './slides/close.ts'
import { eventsInTurn } from './slides/event-runs.ts'
import { nextSlides } from './slides/next.ts'
import { coverSlide, summarySlides } from './slides/opening.ts'
import { withOwnTitles } from './slides/own-titles.ts'
import { pictureCreditSlides } from './slides/picture-credits.ts'
import { otherEventSlides } from './slides/other-events.ts'
import { linkSlides } from './slides/prose.ts'
import { linkProgramme, programmeSlides } from './slides/programme.ts'
import { glossarySlides, sourceSlides } from './slides/reference.ts'
import { withEventOnRail } from './slides/section.ts'
import type { Story } from './story/story.ts'
import { toldInCells } from './story/tell-programme.ts'
import { tellStory, untoldOf } from './story/tell-story.ts'
import { abbreviate } from './text/abbreviate.ts'
import { railRoom, withFittingLabels } from './text/rail-labels.ts'
import { withOneLineFields } from './text/one-line.ts'
import { isBeyondAscii, languageTexts, scriptFontsOf } from './text/script-fonts.ts'
import { tiedNames } from './text/ties.ts'
import { paperTasks } from './worksheet/sheet-tasks.ts'

/** Options for planning the decks of a timeline. */
export interface PlanOptions {
  /** The deck's name for each language: 25-october.en */
  name: (language: string) => string
  metrics: Metrics
  /** The languages to plan decks in; without it, all. Pages always break where they fit in every language of the timeline. */
  languages?: readonly string[] | undefined
  /** Settings that replace those of the timeline. */
  deck?: Partial<DeckSettings> | undefined
  /** The part of the timeline that is shown; without it, that of the full deck. */
  selection?: Selection | undefined
  /** The seed of the choice of questions for a class. */
  seed?: number | undefined
  /** The minutes that a briefing may take, and the things it leaves out for them. */
  limit?: { minutes: number; leftOut: LeftOut } | undefined
  /** Whether the decks carry what a brief handout may tell. */
  brief?: boolean | undefined
  /** Whether the presenter allows slides to play from the network. */
  network?: boolean | undefined
}

/**
 * Plans the decks of a timeline, one for each wanted language, all with the same slides.
 * @param timeline - validated
 * @returns plain values, in the order of the timeline's languages
 * @throws Error where a time, a reference or a label was not validated
 */
export function planDecks(timeline: Timeline, options: PlanOptions): DeckPlan[] {
  const { name, metrics, deck, selection: chosen = selectFor(timeline, 'full'), seed, languages, brief } = options
  const selection = { ...chosen, timeline: withOneLineFields(chosen.timeline) }
  const look = { aspect: ASPECT_RATIOS[deck?.aspect ?? timeline.deck.aspect], scheme: deck?.scheme ?? timeline.deck.scheme }
  const typesetter = createTypesetter(metrics, slideWidth(look), namesIn(selection.timeline))
  const events = chronology(selection.timeline)
  // A short briefing of a programme is one, too.
  const isTable = isProgramme(chronology(timeline))
  const planners = createPlanners(selection.timeline, (language) => labelsOf(timeline, language), typesetter, selection.sourceOrder, { isTalk: selection.audience !== 'class', isBrisk: selection.isBrisk, isCut: selection.isCut, mayLoad: options.network })
  const [first] = planners
  const all = (deck?.events ?? timeline.deck.events) === 'all'
  const around = (): number => (first ? slidesAround(first, events, selection.audience).length : 0)
  const story = first && !isTable ? tellStory(first, events, { around, all }) : undefined
  const programme = first && isTable ? programmeOf(events, all ? undefined : toldInCells(first, events, around)) : undefined
  return planners.filter(({ language }) => languages?.includes(language) ?? true).map((planner) => {
    const plan = planDeck(planner, events, { ...look, name: name(planner.language) }, { ...selection, seed, programme, story, all })
    const whole = brief ? { ...plan, brief: briefMatter(planner, events, plan.slides) } : plan
    return forSpeaker(planner, whole, timeline, selection, options.limit)
  })
}

/** A deck without the fields that only its speaker needs. */
type SlidesAlone = Omit<DeckPlan, 'minutes' | 'presenter'>

/** Adds the speaker's help to a deck, and turns its origins into paths of the file. */
function forSpeaker(planner: Planner, plan: SlidesAlone, whole: Timeline, { audience, original }: Selection, limit: PlanOptions['limit']): DeckPlan {
  const placed = plan.slides.map((slide) => ({ ...slide, origin: slide.origin.map(original) }))
  const { slides, minutes } = withSpeakerHelp(planner, placed, { whole, audience, limit })
  const untold = plan.untold && { ...plan.untold, first: original(plan.untold.first) }
  return withFonts({ ...plan, ...(untold && { untold }), minutes, presenter: presenterWords(planner.labels), slides })
}

/** The deck with the names of the fonts that its slides need, and what is said to them, besides the deck's own. */
function withFonts(deck: DeckPlan): DeckPlan {
  const { context, slides, language } = deck
  const fonts = scriptFontsOf(languageTexts({ context, slides }, language, isBeyondAscii))
  return fonts.length === 0 ? deck : { ...deck, context: { ...context, fonts } }
}

/** The slides before the events, with the one that shows all of them if there is one. */
function openingSlides(planner: Planner, events: PlacedEvent[], audience: Selection['audience'], overview: Slide[]): Slide[] {
  // A briefing has no time to say the message twice: its summary says it, and its close.
  const message = audience === 'full' || planner.timeline.summary === undefined ? messageSlides(planner, events) : []
  return [coverSlide(planner, events), ...(audience === 'class' ? [] : summarySlides(planner, events)), ...overview, ...message]
}

/** What is to be looked up after the events: words, addresses, sources. */
function referenceSlides(planner: Planner): Record<'glossary' | 'listed', Slide[]> {
  return { glossary: planner.timeline.glossary.length > 0 ? glossarySlides(planner) : [], listed: [...linkSlides(planner), ...pictureCreditSlides(planner), ...sourceSlides(planner)] }
}

/** The slides of a deck that no chapter has, without the tasks of a class. */
function slidesAround(planner: Planner, events: PlacedEvent[], audience: Selection['audience']): Slide[] {
  const { glossary, listed } = referenceSlides(planner)
  const told = [...openingSlides(planner, events, audience, [overviewSlide(planner, events)]), ...nextSlides(planner)]
  return audience === 'class' ? withAppendix(planner, [...told, ...glossary], [], listed) : withAppendix(planner, told, [closeSlide(planner)], [...glossary, ...listed])
}

/** How the events of a deck are told: one by one, as chapters where there are many, or as the tables of a programme. */
interface Telling {
  story: Story | undefined
  programme: Programme | undefined
  /** Whether each event has slides of its own. */
  all: boolean
}

function planDeck(planner: Planner, events: PlacedEvent[], look: Pick<DeckPlan, 'name' | 'aspect' | 'scheme'>, { audience, isBrisk, others, sourceOrder, seed, story, programme, all }: Selection & Pick<PlanOptions, 'seed'> & Telling): SlidesAlone {
  const { timeline, text } = planner
  // The events that slides open, and that the rail names.
  const opened = programme?.own ?? events
  const pages = axisPages(planner, opened, story)
  const told = programme ? programmeSlides(planner, programme) : story ? chapterSlides(planner, story) : eventsInTurn(planner, events, all)
  const overview = programme && programme.days.length < 2 ? [] : [overviewSlide(planner, events, story)]
  const telling = [...openingSlides(planner, events, audience, overview), ...told, ...nextSlides(planner)]
  const { glossary, listed } = referenceSlides(planner)
  const tasks = audience === 'class' ? classTasks(timeline, events, seed) : []
  const inTime = (told: Slide[]): Slide[] => (isBrisk ? brisk(planner, events, told) : told)
  const slides = audience === 'class'
    ? lessonSlides(planner, { telling, tasks, listed, finish: (shown, reference) => withAppendix(planner, withOwnTitles(planner, shown), [], reference) })
    : withAppendix(planner, inTime(withOwnTitles(planner, telling)), [closeSlide(planner)], [...otherEventSlides(planner, others), ...glossary, ...listed])
  makeIdsUnique(slides)
  const places = placesOf(slides)
  linkRows(slides)
  linkProgramme(slides, places)
  const axes = drawAxes(planner, events, { slides, pages: programme ? { ...pages, overview: [], flow: false } : pages, story, places })
  const context = { ...deckContext(planner, slides, sourceOrder, railOf(planner, opened, { slides, story, places })), ...axes }
  const files = playedFiles(timeline, slides)
  const untold = untoldOf(events.filter((placed) => (story ? story.telling.get(placed.event.id)?.content === false : programme && !programme.own.includes(placed))), programme !== undefined)
  return {
    ...look,
    language: planner.language,
    direction: directionOf(planner.language),
    title: text(timeline.title),
    ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
    ...(timeline.description === undefined ? {} : { description: text(timeline.description) }),
    ...(timeline.author === undefined ? {} : { author: timeline.author }),
    context,
    slides: slides.map((slide) => withEventOnRail(planner, slide, context.rail)),
    ...(files.length === 0 ? {} : { media: files }),
    ...(untold ? { untold } : {}),
    ...(audience === 'class' ? { tasks: paperTasks(planner, tasks, events) } : {}),
  }
}

/** The files that slides play, and those with their captions, each once. */
function playedFiles({ events }: Timeline, slides: readonly Slide[]): MediaFile[] {
  const shown = new Set(slides.flatMap(({ block }) => (block?.component === 'MediaCard' ? [block.props.src, ...(block.props.captions ?? []).map(({ src }) => src)] : [])))
  const files = events.flatMap(({ media }) => media.flatMap(({ played, captionFiles = [] }): MediaFile[] => (played ? [played, ...captionFiles] : []))).filter(({ name }) => shown.has(`./${name}`))
  return [...new Map(files.map((file) => [file.name, file])).values()]
}

/** What stands beside the deck's title in the foot of a slide, in px: the way to the sources and the slide's number. */
const FOOT_RESERVE = 260
/** Between what stands in the foot, in px: the gap of components/SlideFooter.vue. */
const FOOT_GAP = 28

/** The rail: the events or, where there are many, the chapters. */
function railOf(planner: Planner, events: PlacedEvent[], { slides, story, places }: { slides: Slide[]; story: Story | undefined; places: ReadonlyMap<string, number> }): DeckContext['rail'] {
  const { text, time, typesetter } = planner
  const shared = sharedDate(events.map(({ span }) => span))
  const chapters = story?.chapters ?? []
  // One chapter is the whole.
  if (story && chapters.length === 1) return []
  const rail = story
    ? chapters.map((chapter) => ({ event: chapter.id, label: chapter.title(planner), when: time.short(knownSpan(chapter.events)), slide: chapterPlace(slides, chapter) }))
    : events.map(({ event, span }) => ({ event: event.id, label: text(event.short ?? event.title), when: time.short(span, shared), slide: places.get(event.id) ?? 0 }))
  return withFittingLabels(rail, typesetter.railWidth, typesetter.narrow)
}

function deckContext(planner: Planner, slides: Slide[], sourceOrder: string[], rail: DeckContext['rail']): DeckContext {
  const { labels, timeline } = planner
  const names = namesIn(timeline)
  const theme = deckTheme(timeline.theme, planner.text)
  const room = railRoom(rail.map(({ label }) => label), planner.typesetter.railWidth)
  // The line of the house stands beside the title.
  const reserve = FOOT_RESERVE + (theme?.footer === undefined ? 0 : FOOT_GAP + planner.typesetter.footWidth(theme.footer))
  const appendix = 1 + slides.findIndex(({ reference }) => reference === true)
  return {
    title: abbreviate(planner.text(timeline.title), (title) => planner.typesetter.footWidth(title) <= planner.typesetter.width - reserve),
    slides: slides.length,
    rail,
    ...(room === 'any' ? {} : { railRoom: room }),
    ...(appendix === 0 ? {} : { appendix }),
    sourceSlides: sourceOrder.map((id) => 1 + slides.findIndex(({ origin }) => origin.some(([root, key]) => root === 'sources' && key === id))),
    ...(names.length === 0 ? {} : { names }),
    ...(theme && { theme }),
    labels: {
      source: labels.source,
      sources: labels.sources,
      rail: slides.some(({ frontmatter }) => frontmatter.chapter !== undefined) ? labels.chapters : labels.rail,
      current: labels.current,
      slideOf: labels.slideOf,
      ...(appendix === 0 ? {} : { appendix: labels.appendix }),
    },
  }
}

/** The names of people that no line break may split, the offices of people without a name, and the words before numbers. */
function namesIn(timeline: Timeline): string[] {
  const { people, languages } = timeline
  const called = Object.values(people).flatMap(({ name, role }) => name ?? wordings(role ?? '').flatMap(officesOf))
  return tiedNames(called, languages.flatMap((language) => Object.values(labelsOf(timeline, language).exactness)))
}

/**
 * An office without its last word, which is usually the country, and the small words before it: 'Deputy Prime Minister of Poland'.
 * A narrow column that has no room for it splits it before the last two of its words rather than between them.
 */
function officesOf(role: string): string[] {
  const office = role.replace(/(?: \p{Ll}+)* \S+$/u, '')
  const last = /\S (\p{Lu}\S+ \p{Lu}\S+)$/u.exec(office)?.[1]
  return last === undefined ? [office] : [office, last]
}

/** The number of the slide that opens each event, or of the one that it shares with others. */
function placesOf(slides: Slide[]): Map<string, number> {
  const opened = slides.flatMap((slide, index): [string, number][] => (opensEvent(slide) ? [[slide.frontmatter.event ?? '', index + 1]] : []))
  const shared = slides.flatMap(({ block }, index) => eventsIn(block).map((event): [string, number] => [event, index + 1]))
  return new Map([...shared, ...opened])
}

/** The ids of the events that a block tells of beside each other. */
function eventsIn(block: Slide['block']): string[] {
  if (block?.component === 'EventSpine') return block.props.rows.map(({ event }) => event)
  return block?.component === 'ProgrammeTable' ? block.props.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ event }) => event))) : []
}

/** Lets the rows of events that have a slide of their own lead there. */
function linkRows(slides: Slide[]): void {
  const places = placesOf(slides)
  for (const [index, slide] of slides.entries()) {
    const { block } = slide
    if (block?.component !== 'EventSpine') continue
    const rows = block.props.rows.map((row) => {
      const place = places.get(row.event) ?? index + 1
      return place === index + 1 ? row : { ...row, slide: place }
    })
    slide.block = { component: 'EventSpine', props: { ...block.props, rows } }
  }
}

/** Makes ids unique by a number from the second slide of one id on. An event or a section may be called like a slide of another kind. */
function makeIdsUnique(slides: Slide[]): void {
  const taken = new Set<string>()
  for (const slide of slides) {
    const { id } = slide
    for (let count = 2; taken.has(slide.id); count += 1) slide.id = `${id}-${count}`
    taken.add(slide.id)
  }
}
