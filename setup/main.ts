/// <reference types="@slidev/types/client" />
import type { AppSetup } from '@slidev/types'
import configs from '#slidev/configs'
import { defineAsyncComponent, watchEffect } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'
import { SLIDE_HEIGHT } from '../scripts/look/sizes.ts'
import type { ScriptFont } from '../scripts/look/faces.ts'
import { themeRules } from '../scripts/look/theme/theme-rules.ts'
import { isCompiledByUs, isOwnDeck } from '../scripts/render/slidev/page/stage/own-deck.ts'
import { listenToMessages } from '../scripts/render/slidev/page/stage/window-state.ts'
import { DECK_CONTEXT, MEDIUM_PLAYER } from './deck-context.ts'

/** Provides every layout and component with what the deck's slides share; a deck written by hand may have none. */
const setup: AppSetup = ({ app }) => {
  if (isOwnDeck()) {
    listenToMessages()
    // Its code comes with the first slide that plays something.
    app.provide(MEDIUM_PLAYER, defineAsyncComponent(() => import('../scripts/render/slidev/page/media/MediumPlayer.vue')))
  }
  const page = document.documentElement
  if (!isCompiledByUs()) page.classList.add('td-stock')
  page.style.setProperty('--td-zoom', String(configs.canvasWidth / configs.aspectRatio / SLIDE_HEIGHT))
  const { timeline } = configs as { timeline?: DeckContext }
  if (!timeline) return
  app.provide(DECK_CONTEXT, timeline)
  // An edit of a presented timeline may bring the first sign of a font.
  watchEffect(() => bringFonts(timeline.fonts ?? []))
  watchEffect(() => bringTheme(timeline.theme))
}

/** Puts the rules of a theme behind all style sheets; an edit of a presented timeline replaces them. */
function bringTheme(theme: DeckContext['theme']): void {
  const id = 'timeline-deck-theme'
  const before = document.getElementById(id)
  if (!theme && !before) return
  const style = before ?? document.createElement('style')
  style.id = id
  style.textContent = themeRules(theme).join('\n')
  // The end of the body is behind what the compiler puts into the head later.
  document.body.append(style)
}

/** Loads fonts for scripts and signs that the deck's own fonts lack; `styles/tokens.css` puts them after the deck's own. */
function bringFonts(fonts: readonly ScriptFont[]): void {
  if (fonts.length === 0) return
  document.documentElement.style.setProperty('--td-script-fonts', fonts.map(({ family }) => `'${family}'`).join(', '))
  for (const { sheet } of fonts) if (sheet !== undefined && !document.querySelector(`link[href="${sheet}"]`)) linkSheet(sheet)
  for (const [path, load] of Object.entries(SHEETS)) if (fonts.some((font) => path.includes(`/${font.package}/`) || path.endsWith(`/signs/${font.package.split('/').at(-1)}.css`))) void load()
}

/** Brings a font that the client was compiled without. */
function linkSheet(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
}

/**
 * Style sheets of the installed fonts; a deck loads only those it needs. The fonts for signs have sheets of ours, with the signs that
 * each draws. Two globs, since one whose patterns have no folder in common leaves out what is installed.
 */
const SHEETS = {
  ...import.meta.glob('../styles/signs/*.css'),
  ...import.meta.glob(['../node_modules/@fontsource/{noto-*,readex-pro}/{400,600,700}.css', '!../node_modules/@fontsource/noto-{emoji,music,sans-math,sans-symbols,sans-symbols-2}/*.css']),
  // Where this project is a package in somebody's project, the fonts are installed beside it.
  ...import.meta.glob(['../../@fontsource/{noto-*,readex-pro}/{400,600,700}.css', '!../../@fontsource/noto-{emoji,music,sans-math,sans-symbols,sans-symbols-2}/*.css']),
}

export default setup
