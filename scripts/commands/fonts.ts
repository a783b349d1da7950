import type { DeckPlan } from '../plan/deck.ts'
import { languageTexts, unknownLetters } from '../plan/script-fonts.ts'
import { packageFolder } from '../render/fonts/font-package.ts'
import type { Problem } from '../timeline/problem.ts'
import type { LoadedTimeline } from './decks.ts'

/** What stands in the way of showing a deck's scripts: a font that is not installed, or one that nobody knows. */
export function fontProblems(plan: DeckPlan, { file, timeline, locate }: LoadedTimeline): Problem[] {
  const place = { file, ...locate(['languages', timeline.languages.indexOf(plan.language)]), severity: 'error' as const }
  const missing = (plan.context.fonts ?? []).filter((font) => packageFolder(font.package) === undefined)
  const unknown = unknownLetters(languageTexts([plan.context, plan.slides], plan.language))
  return [
    ...missing.map((font): Problem => ({
      ...place,
      code: 'font-missing',
      message: `the deck in ${plan.language} needs ${font.family}, which is not installed`,
      hint: `Run: npm install ${font.package}`,
    })),
    ...(unknown.length === 0 ? [] : [{
      ...place,
      code: 'font-unknown',
      message: `timeline-deck knows no font for ${unknown.slice(0, 12).join(' ')}`,
      hint: 'Write these words in another script.',
    }]),
  ]
}
