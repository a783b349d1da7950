import type { Plugin } from 'vite'
import { SCRIPT_PACKAGES } from '../scripts/look/faces.ts'

/** What Slidev adds to its compiler, for its own command and for ours. */
export default (): Plugin[] => [marksAfterSpaces()]

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
