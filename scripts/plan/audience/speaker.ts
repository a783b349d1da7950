import type { Path } from '../../timeline/locate.ts'
import { valueAt } from '../../timeline/schema-issues.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { itemName } from './item-names.ts'
import type { LeftOut } from './left-out.ts'
import { clockOf, itemsOn, paceOf } from './pace.ts'
import { pathKey } from './select.ts'

/** What the speaker is told beyond the notes of the file. */
export interface SpeakerHelp {
  /** The whole file, of which the slides show a part. */
  whole: Timeline
  /** In a briefing: what there was no time for. */
  leftOut?: LeftOut | undefined
  /** Whether to say how long each slide is shown. */
  timed: boolean
}

/**
 * Adds to the notes: when to leave the slide and how long it may take, what to answer if somebody asks, and on the last slide what
 * was left out. What was left out is answered for where its event begins.
 *
 * @param slides - with the paths of the file as their origin
 */
export function withSpeakerHelp(planner: Planner, slides: readonly Slide[], { whole, leftOut, timed }: SpeakerHelp): Slide[] {
  const answers = answersBySlide(planner.timeline, slides, whole, leftOut?.things ?? [])
  const pace = timed ? paceOf(slides, whole, planner.language) : []
  let passed = 0
  return slides.map((slide, index) => {
    const tenths = pace[index] ?? 0
    passed += tenths
    const { leaveBy, ifAsked, leftOut: heading } = planner.labels.speaker
    const notes = [
      ...(tenths > 0 ? [fill(leaveBy, { at: clockOf(passed), time: clockOf(tenths) })] : []),
      ...(slide.notes === '' ? [] : [slide.notes]),
      ...(answers.get(index) ?? []).map((text) => fill(ifAsked, { answer: planner.text(text) })),
      ...(index === slides.length - 1 && leftOut && leftOut.gathered.length > 0 ? [`${heading} ${leftOut.gathered.map((path) => itemName(whole, path, planner.language, planner.labels)).join('; ')}`] : []),
    ]
    return { ...slide, frontmatter: { ...slide.frontmatter, ...(timed ? { minutes: tenths / 10 } : {}) }, notes: notes.join('\n\n') }
  })
}

/** For each slide, by its index, what to say if somebody asks about what is on it. */
function answersBySlide(shown: Timeline, slides: readonly Slide[], whole: Timeline, leftOut: readonly Path[]): Map<number, Text[]> {
  const answers = new Map<number, Text[]>()
  const given = new Set<Text>()
  const answer = (path: Path, slide: number): void => {
    const { value } = valueAt(whole, path)
    const { ifAsked, quotation } = typeof value === 'object' && value !== null ? (value as { ifAsked?: Text; quotation?: string }) : {}
    // A phrase stands within the statement, if it is shown at all.
    const phrase = quotation === undefined ? undefined : shown.events.flatMap(({ quotations }) => quotations).find(({ id }) => id === quotation)
    for (const text of [ifAsked, phrase?.ifAsked]) {
      if (text === undefined || given.has(text)) continue
      given.add(text)
      answers.set(slide, [...(answers.get(slide) ?? []), text])
    }
  }
  for (const [index, slide] of slides.entries()) {
    for (const path of itemsOn(slide)) {
      if (path.at(-2) === 'items') answer(path.slice(0, -2), index)
      answer(path, index)
    }
  }
  for (const path of leftOut) {
    const opener = slides.findIndex(({ frontmatter, origin }) => frontmatter.layout === 'deck-event' && pathKey(origin[0] ?? []) === pathKey(path.slice(0, 2)))
    const index = opener < 0 ? slides.length - 1 : opener
    if (path.at(-2) === 'items') answer(path.slice(0, -2), index)
    answer(path, index)
  }
  return answers
}
