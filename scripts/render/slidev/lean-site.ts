import type { Plugin } from 'vite'

/** What takes the place of something in Slidev's client. */
interface Replacement {
  /** As it is imported, or as the path of the file ends. */
  of: string | RegExp
  code: string
}

const DIRECTIVE = 'install() {}'

/** Directives and dragging, which our slides have no use for and the headmatter that we write switches off. */
const NOTHING: Replacement[] = [
  // Slidev takes Vue with its compiler; a deck of data has no templates to compile in the browser.
  { of: /\/vue\/dist\/vue\.esm-bundler\.js$/, code: "export * from './vue.runtime.esm-bundler.js'" },
  { of: /\/@slidev\/client\/modules\/v-mark\.ts$/, code: `export const createVMarkDirective = () => ({ ${DIRECTIVE} })` },
  { of: /\/@slidev\/client\/modules\/v-motion\.ts$/, code: `export const createVMotionDirectives = () => ({ ${DIRECTIVE} })` },
  { of: /\/@slidev\/client\/modules\/v-drag\.ts$/, code: `export const createVDragDirective = () => ({ ${DIRECTIVE} })` },
  { of: /\/@slidev\/client\/internals\/DragControl\.vue$/, code: '<template><slot /></template>' },
]

/** What only shows when somebody opens a menu or searches for a slide is loaded then. */
const ON_DEMAND: Replacement[] = [
  {
    of: 'fuse.js',
    code: `
      import { shallowRef } from 'vue'
      const search = shallowRef()
      export default class {
        constructor(...options) { this.options = options }
        search(text) {
          if (!search.value) import('fuse.js').then((module) => { search.value = module.default })
          return search.value ? new search.value(...this.options).search(text) : []
        }
      }
    `,
  },
  {
    of: 'floating-vue',
    code: `
      import { defineAsyncComponent } from 'vue'
      const part = (name) => defineAsyncComponent(() => import('floating-vue').then((module) => module[name]))
      export const [Tooltip, Dropdown, Menu] = ['Tooltip', 'Dropdown', 'Menu'].map(part)
      // Nothing to do while none is shown; what opens computes its own place.
      export const recomputeAllPoppers = () => {}
    `,
  },
]

const PREFIX = '\0timeline-deck:lean-site:'

/**
 * Makes the site of a deck of data small where its first slide is waited for: as `leanClient`, but with what only a built site
 * can do without, since its bundler need not know all packages beforehand.
 */
export function leanSite(): Plugin {
  const all = [...NOTHING, ...ON_DEMAND]
  return {
    name: 'timeline-deck:lean-site',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      // What is loaded on demand asks for the package that it stands for.
      if (importer?.startsWith(PREFIX)) return undefined
      const packaged = all.findIndex(({ of }) => of === id)
      if (packaged >= 0) return `${PREFIX}${packaged}`
      // The same function, without the reader of Markdown and YAML.
      if (id === '@slidev/parser/core') return this.resolve('@slidev/parser/utils', importer, { ...options, skipSelf: true })
      return undefined
    },
    load(id) {
      if (id.startsWith(PREFIX)) return all[Number(id.slice(PREFIX.length))]?.code
      const path = id.replaceAll('\\', '/')
      return all.find(({ of }) => of instanceof RegExp && of.test(path))?.code
    },
  }
}
