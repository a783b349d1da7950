import { FAMILIES, type FontFamily } from '../faces.ts'
import type { Colours } from '../colours.ts'
import type { DeckTheme, ThemeFace } from './deck-theme.ts'

/**
 * The style rules of a theme, to stand after `styles/tokens.css`. A viewer's system that chooses the colours goes before them.
 *
 * @returns nothing where a deck has no theme
 */
export function themeRules(theme: DeckTheme | undefined): string[] {
  if (!theme) return []
  const { colours } = theme
  return [
    ...faceRules(theme),
    ...(colours ? [`@media (forced-colors: none) {\n:root { ${properties(colours.light)} }\n.dark { ${properties(colours.dark)} }\n}`] : []),
  ]
}

/** The same for the reading view, which follows the reader's system, and leaves grounds out in print. */
export function readingRules(theme: DeckTheme | undefined): string[] {
  if (!theme) return []
  const { colours } = theme
  if (!colours) return faceRules(theme)
  const both = Object.fromEntries(Object.entries(colours.light).map(([name, light]) => [name, `light-dark(${light}, ${colours.dark[name as keyof Colours]})`]))
  const [grounds, others] = [true, false].map((isGround) => Object.fromEntries(Object.entries(both).filter(([name]) => name.startsWith('field') === isGround)))
  return [...faceRules(theme), `@media (forced-colors: none) {\n.td-reading { ${properties(others ?? {})} }\n}`, `@media screen and (forced-colors: none) {\n.td-reading { ${properties(grounds ?? {})} }\n}`]
}

/**
 * Many fonts have the ligature of f and i as a character of its own: a reader of a PDF would copy that instead of the two letters. It is
 * said of every element, since the shorthand for fonts says the opposite.
 */
const NO_LIGATURES = "* { font-variant-ligatures: no-common-ligatures !important }\n:where(.td-slide, .td-block) { font-feature-settings: 'kern' }"

function faceRules({ faces = [], families = {} }: DeckTheme): string[] {
  const named = Object.entries(families) as [keyof typeof FAMILIES, string][]
  const values = named.map(([role, family]) => `--td-${role}: '${family}', '${FAMILIES[role].family}', var(--td-script-fonts, '${family}'), ${FAMILIES[role].fallback};`)
  if (values.length === 0) return []
  const roleOf = new Map(named.map(([role, family]) => [family, role]))
  return [...faces.map((face) => faceRule(face, FAMILIES[roleOf.get(face.family) ?? 'sans'].reach)), `:root { ${values.join(' ')} }`, NO_LIGATURES]
}

/** A face stands in its lines as the deck's own does, which is what the heights of lines and the places of small texts are made for. */
function faceRule({ family, weight, style, range, file, adjust = 100 }: ThemeFace, { above, below }: FontFamily['reach']): string {
  const share = (em: number): string => `${Number(((em * 10000) / adjust).toFixed(2))}%`
  return `@font-face { font-family: '${family}'; font-style: ${style}; font-display: block; font-weight: ${weight}; src: url(${file}) format('woff2'); unicode-range: ${range}; ascent-override: ${share(above)}; descent-override: ${share(below)}; line-gap-override: 0%;${adjust === 100 ? '' : ` size-adjust: ${adjust}%;`} }`
}

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => `--td-${name}: ${value};`).join(' ')
}
