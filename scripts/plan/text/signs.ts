import type { ScriptFont } from '../../look/faces.ts'
import { SIGN_FONTS, signRanges, type SignFont } from '../../look/sign-fonts.ts'
import { graphemesOf } from './graphemes.ts'

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

/** The fonts for signs that texts need besides the deck's own, in the order in which they are asked. */
export function signFontsOf(texts: Iterable<string>): ScriptFont[] {
  const found = new Set<SignFont>()
  for (const text of texts) {
    for (const sign of new Set(graphemesOf(text.normalize('NFC')))) {
      const font = signFontFor(sign)
      if (font) found.add(font)
    }
  }
  return SIGN_FONTS.filter((font) => found.has(font)).map(({ family, package: name }) => ({ family, package: name }))
}

/** The font for a sign; undefined where the deck's own fonts have it, and where none has. */
function signFontFor(sign: string): SignFont | undefined {
  if (sign < '\u0080' && sign.length === 1) return undefined
  const drawn = [...sign].filter((character) => !UNDRAWN.test(character))
  const { own, fonts } = classes()
  // A mark may be in another file of the deck's own fonts than the letter below it.
  if (drawn.length < 2 && drawn.every((character) => own.test(character))) return undefined
  // Where no font has both, the font of the one is named, so that `check` tells that it is the two together.
  const others = drawn.filter((character) => !own.test(character))
  return (fonts.find(([, has]) => drawn.every((character) => has.test(character))) ?? fonts.find(([, has]) => others.some((character) => has.test(character))))?.[0]
}
