import type { DeckPlan } from '../plan/deck.ts'
import type { Locate } from '../timeline/read/locate.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { fieldOf } from './field.ts'
import type { SlideFinding } from './finding.ts'
import { pathName, type Path } from '../timeline/schema/path.ts'

/** The timeline that a deck was planned from. */
interface SlideOrigin {
  /** The file as the user named it. */
  file: string
  timeline: object
  locate: Locate
}

/** A deck and what was found on its slides. */
export interface InspectedDeck {
  findings: readonly SlideFinding[]
  plan: DeckPlan
  from: SlideOrigin
}

interface Placed extends InspectedDeck {
  finding: SlideFinding
  path: Path
}

/**
 * Findings on the slides of decks as problems of their timelines: with the slide, its event, the field that the text comes
 * from, and the line of that field in the file. What one field does on many slides, in however many decks, is one problem, told of
 * the slide where it is worst.
 */
export function slideProblems(decks: readonly InspectedDeck[]): Problem[] {
  const placed = decks.flatMap((deck) => deck.findings.map((finding): Placed => ({ ...deck, finding, path: pathOf(finding, deck) })))
  return [...Map.groupBy(placed, sameThing).values()].map(problemOf)
}

function pathOf({ slide, text }: SlideFinding, { plan, from }: InspectedDeck): Path {
  return fieldOf(text, slide === undefined ? undefined : plan.slides[slide - 1], from.timeline, plan.language)
}

/** Findings without a text are about how slides are drawn, wherever they are found. */
function sameThing({ finding: { code, text, message }, path, from }: Placed): string {
  return JSON.stringify([from.file, code, text === undefined ? message : path])
}

function problemOf(same: readonly Placed[]): Problem {
  const worst = same.toSorted((a, b) => (b.finding.amount ?? 0) - (a.finding.amount ?? 0))[0]
  if (!worst) throw new Error('no finding')
  const { finding: { code, slide: no, message, hint }, plan, from, path } = worst
  const slide = no === undefined ? undefined : plan.slides[no - 1]
  const shape = plan.aspect < 1.5 ? '4:3' : '16:9'
  const where = slide === undefined ? plan.name : `${plan.name}, slide ${no} (${[slide.frontmatter.event, slide.id].filter(Boolean).join(', ')}; ${shape}, ${plan.scheme})`
  return {
    file: from.file,
    ...from.locate(path),
    severity: code === 'slide-broken-word' || code === 'slide-alt-repeated' ? 'warning' : 'error',
    code,
    message: `${where}: ${message}${elsewhere(same, worst)}`,
    hint: `${hint} The field is ${pathName(path)}.`,
  }
}

/** `; also on slides 3 and 8, and in 25-october.id on slide 5`. */
function elsewhere(same: readonly Placed[], worst: Placed): string {
  const others = same.filter(({ finding, plan }) => finding.slide !== undefined && (finding.slide !== worst.finding.slide || plan.name !== worst.plan.name))
  const own = others.filter(({ plan }) => plan.name === worst.plan.name)
  const further = Map.groupBy(others.filter(({ plan }) => plan.name !== worst.plan.name), ({ plan }) => plan.name)
  const parts = [
    ...(own.length > 0 ? [`on ${slideNumbers(own)}`] : []),
    ...[...further].map(([name, ofDeck]) => `in ${name} on ${slideNumbers(ofDeck)}`),
  ]
  return parts.length === 0 ? '' : `; also ${parts.join(', and ')}`
}

/** More slides than these are only counted. */
const NAMED = 8

function slideNumbers(placed: readonly Placed[]): string {
  const numbers = [...new Set(placed.flatMap(({ finding }) => finding.slide ?? []))].toSorted((a, b) => a - b)
  if (numbers.length > NAMED) return `${numbers.length} slides`
  return `slide${numbers.length === 1 ? '' : 's'} ${new Intl.ListFormat('en-GB').format(numbers.map(String))}`
}
