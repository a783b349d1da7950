import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from '../../../project.ts'

/**
 * The files of Slidev's client that our modules replace, as paths within `@slidev/client`. Slidev calls none of them public, so a
 * test checks that the installed client still has each of them.
 */
export const REPLACED_FILES = { controls: 'internals/NavControls.vue', slides: 'internals/SlidesShow.vue', shared: 'state/shared.ts' } as const

/** The modules that Slidev's command makes and our modules replace. */
export const REPLACED_MODULES = { slides: '/@slidev/slides', configs: '/@slidev/configs', titles: '/@slidev/title-renderer' } as const

/** Tells our modules in the browser that this project shows the deck, and not Slidev's own command. */
export const SHOWN_BY_US = { __TIMELINE_DECK__: 'true' }

/** Whether a module's id is a file of Slidev's client. @param path - the file within `@slidev/client` */
export function isClientFile(id: string, path: string): boolean {
  return id.replaceAll('\\', '/').endsWith(`/@slidev/client/${path}`)
}

/** The import path of one of our modules in `page/`. */
function pageModule(name: string): string {
  return `/@fs/${pageFile(name).replaceAll('\\', '/').replace(/^\//, '')}`
}

function pageFile(name: string): string {
  return join(ROOT, 'scripts/render/slidev/page', name)
}

/** Replaces the module by which Slidev's windows share their state; page/shared-state.ts gives the reasons. */
export function ownTalk(): Plugin {
  return {
    name: 'timeline-deck:talk',
    enforce: 'pre',
    load: (id) => (isClientFile(id, REPLACED_FILES.shared) ? `export * from '${pageModule('shared-state.ts')}'` : undefined),
  }
}

/** Replaces the modules that would hold the slides and settings of the empty deck, and the component that shows slides. */
export function ownDeck(): Plugin {
  return {
    name: 'timeline-deck:deck',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(`/${REPLACED_FILES.slides}`) ? pageFile('DeckSlides.vue') : undefined),
    load: (id) => (id === REPLACED_MODULES.slides ? `export { slides } from '${pageModule('deck.ts')}'` : undefined),
    transform(code, id) {
      if (id !== REPLACED_MODULES.configs) return undefined
      return `import { reactive } from 'vue'\nimport { opening } from '${pageModule('opening.ts')}'\n${code.replace(/^export default /, 'const configs = ')}\nexport default reactive({ ...configs, ...opening.settings })`
    },
  }
}

/**
 * Gives Slidev the slides' titles from the deck's data, for its 'go to' list and its table of contents. Slidev itself compiles
 * all titles into one template, which grows with the deck and is compiled again at each edit.
 */
export function dataTitles(): Plugin {
  return {
    name: 'timeline-deck:titles',
    enforce: 'pre',
    load: (id) => (id === REPLACED_MODULES.titles ? TITLE_RENDERER : undefined),
  }
}

const TITLE_RENDERER = `
import { h } from 'vue'
import { slides } from '#slidev/slides'
export default {
  props: { no: [Number, String] },
  setup: (props) => () => {
    const slide = slides.value[Number(props.no) - 1]?.meta.slide
    return h('div', slide?.frontmatter.heading ?? slide?.title)
  },
}
`

/**
 * Replaces Slidev's bar by our buttons: Slidev's are buttons within buttons, in English and without names.
 *
 * @param reading - address of the deck's reading view, relative to the deck's page; without it, no button leads there
 */
export function deckControls(reading?: string): Plugin {
  return {
    name: 'timeline-deck:controls',
    enforce: 'pre',
    load: (id) => (isClientFile(id, REPLACED_FILES.controls) ? barWith(reading) : undefined),
  }
}

function barWith(reading: string | undefined): string {
  return [
    '<script setup>',
    `import DeckControls from '${pageModule('DeckControls.vue')}'`,
    'defineProps({ persist: Boolean })',
    '</script>',
    `<template><DeckControls :persist="persist"${reading === undefined ? '' : ` reading="${reading}"`} /></template>`,
  ].join('\n')
}

/** Gives Vite a page that is in no file. @param index - the path that Vite takes as its input */
export function indexPage(index: string, html: string): Plugin {
  return {
    name: 'timeline-deck:index',
    enforce: 'pre',
    resolveId: (id) => (id === index ? id : undefined),
    load: (id) => (id === index ? html : undefined),
  }
}
