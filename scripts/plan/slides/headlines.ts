import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Slide } from '../deck.ts'
import { contentStep } from '../measure/heads.ts'
import { capitalised, type Planner } from '../planner.ts'
import { type Section, sectionSlides, type SectionPage } from './section.ts'
import { joinedWords } from '../text/joined-words.ts'

/** Slides below one headline, before the headlines of their event are compared. */
export interface HeadlinedRun extends Pick<Section, 'id' | 'title' | 'category' | 'staged'> {
  pages: SectionPage[]
  /** They stand behind the talk, because a slide in it has a part of what they show. */
  isBehind?: true
}

/** Plans the slides of runs. Those with one headline say which of how many they are. */
export function headlinedSlides(planner: Planner, event: Event, runs: readonly HeadlinedRun[]): Slide[] {
  return runs.flatMap(({ pages, isBehind, ...section }, index) => {
    const alike = (from: number, to?: number): number => runs.slice(from, to).reduce((sum, run) => sum + (run.title === section.title ? run.pages.length : 0), 0)
    const slides = sectionSlides(planner, { ...section, event, within: { first: alike(0, index), of: alike(0) } }, pages)
    return isBehind ? slides.map((slide) => ({ ...slide, reference: true as const })) : slides
  })
}

/** The headline of a quotation: its claim, its topic, or the name of its speaker. */
export function quotationHeadline(planner: Planner, { claim, topic, speaker }: Pick<Quotation, 'claim' | 'topic' | 'speaker'>): string {
  const given = claim ?? topic
  return given === undefined ? planner.attribution(speaker).name : planner.text(given)
}

/** A headline, and whether it says all that the figure itself says. */
interface FigureHeadline {
  title: string
  saysAll: boolean
}

/**
 * The headline of a slide of figures: the claim of the essential one, or what that says; where none is essential, the claim of one of
 * them, or what the first says.
 * @param figures - as they stand on the slide
 */
export function figuresHeadline(planner: Planner, figures: readonly Figure[]): FigureHeadline {
  const ranked = figures.toSorted((one, other) => Number(other.importance === 'essential') - Number(one.importance === 'essential'))
  // What matters most on the slide heads it, with its own words where it has no claim.
  const claim = ranked[0]?.importance === 'essential' ? ranked[0].claim : ranked.find((figure) => figure.claim !== undefined)?.claim
  if (claim !== undefined) return { title: planner.text(claim), saysAll: false }
  const [first] = ranked
  const sentence = first && sentenceOf(planner, first)
  if (sentence !== undefined && isUsualTitle(planner, sentence)) return { title: sentence, saysAll: figures.length === 1 }
  const short = first && capitalised(countOf(planner, first), planner.language)
  return { title: short !== undefined && isUsualTitle(planner, short) ? short : planner.labels.figures, saysAll: false }
}

function sentenceOf(planner: Planner, figure: Figure): string {
  return capitalised(joinedWords([countOf(planner, figure), planner.certain(planner.text(figure.label), figure)]), planner.language)
}

function countOf({ labels, figureValue, text }: Planner, figure: Figure): string {
  return joinedWords([...(figure.exactness === 'exactly' ? [] : [labels.exactness[figure.exactness]]), figureValue(figure), text(figure.unit)])
}

/** Whether a headline has room at one of the sizes that titles usually have. */
export function isUsualTitle({ typesetter }: Planner, title: string): boolean {
  const step = contentStep(typesetter, { title, hasKicker: true })
  return step === 'title' || step === 'title-long'
}
