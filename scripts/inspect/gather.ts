import type { Page } from 'playwright'
import type { SlideFacts } from './facts.ts'
import { gatherAccess } from './gather-access.ts'
import { gatherGlyphs } from './gather-glyphs.ts'
import { gatherPaints } from './gather-paints.ts'
import { gatherTexts } from './gather-texts.ts'

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
