/** A family of letters that the deck brings. */
export interface FontFamily {
  /** Its name in CSS. */
  family: string
  /** The npm package that has it: one of Fontsource's. */
  package: string
  /** What stands in for it, as a list in CSS. */
  fallback: string
  /** How far its letters reach above the baseline and below it, as the font says, in em. */
  reach: { above: number; below: number }
}

/** The deck's own families. */
export const FAMILIES = {
  serif: { family: 'Source Serif 4', package: '@fontsource/source-serif-4', fallback: "Georgia, 'Times New Roman', serif", reach: { above: 1.036, below: 0.335 } },
  sans: { family: 'Source Sans 3', package: '@fontsource/source-sans-3', fallback: "'Helvetica Neue', Arial, sans-serif", reach: { above: 1.024, below: 0.4 } },
} as const satisfies Record<string, FontFamily>

/** The weights that texts are set in. */
export const WEIGHTS = { regular: 400, strong: 600, heavy: 700 } as const

/** One cut of a family: a font file for each of its scripts. */
export interface Face {
  family: keyof typeof FAMILIES
  weight: (typeof WEIGHTS)[keyof typeof WEIGHTS]
  style: 'normal' | 'italic'
}

/** The faces that slides are set in. Any text can be set in any of them. */
export const FACES = {
  serif: { family: 'serif', weight: WEIGHTS.regular, style: 'normal' },
  'serif-italic': { family: 'serif', weight: WEIGHTS.regular, style: 'italic' },
  'serif-bold': { family: 'serif', weight: WEIGHTS.strong, style: 'normal' },
  sans: { family: 'sans', weight: WEIGHTS.regular, style: 'normal' },
  'sans-bold': { family: 'sans', weight: WEIGHTS.strong, style: 'normal' },
  'sans-heavy': { family: 'sans', weight: WEIGHTS.heavy, style: 'normal' },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof FACES

export const FACE_NAMES = Object.keys(FACES) as FaceName[]

/** Something of each face, by its name. */
export function eachFace<T>(of: (name: FaceName) => T): Record<FaceName, T> {
  return Object.fromEntries(FACE_NAMES.map((name) => [name, of(name)])) as Record<FaceName, T>
}

/** The style sheet of a face inside its package: `400-italic.css`. */
export function sheetOf({ weight, style }: { weight: number; style: Face['style'] }): string {
  return `${weight}${style === 'italic' ? '-italic' : ''}.css`
}

/** A font for a script that the deck's own fonts lack. */
export interface ScriptFont {
  /** The font's name in CSS. */
  family: string
  /** The npm package that has it. */
  package: string
  /** Address of a style sheet that brings it to a page, where the page was compiled without it. */
  sheet?: string
}

/** Fonts by script (ISO 15924, as Unicode writes it), one for all languages that are written in it. */
export const SCRIPT_FONTS: Readonly<Record<string, ScriptFont>> = {
  Arabic: noto('Naskh Arabic'),
  Armenian: noto('Sans Armenian'),
  Bengali: noto('Sans Bengali'),
  Devanagari: noto('Sans Devanagari'),
  Georgian: noto('Sans Georgian'),
  Hangul: noto('Sans KR'),
  Hebrew: noto('Sans Hebrew'),
  Hiragana: noto('Sans JP'),
  Kannada: noto('Sans Kannada'),
  Katakana: noto('Sans JP'),
  Khmer: noto('Sans Khmer'),
  Malayalam: noto('Sans Malayalam'),
  Myanmar: noto('Sans Myanmar'),
  Tamil: noto('Sans Tamil'),
  Thai: noto('Sans Thai'),
}

/**
 * The font for texts in the letters of the Arabic language alone. Of those that were tried it is the one whose words two readers of PDF
 * find and copy, since its letters are whole glyphs; it lacks the further letters of Persian and Urdu.
 */
export const ARABIC_FONT: ScriptFont = { family: 'Readex Pro', package: '@fontsource/readex-pro' }

/** Fonts for Han by where it is written: one and the same ideograph is drawn differently there. */
export const HAN_FONTS = { japan: noto('Sans JP'), korea: noto('Sans KR'), hongKong: noto('Sans HK'), taiwan: noto('Sans TC'), china: noto('Sans SC') } as const

function noto(name: string): ScriptFont {
  return { family: `Noto ${name}`, package: `@fontsource/noto-${name.toLowerCase().replaceAll(' ', '-')}` }
}

/** The packages of the deck's own fonts. */
export const OWN_PACKAGES: readonly string[] = Object.values(FAMILIES).map((family) => family.package)

/** The packages of the fonts for other scripts, each once. */
export const SCRIPT_PACKAGES: readonly string[] = [...new Set([...Object.values(SCRIPT_FONTS), ARABIC_FONT, ...Object.values(HAN_FONTS)].map((font) => font.package))]
