import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { loadPrintBundle } from '../../scripts/render/print/bundle.ts'
import { loadClient } from '../../scripts/render/slidev/client/client.ts'
import { presentDeck, type DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import type { RemoteOptions } from '../../scripts/render/slidev/remote/remote.ts'
import { writeSite } from '../../scripts/render/slidev/site.ts'
import { CACHE, ROOT } from './project.ts'

/** Presents a deck as `present` does, on any free port; for phones too where they are asked for. */
export async function startTalk(deck: DeckPlan, port = 0, remote?: RemoteOptions): Promise<DeckPresentation> {
  return presentDeck({ root: ROOT, client: await loadClient({ root: ROOT, cache: CACHE }), bundle: () => loadPrintBundle(ROOT, CACHE), deck, port, remote })
}

/** Builds the site of a deck as `build` does. */
export async function buildSite(plan: DeckPlan, outDir: string, withNotes = false, signal?: AbortSignal): Promise<void> {
  await writeSite({ root: ROOT, client: await loadClient({ root: ROOT, cache: CACHE }), bundle: await loadPrintBundle(ROOT, CACHE), plan, outDir, withNotes, ...(signal && { signal }) })
}
