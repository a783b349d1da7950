import { resolve } from 'node:path'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { SCRIPT_PACKAGES } from '../scripts/look/faces.ts'
import { outweighTheme, theirComponentsFirst } from './foreign-deck.ts'

/** What Slidev adds to its compiler, for its own command and for ours. A deck of somebody else gets only what our components need there. */
export default ({ data, themeRoots, userRoot }: Pick<ResolvedSlidevOptions, 'data' | 'themeRoots' | 'userRoot'>): Plugin[] => {
  const root = resolve(import.meta.dirname, '..')
  const isOurs = (config: { define?: Record<string, unknown> }): boolean => 'timeline' in data.headmatter || config.define?.['__TIMELINE_DECK__'] !== undefined
  return [
    { ...marksAfterSpaces(), apply: isOurs },
    // Without a theme there is nothing to outweigh in a deck of ours, whose slides all have layouts of ours.
    { ...outweighTheme(root), apply: (config) => themeRoots.length > 0 || !isOurs(config) },
    { ...theirComponentsFirst(root, [userRoot, ...themeRoots]), apply: (config) => themeRoots.length > 0 || !isOurs(config) },
  ]
}

/**
 * Lets the parts of fonts with Arabic letters draw spaces too: a mark after a space, as the pause marks of the Quran stand, is drawn
 * by one font together with the space. The deck's own fonts come first and draw all other spaces.
 */
function marksAfterSpaces(): Plugin {
  return {
    name: 'timeline-deck:marks-after-spaces',
    enforce: 'pre',
    transform: (code, id) => (/\.css(?:\?|$)/.test(id) && SCRIPT_PACKAGES.some((name) => id.includes(`/${name}/`)) ? code.replaceAll(/unicode-range:[^;]*U\+0600-06FF[^;]*/g, '$&, U+20') : undefined),
  }
}
