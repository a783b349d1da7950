import type { Plugin } from 'vite'

/** Styles of Slidev's client for what our slides never have: code, formulas, alerts. */
const UNUSED_STYLES = [
  /\/@slidev\/client\/styles\/(code|katex|shiki-twoslash)\.css$/,
  /\/@shikijs\/(magic-move|vitepress-twoslash)\/.*\.css$/,
  /\/markdown-it-github-alerts\/styles\/.*\.css$/,
]

const CODE_TOOLTIPS = '@shikijs/vitepress-twoslash/client'
const STUB = '\0timeline-deck:nothing'

/**
 * Leaves out of Slidev's client what a deck of data cannot use, where it would be loaded before the first slide. The rest
 * of such things (editor, diagrams, recorder) Slidev itself loads only when a slide asks for it.
 */
export function leanClient(): Plugin {
  return {
    name: 'timeline-deck:lean-client',
    enforce: 'pre',
    resolveId: (id) => (id === CODE_TOOLTIPS ? STUB : undefined),
    load(id) {
      if (id === STUB) return 'export default { install() {} }'
      return UNUSED_STYLES.some((style) => style.test(id.replaceAll('\\', '/'))) ? '' : undefined
    },
  }
}
