import type { Attribution } from '../blocks/attribution.ts'

const ARABIC = /\p{Script=Arabic}/u

/** A person in one line: name, office, country, with the comma of the script that they are written in. */
export function byline({ name, role, country }: Attribution): string {
  const parts = [name, role, country].filter(Boolean)
  return parts.join(parts.some((part) => part && ARABIC.test(part)) ? '، ' : ', ')
}
