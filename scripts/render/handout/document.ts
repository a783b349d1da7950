import type { DeckPlan } from '../../plan/deck.ts'
import type { HandoutPlan } from '../../plan/handout/handout.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import type { PrintBundle } from '../print/bundle.ts'
import { htmlDocument } from '../print/document.ts'

/** Renders a handout to one HTML document whose pages print as planned, without any script; on light ground whatever the deck has. */
export async function renderHandoutDocument(plan: HandoutPlan, deck: DeckPlan, bundle: PrintBundle): Promise<string> {
  const { width, height } = plan.layout.page
  const pages = await Promise.all(plan.pages.map((page) => bundle.renderHandoutPage(page, plan, deck)))
  const fonts = await scriptFontRules(deck.context.fonts ?? [], pages.join(''))
  return htmlDocument({ ...deck, title: plan.title }, [`@page { size: ${width}mm ${height}mm; margin: 0 }`, 'html, body { margin: 0; padding: 0 }', ...fonts], pages)
}
