import type { RoutesSetup } from '@slidev/types'
import { isOwnDeck } from '../scripts/render/slidev/page/stage/own-deck.ts'

/** Replaces Slidev's views by ours in a deck of ours. */
const setup: RoutesSetup = (routes) => (isOwnDeck() ? routes.map((route) => ({ ...route, ...VIEWS[String(route.name)] }) as (typeof routes)[number]) : routes)

/** Our views by the names of Slidev's routes; each is loaded when its page opens. */
const VIEWS: Record<string, { component: () => Promise<unknown> }> = {
  presenter: { component: () => import('../scripts/render/slidev/page/stage/PresenterView.vue') },
  play: { component: () => import('../scripts/render/slidev/page/stage/AudienceView.vue') },
}

export default setup
