import { ARABIC_FONT, HAN_FONTS, SCRIPT_FONTS, type ScriptFont } from '../../look/faces.ts'
import { signFontsOf } from './signs.ts'

/** Scripts that the deck's own fonts have, and characters that belong to no script. */
const OWN = ['Latin', 'Greek', 'Cyrillic', 'Common', 'Inherited']

/** A text and the language it is in. */
export interface LanguageText {
  text: string
  lang: string
}

/** Fonts that texts need besides the deck's own, each once: those for scripts in the order in which they are met, then those for signs. */
export function scriptFontsOf(texts: readonly LanguageText[]): ScriptFont[] {
  const others = texts.filter(({ text }) => OTHERS.test(text))
  // The letters of a word join within one font only, so that one font has all Arabic letters of a deck.
  const isPlainArabic = !others.some(({ text }) => FURTHER_ARABIC.test(text))
  const fonts = others.flatMap(({ text, lang }) => [
    ...(/\p{Script=Han}/u.test(text) ? [hanFont(lang)] : []),
    ...Object.entries(SCRIPT_FONTS).flatMap(([script, font]) => (SCRIPTS[script]?.test(text) ? [script === 'Arabic' && isPlainArabic ? ARABIC_FONT : font] : [])),
  ])
  return [...new Map(fonts.map((font) => [font.package, font])).values(), ...signFontsOf(texts.map(({ text }) => text))]
}

/** Letters of scripts for which no font is known, each once: they could only be shown as empty boxes. */
export function unknownLetters(texts: readonly LanguageText[]): string[] {
  return [...new Set(texts.flatMap(({ text }) => text.match(UNKNOWN) ?? []))]
}

/** What the Arabic language does not write: letters of Persian, Urdu and others, and the signs of the Quran. */
const FURTHER_ARABIC = /[\u0600-\u060b\u060d-\u061a\u061d\u061e\u0620\u063b-\u063f\u0653-\u065f\u0671-\u06ff\u0750-\u077f\u08a0-\u08ff]/u
const SCRIPTS = Object.fromEntries(Object.keys(SCRIPT_FONTS).map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]))
/** One look at a text instead of one for each script: nearly all texts have none. */
const OTHERS = new RegExp(`[${['Han', ...Object.keys(SCRIPT_FONTS)].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')
const UNKNOWN = new RegExp(`(?![${[...OWN, 'Han', ...Object.keys(SCRIPT_FONTS)].map((script) => `\\p{Script=${script}}`).join('')}])\\p{L}`, 'gu')

function hanFont(lang: string): ScriptFont {
  const { language, script, region } = new Intl.Locale(lang).maximize()
  if (language === 'ja') return HAN_FONTS.japan
  if (language === 'ko') return HAN_FONTS.korea
  if (region === 'HK') return HAN_FONTS.hongKong
  return script === 'Hant' ? HAN_FONTS.taiwan : HAN_FONTS.china
}

/** Whether a text has anything in it that not every font has. */
export function isBeyondAscii(text: string): boolean {
  return BEYOND_ASCII.test(text)
}

/** Where in the file a slide is from, and what no line break may split, in all languages of the timeline. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['origin', 'names'])

const BEYOND_ASCII = /[^\p{ASCII}]/u

/**
 * Every text in a value, with its language: that of the passage it stands in, or the deck's.
 *
 * @param isOf - which texts are looked for; all, where that is not said
 */
export function languageTexts(value: unknown, lang: string, isOf: (text: string) => boolean = () => true): LanguageText[] {
  const texts: LanguageText[] = []
  const gather = (inner: unknown, around: string): void => {
    if (typeof inner === 'string') {
      if (isOf(inner)) texts.push({ text: inner, lang: around })
    } else if (Array.isArray(inner)) for (const each of inner) gather(each, around)
    else if (typeof inner === 'object' && inner !== null) {
      const own = 'lang' in inner && typeof inner.lang === 'string' ? inner.lang : around
      for (const key in inner) if (!NOT_SHOWN.has(key)) gather((inner as Record<string, unknown>)[key], own)
    }
  }
  gather(value, lang)
  return texts
}
