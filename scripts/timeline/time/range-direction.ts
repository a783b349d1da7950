/** Two numbers with nothing but a dash between them: 19:00–21:00, 25–27, 2015–2018. In ‘27 April 1880 – 3 May 1891’ they belong to two dates. */
const RANGE = /\p{Nd}[\p{Nd}:.]*–\p{Nd}[\p{Nd}:.]*/gu

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/** Signs around a part of a line that has a direction of its own; they have no width and no glyph. */
const ISOLATES = { ltr: '\u2066', rtl: '\u2067', end: '\u2069' }

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '')
  } catch {
    return false
  }
}

/**
 * Creates a function that lets no text beside a range turn it round, where a language runs from right to left. Arabic writes ranges as
 * it runs; others write them from left to right (W3C, Arabic and Persian layout requirements).
 */
export function rangeIsolator(language: string): (text: string) => string {
  if (!isRightToLeft(language)) return (text) => text
  const start = new Intl.Locale(language).language === 'ar' ? ISOLATES.rtl : ISOLATES.ltr
  return (text) => text.replace(RANGE, (range) => `${start}${range}${ISOLATES.end}`)
}
