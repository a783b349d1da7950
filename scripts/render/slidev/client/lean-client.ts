import type { Plugin } from 'vite'
import { isClientFile } from './own-modules.ts'

/** Replaces a module of Slidev's client, or of a package that the client imports. */
interface Replacement {
  /** An imported module, a file of Slidev's client, or the end of another file's path. */
  of: { imported: string } | { client: string } | { path: RegExp }
  code: string
}

const DIRECTIVE = 'install() {}'

/** Our slides have no code, formulas, alerts, drawing directives or things to drag. */
const UNUSED: Replacement[] = [
  ...['code', 'katex', 'shiki-twoslash'].map((name) => ({ of: { client: `styles/${name}.css` }, code: '' })),
  { of: { path: /\/@shikijs\/(magic-move|vitepress-twoslash)\/.*\.css$/ }, code: '' },
  { of: { path: /\/markdown-it-github-alerts\/styles\/.*\.css$/ }, code: '' },
  { of: { imported: '@shikijs/vitepress-twoslash/client' }, code: `export default { ${DIRECTIVE} }` },
  // Slidev takes Vue with its compiler; a deck of data has no templates to compile in the browser.
  { of: { path: /\/vue\/dist\/vue\.esm-bundler\.js$/ }, code: "export * from './vue.runtime.esm-bundler.js'" },
  { of: { client: 'modules/v-mark.ts' }, code: `export const createVMarkDirective = () => ({ ${DIRECTIVE} })` },
  { of: { client: 'modules/v-motion.ts' }, code: `export const createVMotionDirectives = () => ({ ${DIRECTIVE} })` },
  { of: { client: 'modules/v-drag.ts' }, code: `export const createVDragDirective = () => ({ ${DIRECTIVE} })` },
  { of: { client: 'internals/DragControl.vue' }, code: '<template><slot /></template>' },
  // Ours stand in their place: see page/stage/.
  ...['Goto', 'QuickOverview'].map((name) => ({ of: { client: `internals/${name}.vue` }, code: '<template><i hidden /></template>' })),
]

/** Only opening a menu or searching for a slide needs these packages, so the page loads them then. */
const ON_DEMAND: Replacement[] = [
  {
    of: { imported: 'fuse.js' },
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
    of: { imported: 'floating-vue' },
    code: `
      import { defineAsyncComponent } from 'vue'
      const part = (name) => defineAsyncComponent(() => import('floating-vue').then((module) => module[name]))
      export const [Tooltip, Dropdown, Menu] = ['Tooltip', 'Dropdown', 'Menu'].map(part)
      // Nothing to do while none is shown; what opens computes its own place.
      export const recomputeAllPoppers = () => {}
    `,
  },
]

/** Every replacement; a test checks that what each one replaces is still there. */
export const REPLACEMENTS: readonly Replacement[] = [...UNUSED, ...ON_DEMAND]

const PREFIX = '\0timeline-deck:lean-client:'

/**
 * Leaves out of Slidev's client what a deck of data cannot use and the browser would load before the first slide. Slidev itself
 * loads the rest of such things (editor, diagrams, recorder) only when a slide asks for it.
 */
export function leanClient(): Plugin {
  return {
    name: 'timeline-deck:lean-client',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      // A replacement that loads its package on demand imports the real one.
      if (importer?.startsWith(PREFIX)) return undefined
      const replaced = REPLACEMENTS.findIndex(({ of }) => 'imported' in of && of.imported === id)
      if (replaced >= 0) return `${PREFIX}${replaced}`
      // The same function, without the reader of Markdown and YAML.
      if (id === '@slidev/parser/core') return this.resolve('@slidev/parser/utils', importer, { ...options, skipSelf: true })
      return undefined
    },
    load(id) {
      if (id.startsWith(PREFIX)) return REPLACEMENTS[Number(id.slice(PREFIX.length))]?.code
      const path = id.replaceAll('\\', '/')
      return REPLACEMENTS.find(({ of }) => ('client' in of && isClientFile(path, of.client)) || ('path' in of && of.path.test(path)))?.code
    },
  }
}
