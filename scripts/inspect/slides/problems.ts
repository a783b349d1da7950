import type { DeckPlan } from '../../plan/deck.ts'
import { pathName, type Locate } from '../../timeline/locate.ts'
import type { Problem } from '../../timeline/problem.ts'
import { fieldOf } from './field.ts'
import type { SlideFinding } from './finding.ts'

/** The timeline that a deck was planned from. */
export interface SlideOrigin {
  /** The file as the user named it. */
  file: string
  timeline: object
  locate: Locate
}

/**
 * Findings on the slides of a deck as problems of its timeline: with the slide, its event, the field that the text comes
 * from, and the line of that field in the file.
 */
export function slideProblems(findings: readonly SlideFinding[], plan: DeckPlan, { file, timeline, locate }: SlideOrigin): Problem[] {
  return findings.map(({ code, slide: no, text, message, hint }) => {
    const slide = no === undefined ? undefined : plan.slides[no - 1]
    const path = fieldOf(text, slide, timeline, plan.language)
    const shape = plan.aspect < 1.5 ? '4:3' : '16:9'
    const where = slide === undefined ? plan.name : `${plan.name}, slide ${no} (${[slide.frontmatter.event, slide.id].filter(Boolean).join(', ')}; ${shape}, ${plan.scheme})`
    return {
      file,
      ...locate(path),
      severity: 'error' as const,
      code,
      message: `${where}: ${message}`,
      hint: `${hint} The field is ${pathName(path)}.`,
    }
  })
}
