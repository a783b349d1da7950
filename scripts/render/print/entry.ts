/**
 * The entry of the print bundle: layouts, components, pages of handouts and the reading view, which Vite compiles for rendering in
 * Node. It depends on no timeline, so a change of data compiles nothing.
 */
import { h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { DeckContext, DeckPlan, Slide } from '../../plan/deck.ts'
import type { HandoutPage, HandoutPlan } from '../../plan/handout/handout.ts'
import HandoutSheet from '../handout/HandoutSheet.vue'
import { handoutHref } from '../handout/places.ts'
import '../../../styles/index.ts'
import ReadingView from '../reading/ReadingView.vue'
import '../../../styles/handout.css'
import '../../../styles/reading.css'
import { createPrintApp } from './print-app.ts'
import { SlideView } from './slide-view.ts'

/**
 * Renders one slide to HTML.
 *
 * @param no - the slide's number, from 1
 * @param context - shared by all slides of the deck
 * @param clicks - after how many clicks the slide is shown, while the rest keeps its room; undefined shows all of it
 */
export function renderSlide(slide: Slide, no: number, context: DeckContext, clicks?: number): Promise<string> {
  return renderToString(createPrintApp({ render: () => h(SlideView, { slide, no }) }, context, { clicks }))
}

/**
 * Renders one page of a handout to HTML.
 *
 * @param slides - drawn, or an empty place for each: `<slot name="slide-5">`
 */
export function renderHandoutPage(page: HandoutPage, plan: HandoutPlan, deck: DeckPlan, slides: 'drawn' | 'places' = 'drawn'): Promise<string> {
  const app = createPrintApp({ render: () => h(HandoutSheet, { plan, page, deck }) }, deck.context, { href: handoutHref(deck.slides) })
  app.provide('slides-have-places', slides === 'places')
  return renderToString(app)
}

/**
 * Renders all slides of a deck as one flowing page.
 *
 * @param deckHref - address of the deck, to which links add a slide
 * @returns the content of the page's body
 */
export function renderReading(plan: DeckPlan, deckHref: string): Promise<string> {
  return renderToString(createPrintApp({ render: () => h(ReadingView, { plan, deckHref }) }, plan.context))
}
