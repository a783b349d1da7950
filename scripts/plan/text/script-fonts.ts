/** A font for a script that the deck's own fonts lack. */
export interface ScriptFont {
  /** The font's name in CSS. */
  family: string
  /** The npm package that has it. */
  package: string
}

/** Scripts that the deck's own fonts have, and characters that belong to no script. */
const OWN = ['Latin', 'Greek', 'Cyrillic', 'Common', 'Inherited']

/** Packages of the Noto fonts by script (ISO 15924, as Unicode writes it). The one for Han depends on the language. */
const FONTS: Record<string, string> = {
  Arabic: 'naskh-arabic',
  Armenian: 'sans-armenian',
  Bengali: 'sans-bengali',
  Devanagari: 'sans-devanagari',
  Georgian: 'sans-georgian',
  Hangul: 'sans-kr',
  Hebrew: 'sans-hebrew',
  Hiragana: 'sans-jp',
  Kannada: 'sans-kannada',
  Katakana: 'sans-jp',
  Khmer: 'sans-khmer',
  Malayalam: 'sans-malayalam',
  Myanmar: 'sans-myanmar',
  Tamil: 'sans-tamil',
  Thai: 'sans-thai',
}

/** Abbreviations in names; other words start with a capital. */
const CAPITALS = /^(sc|tc|hk|jp|kr)$/

/** A text and the language it is in. */
export interface LanguageText {
  text: string
  lang: string
}

/** Fonts that texts need besides the deck's own, each once, in the order in which they are met. */
export function scriptFontsOf(texts: readonly LanguageText[]): ScriptFont[] {
  const names = texts.filter(({ text }) => OTHERS.test(text)).flatMap(({ text, lang }) => [
    ...(/\p{Script=Han}/u.test(text) ? [hanFont(lang)] : []),
    ...Object.entries(FONTS).flatMap(([script, name]) => (SCRIPTS[script]?.test(text) ? [name] : [])),
  ])
  return [...new Set(names)].map(scriptFont)
}

/** Letters of scripts for which no font is known, each once: they could only be shown as empty boxes. */
export function unknownLetters(texts: readonly LanguageText[]): string[] {
  return [...new Set(texts.flatMap(({ text }) => text.match(UNKNOWN) ?? []))]
}

const SCRIPTS = Object.fromEntries(Object.keys(FONTS).map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]))
/** One look at a text instead of one for each script: nearly all texts have none. */
const OTHERS = new RegExp(`[${['Han', ...Object.keys(FONTS)].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')
const UNKNOWN = new RegExp(`(?![${[...OWN, 'Han', ...Object.keys(FONTS)].map((script) => `\\p{Script=${script}}`).join('')}])\\p{L}`, 'gu')

/** One and the same ideograph is drawn differently in Japan, Korea, Taiwan, Hong Kong and mainland China. */
function hanFont(lang: string): string {
  const { language, script, region } = new Intl.Locale(lang).maximize()
  if (language === 'ja') return 'sans-jp'
  if (language === 'ko') return 'sans-kr'
  if (region === 'HK') return 'sans-hk'
  return script === 'Hant' ? 'sans-tc' : 'sans-sc'
}

function scriptFont(name: string): ScriptFont {
  const words = name.split('-').map((word) => (CAPITALS.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
  return { family: `Noto ${words.join(' ')}`, package: `@fontsource/noto-${name}` }
}

/** Whether a text has anything in it that not every font has. */
export function isBeyondAscii(text: string): boolean {
  return BEYOND_ASCII.test(text)
}

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
      // Where in the file a slide is from is not shown.
      for (const key in inner) if (key !== 'origin') gather((inner as Record<string, unknown>)[key], own)
    }
  }
  gather(value, lang)
  return texts
}
