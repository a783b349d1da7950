import type { ScriptFont } from '../../look/faces.ts'
import { EMOJI_FONT, SIGN_FONTS, signRanges, type SignFont } from '../../look/sign-fonts.ts'

/** Signs that are drawn as emoji unless their text says otherwise, and what makes an emoji of any sign: U+FE0F. */
const AS_EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u
/** What is never drawn, and white space. */
const UNDRAWN = /[\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

let known: { own: RegExp; fonts: [SignFont, RegExp][] } | undefined

/** One character class for each font: made when the first text has other letters than those of ASCII. */
function classes(): NonNullable<typeof known> {
  if (known) return known
  const { own, signs } = signRanges()
  known = { own: classOf(own), fonts: SIGN_FONTS.map((font) => [font, classOf(signs[font.family] ?? '')]) }
  return known
}

function classOf(range: string): RegExp {
  return new RegExp(`[${range.replaceAll(/U\+([\dA-F]+)|,/gi, (_, code?: string) => (code === undefined ? '' : `\\u{${code}}`)).replaceAll(/-([\dA-F]+)/gi, '-\\u{$1}')}]`, 'u')
}

/** The fonts for signs that a text needs besides the deck's own, in the order in which they are asked. */
export function signFontsOf(texts: Iterable<string>): ScriptFont[] {
  const found = new Set<SignFont>()
  for (const text of texts) for (const character of new Set(text.normalize('NFC'))) {
    const font = signFontFor(character)
    if (font) found.add(font)
  }
  return SIGN_FONTS.filter((font) => found.has(font)).map(({ family, package: name }) => ({ family, package: name }))
}

/** The font for a sign; undefined where the deck's own fonts have it, and where none has. */
function signFontFor(character: string): SignFont | undefined {
  if (character < '\u0080' || (UNDRAWN.test(character) && character !== '\ufe0f')) return undefined
  // The sign before U+FE0F may be one of any font; the one for emoji draws the two together.
  if (AS_EMOJI.test(character)) return EMOJI_FONT
  const { own, fonts } = classes()
  if (own.test(character)) return undefined
  return fonts.find(([, has]) => has.test(character))?.[0]
}
