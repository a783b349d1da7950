import fc from 'fast-check'
import { packageFolder } from '../../scripts/look/fonts/font-package.ts'

/** Words as they stand in prose, in languages of all directions, with some that are long, hyphenated, numbers or of another script. */
const WORDS = {
  en: ['the', 'committee', 'of', 'and', 'a', 'regional', 'programme', 'on', 'maritime', 'law', 'was', 'adopted', 'in', '1963', 'by', 'Dr', 'Warfield', 'Theobald', 'heart-disease', 'responsibilities', 'to', 'hospitals', '(first)', 'Geneva', '$83.5', 'million', 'who', 'telecommunications'],
  id: ['rapat', 'umum', 'para', 'anggota', 'di', 'kota', 'dan', 'pertanggungjawaban', 'yang', 'tahun', '1963', 'oleh', 'perserikatan', 'bangsa-bangsa', 'untuk', 'hukum', 'laut', 'Jakarta', 'dengan', 'kebijaksanaan'],
  de: ['die', 'Jahreshauptversammlung', 'des', 'Vereins', 'und', 'Zusammenarbeitsvereinbarung', 'im', 'Jahr', '1963', 'wurde', 'von', 'Dr.', 'Müller-Lüdenscheidt', '„einstimmig“', 'beschlossen,', 'über', 'Straßenbahnen', 'z. B.', '3,5', 'Prozent'],
  vi: ['hội', 'nghị', 'Liên', 'Hợp', 'Quốc', 'được', 'thông', 'qua', 'năm', '1963', 'tại', 'Hà', 'Nội', 'về', 'những', 'trách', 'nhiệm', '(thứ', 'nhất)', 'người'],
  ar: ['اللجنة', 'في', 'من', 'الاتفاقية', '1990–2000', 'الدول', 'NATO', 'البرنامج', 'على', '(الأول)', 'القانون', '1963', 'Dr. Smith-Jones', 'المسؤوليات', '45%', 'إلى', 'البحر', 'الأعضاء،', '$83.5', 'وقالت'],
  he: ['הוועדה', 'של', 'האמנה', '1990–2000', 'ב-1963', 'UN', 'המדינות', 'והחוק', '(ראשון)', 'על', 'Dr. Smith-Jones', 'האחריות', '45%', 'תוכנית', 'אזורית,', 'נחתמה', '3.7', 'בים', 'ואמרה', 'אל'],
  ja: ['委員会は', '一九六三年に', '海洋法の', '地域計画を', '採択した', '「第一」', 'コンピューター', 'NATO', '東京で', '責任を', '病院', '1963年', '国際連合、', '約束'],
} as const
export type Language = keyof typeof WORDS

/** Of which languages a timeline is: one or several, of one or both directions; Japanese where its font is installed. */
export const CHOICES: readonly Language[][] = [
  ['en'], ['en', 'id'], ['id'], ['de', 'vi'], ['ar', 'en'], ['en', 'he'], ['he'], ['ar', 'he', 'de'],
  ...(packageFolder('@fontsource/noto-sans-jp') === undefined ? [] : [['ja'], ['en', 'ja'], ['ja', 'ar']] satisfies Language[][]),
]

/** The share of characters that say as much, or take as much room, as in English: ideographs are wide, and German words long. */
const SHARES: Partial<Record<Language, number>> = { ja: 0.5, de: 0.75 }

/** A text of about so many characters of English: sentences of up to 25 words. */
export function prose(language: Language, characters: number, from: number): string {
  const words = WORDS[language]
  const [space, stop] = language === 'ja' ? ['', '。'] : [' ', '.']
  const length = Math.ceil(characters * (SHARES[language] ?? 1))
  let text = ''
  let start = true
  for (let index = 0; text.length < length; index += 1) {
    const word = words[(from + index * 7 + Math.floor(index / words.length)) % words.length] ?? ''
    const end = (index + from) % 25 === 24
    text += `${start ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word}${end ? stop : ''}${space}`
    start = end
  }
  return text.slice(0, length).trim()
}

/** Lengths in characters: short mostly, as people write, but up to the longest. */
export function lengths(min: number, usual: number, max: number): fc.Arbitrary<number> {
  return fc.oneof({ weight: 3, arbitrary: fc.integer({ min, max: usual }) }, { weight: 1, arbitrary: fc.integer({ min: usual, max }) }, { weight: 1, arbitrary: fc.constantFrom(min, max) })
}

/** A text in each language, as long in each as chance has it. */
export function text(languages: readonly Language[], length: fc.Arbitrary<number>): fc.Arbitrary<unknown> {
  // Several things have the same words now and then.
  const one = (language: Language): fc.Arbitrary<string> => fc.tuple(length, fc.integer({ min: 0, max: 5 })).map(([characters, from]) => prose(language, characters, from))
  return fc.record(Object.fromEntries(languages.map((language) => [language, one(language)])))
}

export const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 })

/** What most things have not. */
export const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one })

/** The sentences of a text as paragraphs and items of lists, with a link now and then. */
export function asProse(given: unknown): unknown {
  const form = (words: string): string => words.split('. ').map((sentence, index) => `${index % 3 === 1 ? '\n- ' : '\n\n'}${sentence}.${index % 4 === 2 ? ' See [the report](https://example.org/r) or https://example.org/a/b.' : ''}`).join('').trim()
  return Object.fromEntries(Object.entries(given as Record<string, string>).map(([language, words]) => [language, form(words)]))
}
