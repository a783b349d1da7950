import type { RoutesSetup } from '@slidev/types'
import { isOwnDeck } from '../scripts/render/slidev/page/stage/own-deck.ts'

/** Puts our views in the place of Slidev's, where the deck is ours. */
const setup: RoutesSetup = (routes) => (isOwnDeck() ? routes.map((route) => ({ ...route, ...VIEWS[String(route.name)] }) as (typeof routes)[number]) : routes)

/** By the names of Slidev's routes; each view is loaded when its page is opened. */
const VIEWS: Record<string, { component: () => Promise<unknown> }> = {
  presenter: { component: () => import('../scripts/render/slidev/page/stage/PresenterView.vue') },
  play: { component: () => import('../scripts/render/slidev/page/stage/AudienceView.vue') },
}

export default setup
