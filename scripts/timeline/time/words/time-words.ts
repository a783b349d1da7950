/** The words that a language must have. `{date}`, `{from}`, `{to}`, `{time}`, `{zone}`, `{part}`, `{year}` and `{n}` are filled in. */
export const TIME_WORDS = [
  'about', 'uncertain', 'before', 'after', 'since', 'until', 'fromTo', 'endUnknown', 'between',
  'decade', 'century', 'centuryBce', 'partOf', 'clock', 'zone',
  'half.1', 'half.2', 'quarter.1', 'quarter.2', 'quarter.3', 'quarter.4', 'season.1', 'season.2', 'season.3', 'season.4',
  'part.night', 'part.early-morning', 'part.morning', 'part.noon', 'part.afternoon', 'part.evening', 'part.late-evening',
  'timeNotStated', 'dateNotStated', 'leftOut', 'legend', 'orderLegend', 'timeline', 'item',
] as const

export type TimeWord = (typeof TIME_WORDS)[number]

/** The kind of time that a phrase is put around, where that changes it: English 'before 2025', but 'before the 11th century'. */
export type Grain = 'century' | 'decade' | 'year' | 'season' | 'half' | 'quarter' | 'month' | 'day' | 'part' | 'minute'

type OptionalWord =
  /** Written after years instead of the platform's own words for the era. */
  | 'bce' | 'ce'
  /** Joins two dates, where the platform's own way of writing a range of dates does not suit running text. */
  | 'range'
  /** Put around a clock time in running text: Indonesian 'pukul 19.00'. */
  | 'clockTime'
  /** A century or decade within a phrase about two dates of different kinds: 'from 1950 to the 21st century'. */
  | 'named.century' | 'named.decade'
  /** Millions of years, with {n} for '66 million', where the platform's own words for years and their past do not go with such numbers. */
  | 'years' | 'yearsAgo'
  /** Put around a number of years ago that is not exact: French 'il y a 300 000 ans environ'. */
  | 'about.ago'
  /** Joins two clock times, where the platform writes them unlike single ones. */
  | 'clockRange'
  /** Stands between a month and a year with its era: Vietnamese 'tháng 1 năm 44 TCN', where the platform has nothing. */
  | 'beforeYear'
  | `${TimeWord}.${Grain}`
  /** Century by plural category of ordinal numbers; `{roman}` is filled in as well. */
  | `${'century' | 'centuryBce'}.${Intl.LDMLPluralRule}`

/**
 * Words and phrases of one language. Dates inside a phrase keep the form that the platform gives, so a phrase must not ask for a
 * grammatical case.
 */
export type TimeWords = Readonly<Record<TimeWord, string> & Partial<Record<OptionalWord, string>>>
