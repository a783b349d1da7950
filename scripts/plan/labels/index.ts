import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { vi } from './vi.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Labels } from './labels.ts'

export type { Labels } from './labels.ts'

const LANGUAGES: Record<string, Labels> = { ar, en, es, fr, id, vi }

/** Languages whose page furniture comes along. */
export const FURNISHED_LANGUAGES = Object.keys(LANGUAGES)

/**
 * The page furniture in a language, with words that the timeline brings along laid over it.
 *
 * @param language - BCP 47 tag; `en-GB` falls back to `en`
 * @param own - the timeline's `labels` for that language, by dotted key: `parts.host`
 * @returns undefined where neither we nor the timeline have that language complete
 */
export function labelsFor(language: string, own: Record<string, string> = {}): Labels | undefined {
  const known = LANGUAGES[language] ?? LANGUAGES[language.split('-')[0] ?? '']
  if (!known && missingLabels(own).length > 0) return undefined
  const labels = structuredClone(known ?? en)
  for (const [key, word] of Object.entries(own)) set(labels, key.split('.'), word)
  return labels
}

/**
 * The page furniture of a validated timeline in one of its languages.
 *
 * @throws Error where it is not complete, which validation reports: a mistake of ours, not of the input
 */
export function furnitureOf({ labels }: Pick<Timeline, 'labels'>, language: string): Labels {
  const furniture = labelsFor(language, labels?.[language])
  if (!furniture) throw new Error(`The labels of ${language} were not validated`)
  return furniture
}

/** The dotted keys that a language of one's own still needs. */
export function missingLabels(own: Record<string, string>): string[] {
  return labelKeys().filter((key) => !(key in own))
}

/** All dotted keys of the page furniture. */
export function labelKeys(): string[] {
  return Object.entries(en).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : Object.keys(value).map((inner) => `${key}.${inner}`),
  )
}

function set(target: object, [first = '', second]: string[], word: string): void {
  const record = target as Record<string, string | Record<string, string>>
  const inner = record[first]
  if (second === undefined && typeof inner === 'string') record[first] = word
  else if (second !== undefined && typeof inner === 'object' && second in inner) inner[second] = word
}

/** Fills `{name}` in a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
