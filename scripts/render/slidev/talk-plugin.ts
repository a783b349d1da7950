import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Slidev's module of what windows share. */
const SHARED = /\/@slidev\/client\/state\/shared\.ts$/

/** Lets the windows of a talk share what they do by our own module instead of Slidev's; page/shared-state.ts says why. */
export function ownTalk(): Plugin {
  return {
    name: 'timeline-deck:talk',
    enforce: 'pre',
    load: (id) => (SHARED.test(id.replaceAll('\\', '/')) ? `export * from '${pageModule('shared-state.ts')}'` : undefined),
  }
}

/** How a page imports one of our modules in `page/`. */
export function pageModule(name: string): string {
  return `/@fs/${join(import.meta.dirname, 'page', name).replaceAll('\\', '/').replace(/^\//, '')}`
}

/** Says to our modules that the deck is shown by us, and not by Slidev's own command. */
export const SHOWN_BY_US = { __TIMELINE_DECK__: 'true' }
