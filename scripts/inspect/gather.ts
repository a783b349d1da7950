import type { Page } from 'playwright-core'
import type { SlideFacts, AccessFact } from './facts.ts'
import { gatherGlyphs } from './gather-glyphs.ts'
import { gatherPaints } from './gather-paints.ts'
import { gatherTexts } from './gather-texts.ts'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'

/**
 * Measures the slides of an opened document.
 *
 * All click steps are in their final state there. That is enough: a step that has not come yet is transparent and takes its
 * room, so at no step does anything stand elsewhere.
 */
export async function gatherFacts(page: Page): Promise<SlideFacts> {
  const texts = await gatherTexts(page)
  const paints = await gatherPaints(page)
  const glyphs = await gatherGlyphs(page)
  // Last, since it leaves its script in the page.
  const access = await gatherAccess(page)
  return { texts, paints, glyphs, access }
}

/** Measures again what can be different in another scheme. */
export async function gatherColours(page: Page): Promise<SlideFacts> {
  return { texts: [], glyphs: [], paints: await gatherPaints(page), access: await gatherAccess(page, ['color-contrast']) }
}

/** Rules for a page of its own. Each slide is one when it is presented; only here do all of them stand in one document. */
const OF_WHOLE_PAGES = ['landmark-one-main', 'landmark-unique', 'region', 'bypass']

/**
 * Runs axe-core over all slides of a document.
 *
 * @param only - names of the rules to apply; an empty list applies all
 */
async function gatherAccess(page: Page, only: string[] = []): Promise<AccessFact[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
  return page.evaluate(runAxe, { only, without: OF_WHOLE_PAGES })
}

/** Runs in the page. */
async function runAxe({ only, without }: { only: string[]; without: string[] }): Promise<AccessFact[]> {
  const { axe } = globalThis as unknown as { axe: typeof Axe }
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const choice = only.length > 0 ? { runOnly: only } : { rules }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, ...choice })
  const slides = [...document.querySelectorAll('.page')]
  return violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(({ target, html }) => {
      const element = document.querySelector(String(target[0]))
      const at = slides.findIndex((slide) => slide.contains(element))
      return { slide: at < 0 ? undefined : at + 1, rule: id, help, address: helpUrl, html }
    }),
  )
}
