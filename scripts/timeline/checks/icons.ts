import { ICON_SET, iconNames } from '../../look/icons.ts'
import { quote } from '../problems/quote.ts'
import { allNear, SUGGESTIONS } from '../problems/suggest.ts'
import { asMap, asText, type Inventory, type LocatedFinding } from './inventory.ts'

/** Most names that a message lists. */
const MOST_NEAR = 8
/** Most of these that are only spelt alike. */
const MOST_ALIKE = 4

/** Finds icons of points that the kept set does not have. The set is only read where a point names an icon. */
export function checkIcons(inventory: Inventory): LocatedFinding[] {
  const named = inventory.of('point').flatMap(({ path, value }) => {
    const icon = asText(asMap(value).icon)
    return icon === undefined || icon.trim() === '' ? [] : [{ icon, path: [...path, 'icon'] }]
  })
  if (named.length === 0) return []
  const names = iconNames()
  const known = new Set(names)
  return named.filter(({ icon }) => !known.has(icon)).map(({ icon, path }, index) => {
    const near = index < SUGGESTIONS ? nearIcons(icon, names) : ''
    return { code: 'icon-unknown', path, message: `there is no icon ${quote(icon)}`, hint: `${near}All names stand on https://lucide.dev/icons, and without a network in node_modules/${ICON_SET}/icons.json.` }
  })
}

/** Says which icons are near; the text is empty where none is. */
function nearIcons(icon: string, names: readonly string[]): string {
  // The names of other collections begin with theirs; those of programs are written in one word.
  const plain = icon.replace(/^.*:/, '').trim().replaceAll(/([a-z])([A-Z])/g, '$1-$2').replaceAll(/[_\s]+/g, '-').toLowerCase()
  const [meant, ...alike] = names.includes(plain) ? [plain] : allNear(plain, names, MOST_ALIKE)
  const near = [...new Set([...alike, ...namesWith(plain, names)])].filter((name) => name !== meant)
  const asked = meant === undefined ? '' : `Did you mean "${meant}"? `
  const listed = near.length === 0 ? '' : `Near it: ${near.slice(0, MOST_NEAR).join(', ')}${near.length > MOST_NEAR ? `, and ${near.length - MOST_NEAR} more` : ''}. `
  return `${asked}${listed}`
}

/** The names that have one of the words of a name in them, the shortest first. */
function namesWith(wanted: string, names: readonly string[]): string[] {
  const words = wanted.split('-').filter((word) => word.length > 2)
  return names.filter((name) => words.some((word) => name.split('-').some((part) => part.startsWith(word)))).toSorted((a, b) => a.length - b.length || a.localeCompare(b, 'en'))
}
