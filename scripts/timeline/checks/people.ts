import { distance } from 'fastest-levenshtein'
import { quote } from '../problems/quote.ts'
import { PARTS, isKnownPart } from '../schema/event.ts'
import { isBareName } from '../schema/text.ts'
import { referencesOf } from './definitions.ts'
import { asMap, asText, type Inventory, type LocatedFinding } from './inventory.ts'

/** Other words for the parts that slides know. */
const OTHER_WORDS: Record<string, string> = { hosts: 'host', chairman: 'chair', chairwoman: 'chair', chairperson: 'chair', moderator: 'chair', reporters: 'reporter', speakers: 'speaker', messages: 'message', attendees: 'attendee', attended: 'attendee', participant: 'attendee', participants: 'attendee' }

/** Most letters by which a misspelt part differs, and by which a short one does. Further apart it is a word of its own. */
const MOST_APART = 2
const SHORT = { letters: 5, apart: 1 }

/** Warns of parts that are nearly one that slides know in every language, and would be shown as they stand. */
export function checkParts(inventory: Inventory): LocatedFinding[] {
  return inventory.of('participation').flatMap((found): LocatedFinding[] => {
    const part = asText(asMap(found.value).part)
    if (part === undefined || isKnownPart(part)) return []
    const plain = part.trim().toLowerCase()
    const meant = Object.hasOwn(OTHER_WORDS, plain) ? OTHER_WORDS[plain] : PARTS.find((known) => isSlip(plain, known))
    if (meant === undefined) return []
    const message = `the part ${quote(part)} is shown as it stands, in every language alike`
    const hint = `Write ${meant}, if that is meant: slides know it in every language. A part of your own stays as it is.`
    return [{ code: 'part-near', path: [...found.path, 'part'], message, hint, severity: 'warning' }]
  })
}

/** Whether a word is a slip of the pen for another: it starts with the same letter, unlike 'most' for 'host'. */
function isSlip(word: string, meant: string): boolean {
  return word[0] === meant[0] && distance(word, meant) <= (word.length <= SHORT.letters ? SHORT.apart : MOST_APART)
}

/**
 * Warns of names that differ only in case, spaces or accents from another, or from the name or the key of somebody in `people`: they
 * would be two people.
 */
export function checkSpellings(inventory: Inventory): LocatedFinding[] {
  const known = new Map<string, { name: string; key?: string }>()
  const learn = (name: string, key?: string): void => {
    if (!known.has(folded(name))) known.set(folded(name), { name, ...(key === undefined ? {} : { key }) })
  }
  for (const [key, entry] of Object.entries(asMap(inventory.root.people))) {
    const name = asText(entry) ?? asText(asMap(entry).name)
    if (name !== undefined) learn(name, key)
    learn(name ?? key, key)
    learn(key, key)
  }
  const warned = new Set<string>()
  return referencesOf(inventory).flatMap(({ target, id, path }): LocatedFinding[] => {
    if (target !== 'person' || !isBareName(id)) return []
    const name = id.trim()
    const other = known.get(folded(name))
    if (other === undefined) learn(name)
    if (other === undefined || other.name === name || warned.has(name)) return []
    warned.add(name)
    const message = other.key === undefined ? `${quote(name)} and ${quote(other.name)} are two people, although they differ so little` : `${quote(name)} is somebody else than the person ${quote(other.key)}`
    return [{ code: 'name-spelling', path, message, hint: `Write ${other.key ?? other.name}, if that is the same person.`, severity: 'warning' }]
  })
}

/** A name without case, accents, spaces and other signs between its letters. */
function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
