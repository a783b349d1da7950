import { fill, hasLabels } from './index.ts'
import type { Counted, Labels, NumberScale } from './labels.ts'

/** Exponents of ten. */
const EXPONENTS: Record<NumberScale, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** Languages that count in powers of ten thousand: 2.5 million is 250万. */
const IN_MYRIADS = new Set(['ja', 'zh'])

/** The word for a power of a thousand after a number, in the plural that the language asks for. */
export function scaleWord({ scales }: Labels, scale: NumberScale, value: number, language: string): string {
  return scales[`${scale}.${new Intl.PluralRules(language).select(value)}`] ?? scales[scale]
}

/** A number of people, countries or groups in words, in the plural that the language asks for: '3 speakers'. */
export function counted({ counts }: Labels, what: Counted, count: number, language: string): string {
  return fill(counts[`${what}.${new Intl.PluralRules(language).select(count)}`] ?? counts[what], { count })
}

/**
 * A number with its power of a thousand as the language writes it, never rounded: '2,5 millions', '250万'.
 *
 * @param format - writes numbers in the language
 */
export function scaledNumber(labels: Labels, { value, scale }: { value: number; scale: NumberScale | undefined }, format: Intl.NumberFormat): string {
  if (scale === undefined) return format.format(value)
  const { locale } = format.resolvedOptions()
  if (IN_MYRIADS.has(new Intl.Locale(locale).language) && hasLabels(locale)) {
    const myriads = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 20 })
    // As decimals: 8.29 * 1,000,000 is not quite 8,290,000 in binary.
    return myriads.format(`${value}e${EXPONENTS[scale]}` as Intl.StringNumericLiteral)
  }
  return `${format.format(value)}\u00A0${scaleWord(labels, scale, value, locale)}`
}
