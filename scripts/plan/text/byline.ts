import type { Attribution } from '../blocks/attribution.ts'
import { separatorsOf } from './punctuation.ts'

const ARABIC = /\p{Script=Arabic}/u

/** A person in one line: name, office, country. The comma is Arabic where a part is written in Arabic letters, else `, `. */
export function byline({ name, role, country }: Attribution): string {
  const parts = [name, role, country].filter(Boolean)
  return parts.join(separatorsOf(parts.some((part) => part && ARABIC.test(part)) ? 'ar' : 'en').weak)
}
