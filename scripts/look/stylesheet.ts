import { FACES, FAMILIES, sheetOf } from './faces.ts'
import type { Look } from './look.ts'
import { SCRIM } from './scrim.ts'
import { SIZE_PARTS } from './sizes.ts'

const WRITTEN = 'Written by `npm run look` from the values in scripts/look/: change those.'

/** Renders the look as the custom properties `--td-…` that every style sheet of the deck uses: the text of `styles/tokens.css`. */
export function renderTokens({ sizes, colours, families, weights, step }: Look): string {
  const family = ({ family, fallback }: Look['families'][keyof Look['families']]): string => `'${family}', var(--td-script-fonts, '${family}'), ${fallback}`
  return [
    '/*',
    ` * ${WRITTEN}`,
    ' *',
    ' * Colours come per scheme; every text/background pair has at least 4.5:1, every line and mark 3:1.',
    ' * `-size` is a font size, `-line` the height of one of its lines, `-gap` the space between things.',
    ' */',
    ':root {',
    ...part('Colour: warm paper, ink, one accent (lacquer red); the field is the deep ground of covers and openers.', colours.light),
    '',
    ...part('Below words on pictures, and those words, in every theme', { 'scrim-ground': `rgb(${SCRIM.ground.join(' ')})`, 'scrim-ink': `rgb(${SCRIM.ink.join(' ')})` }),
    '',
    ...part('Type', { serif: family(families.serif), sans: family(families.sans), ...weights }),
    ...SIZE_PARTS.flatMap(([about, named]) => ['', ...part(about, Object.fromEntries(Object.keys(named).map((name) => [name, `${sizes[name as keyof typeof sizes]}px`])))]),
    '',
    ...part('Motion', { step: `${step}ms` }),
    '}',
    '',
    '.dark {',
    ...properties(colours.dark),
    '}',
    '',
  ].join('\n')
}

function part(about: string, values: Readonly<Record<string, string | number>>): string[] {
  return [`  /* ${about} */`, ...properties(values)]
}

function properties(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).map(([name, value]) => `  --td-${name}: ${value};`)
}

/** Renders the imports that bring the files of the deck's own faces: the text of `styles/faces.css`. */
export function renderFaceImports(): string {
  const sheets = Object.values(FACES).map((face) => `${FAMILIES[face.family].package}/${sheetOf(face)}`)
  return [`/* The deck's own fonts. ${WRITTEN} */`, ...sheets.map((sheet) => `@import '${sheet}';`), ''].join('\n')
}
