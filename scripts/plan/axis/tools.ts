import { createTimeFormatter, type TimeFormatter } from '../../timeline/time/format.ts'
import { localesOf } from '../../timeline/time/locale.ts'
import { timeWords, type TimeWords } from '../../timeline/time/words.ts'
import { createZones, type Zones } from '../../timeline/time/zones.ts'
import { durationText } from './duration.ts'

/** What all axes of a language are written with. Made once for a deck: the platform's formatters take long to make. */
export interface AxisTools {
  words: TimeWords | undefined
  time: TimeFormatter
  zones: Zones
  /** A length of time in milliseconds, in one unit and round. */
  duration: (milliseconds: number) => string
}

/**
 * @param language - BCP 47 tag of the deck
 * @param labels - the timeline's own words for the language, see `timeWords`
 */
export function createAxisTools(language: string, labels?: Readonly<Record<string, string>>): AxisTools {
  const words = timeWords(language, labels)
  const locales = localesOf(language)
  const formats = new Map<string, Intl.NumberFormat>()
  return {
    words,
    time: createTimeFormatter(language, words),
    zones: createZones(),
    duration: (milliseconds) => durationText(milliseconds, locales, formats),
  }
}
