import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Slidev's bar: buttons within buttons, in English, unnamed. */
const BAR = /\/@slidev\/client\/internals\/NavControls\.vue$/

const OWN = join(import.meta.dirname, 'page/DeckControls.vue').replaceAll('\\', '/').replace(/^\//, '')

/**
 * Puts our buttons in the place of Slidev's.
 *
 * @param reading - address of the deck's reading view, from where the deck's page lies; without it, no button leads there
 */
export function deckControls(reading?: string): Plugin {
  return {
    name: 'timeline-deck:controls',
    enforce: 'pre',
    load: (id) => (BAR.test(id.replaceAll('\\', '/')) ? barWith(reading) : undefined),
  }
}

function barWith(reading: string | undefined): string {
  return [
    '<script setup>',
    `import DeckControls from '/@fs/${OWN}'`,
    'defineProps({ persist: Boolean })',
    '</script>',
    `<template><DeckControls :persist="persist"${reading === undefined ? '' : ` reading="${reading}"`} /></template>`,
  ].join('\n')
}
