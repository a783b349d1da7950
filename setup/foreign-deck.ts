import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Adds the weight of an id to a selector, and matches what the selector matches. */
const HEAVIER = ':not(#td)'

/**
 * Lets our rules win over those of a foreign theme, which has rules for all quotations, lists and headings of its slides. Among each
 * other they weigh what they weighed. Values by which a house may change the look (`:root`, `.dark`) stay as light as they are.
 *
 * @param root - the folder of this project; styles from elsewhere are left alone
 */
export function outweighTheme(root: string): Plugin {
  const own = `${realpathSync(root).replaceAll('\\', '/')}/`
  return {
    name: 'timeline-deck:outweigh-theme',
    enforce: 'pre',
    transform: (code, id) => (id.startsWith(own) && /^(?:styles\/[\w-]+\.css|(?:components|layouts)\/\w[\w-]*\.vue\?vue&type=style)/.test(id.slice(own.length)) ? weighMore(code) : undefined),
  }
}

/**
 * Lets a component of the deck or of its theme come before one of ours with the same name; Slidev takes whichever it finds first.
 *
 * @param root - the folder of this project, whose own components know each other
 * @param theirs - the folders of the deck and of its theme, the first before the others
 */
export function theirComponentsFirst(root: string, theirs: readonly string[]): Plugin {
  const own = `${realpathSync(root).replaceAll('\\', '/')}/`
  return {
    name: 'timeline-deck:their-components-first',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, name] = source.startsWith(own) ? (/^components\/(\w+\.vue)$/.exec(source.slice(own.length)) ?? []) : []
      if (name === undefined || importer === undefined || importer.startsWith(own)) return undefined
      return theirs.map((folder) => join(folder, 'components', name)).find((file) => existsSync(file))
    },
  }
}

/** Adds weight to every selector of a style sheet, but for those of the whole page. */
export function weighMore(css: string): string {
  return css.replaceAll(/(\/\*[^]*?\*\/)|([^{};/]+)(?=\{)/g, (whole, comment: string | undefined, prelude = '') => {
    if (comment !== undefined || /^\s*(?:@|from\b|to\b|[\d.]+%)/.test(prelude)) return whole
    return selectorsOf(prelude).map(weighted).join(',')
  })
}

/** The selectors of a list, split at the commas outside brackets. */
function selectorsOf(list: string): string[] {
  const selectors = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(' || character === '[') depth += 1
    if (character === ')' || character === ']') depth -= 1
    if (character === ',' && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += character
  }
  return selectors
}

function weighted(selector: string): string {
  if (/^\s*(?::root|\.dark|html)\s*$/.test(selector)) return selector
  return selector.replace(/((?:::[\w-]+)?)(\s*)$/, (_, pseudo: string, space: string) => `${HEAVIER}${pseudo}${space}`)
}
