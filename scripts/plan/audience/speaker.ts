import type { Text } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Audience } from '../../timeline/schema/choices.ts'
import type { DeckPlan, Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import { noteText } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { wholeOffices } from '../slides/people.ts'
import { leftOutNames } from './left-out-names.ts'
import type { LeftOut } from './left-out.ts'
import { itemsOn, opensEvent, slideTenths } from './pace.ts'
import { type Path, valueAt, pathKey } from '../../timeline/schema/path.ts'

/** The means of the help that a speaker gets beyond the notes of the file. */
interface SpeakerHelp {
  /** The whole file; the slides show a part of it. */
  whole: Timeline
  audience: Audience
  /** In a short briefing: the minutes it may take, and the things it had no time for. */
  limit?: { minutes: number; leftOut: LeftOut } | undefined
}

/**
 * Adds help for the speaker to each slide: how long it is shown, in a briefing also as a sentence for paper, and the answers to
 * give if somebody asks. The last slide of the talk lists the things that were left out; their answers are on the slide that opens their
 * event.
 * @param slides - with the paths of the file as their origin
 * @returns the slides, and the minutes of the whole deck
 */
export function withSpeakerHelp(planner: Planner, slides: readonly Slide[], { whole, audience, limit }: SpeakerHelp): Pick<DeckPlan, 'slides' | 'minutes'> {
  const { labels, language, text } = planner
  const answers = answersBySlide(planner.timeline, slides, whole, limit?.leftOut.things ?? [])
  const tenths = slideTenths(slides, whole, language, audience)
  const pace = tenths.map((own) => own / 10)
  const minutes = limit?.minutes ?? tenths.reduce((sum, own) => sum + own, 0) / 10
  const left = secondsLeft(pace, minutes)
  const gathered = limit?.leftOut.gathered ?? []
  const last = slides.findLastIndex(({ reference }) => !reference)
  const named = gathered.length === 0 ? '' : leftOutNames(whole, gathered, planner).join('; ')
  return {
    minutes,
    slides: slides.map((slide, index) => {
      const own = pace[index] ?? 0
      const offices = wholeOffices(planner, slide, whole)
      const answered = (answers.get(index) ?? []).map((answer) => fill(labels.speaker.ifAsked, { answer: text(answer).trim() }))
      const given = [...(slide.ifAsked ?? []), ...[...answered, ...(offices === undefined ? [] : [`${labels.people}${separatorsOf(language).colon}${offices}`])].map(noteText)]
      const isTimed = audience === 'briefing' && own > 0
      const clock = { time: clockOf(Math.round(own * 60)), left: clockOf(left[index] ?? 0), whole: clockOf(Math.round(minutes * 60)) }
      return {
        ...slide,
        frontmatter: { ...slide.frontmatter, minutes: own },
        ...(given.length === 0 ? {} : { ifAsked: given }),
        ...(gathered.length > 0 && index === last ? { leftOut: `${labels.speaker.leftOut} ${named}` } : {}),
        ...(isTimed ? { timing: fill(labels.speaker.timing, clock) } : {}),
      }
    }),
  }
}

/** For each slide, by its index from 0, the answers to questions about its things. */
function answersBySlide(shown: Timeline, slides: readonly Slide[], whole: Timeline, leftOut: readonly Path[]): Map<number, Text[]> {
  const answers = new Map<number, Text[]>()
  const given = new Set<Text>()
  const answer = (path: Path, slide: number): void => {
    const { value } = valueAt(whole, path)
    const { ifAsked, quotation } = typeof value === 'object' && value !== null ? (value as { ifAsked?: Text; quotation?: string }) : {}
    // A phrase that is shown stands within its statement.
    const phrase = quotation === undefined ? undefined : shown.events.flatMap(({ quotations }) => quotations).find(({ id }) => id === quotation)
    for (const text of [ifAsked, phrase?.ifAsked]) {
      if (text === undefined || given.has(text)) continue
      given.add(text)
      answers.set(slide, [...(answers.get(slide) ?? []), text])
    }
  }
  const answerOn = (index: number, path: Path): void => {
    if (path.at(-2) === 'items') answer(path.slice(0, -2), index)
    answer(path, index)
  }
  const told = [...slides.entries()].filter(([, { reference }]) => !reference)
  const behind = [...slides.entries()].filter(([, { reference }]) => reference)
  for (const [index, slide] of told) for (const path of itemsOn(slide)) answerOn(index, path)
  // Who asks about what there was no time for asks during the talk.
  for (const path of leftOut) {
    const opener = slides.findIndex((slide) => opensEvent(slide) && pathKey(slide.origin[0] ?? []) === pathKey(path.slice(0, 2)))
    answerOn(opener < 0 ? (told.at(-1)?.[0] ?? 0) : opener, path)
  }
  for (const [index, slide] of behind) for (const path of itemsOn(slide)) answerOn(index, path)
  return answers
}

/**
 * The seconds that must be left when each slide is left. It is never below 0, so a late speaker has none left.
 * @param minutes - how long each slide is shown
 * @param whole - the minutes of the talk; the time left after the last slide is for questions
 */
export function secondsLeft(minutes: readonly number[], whole: number): number[] {
  let left = Math.round(whole * 60)
  return minutes.map((own) => {
    left -= Math.round(own * 60)
    return Math.max(0, left)
  })
}

/** Writes seconds as minutes and seconds: 4:30. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
