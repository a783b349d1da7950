import type { Timeline } from '../../timeline/schema/timeline.ts'
import { labelsAr } from './ar.ts'
import { labelsEn } from './en.ts'
import { labelsEs } from './es.ts'
import { labelsFr } from './fr.ts'
import { labelsId } from './id.ts'
import type { Labels } from './labels.ts'
import type { PresenterLabels } from './presenter-labels.ts'
import { labelsVi } from './vi.ts'

export type { Labels } from './labels.ts'

const LANGUAGES: Record<string, Labels> = { ar: labelsAr, en: labelsEn, es: labelsEs, fr: labelsFr, id: labelsId, vi: labelsVi }

/** Languages whose labels come along. */
export const LABEL_LANGUAGES = Object.keys(LANGUAGES)

/**
 * The labels in a language, with words that the timeline brings along laid over it.
 *
 * @param language - BCP 47 tag; `en-GB` falls back to `en`
 * @param own - the timeline's `labels` for that language, by dotted key: `parts.host`, `presenter.next`
 * @returns undefined where neither we nor the timeline have all labels of that language
 */
export function labelsFor(language: string, own: Record<string, string> = {}): Labels | undefined {
  const known = LANGUAGES[language] ?? LANGUAGES[language.split('-')[0] ?? '']
  if (!known && missingLabels(own).length > 0) return undefined
  const labels = structuredClone(known ?? labelsEn)
  for (const [key, word] of Object.entries(own)) set(labels, key.split('.'), word)
  return labels
}

/**
 * The labels of a validated timeline in one of its languages.
 *
 * @throws Error where they are not complete, which validation reports: a mistake of ours, not of the input
 */
export function labelsOf({ labels }: Pick<Timeline, 'labels'>, language: string): Labels {
  const complete = labelsFor(language, labels?.[language])
  if (!complete) throw new Error(`The labels of ${language} were not validated`)
  return complete
}

/** Keys of labels that only the speaker reads. A timeline may leave them out and then has them in English. */
const IN_ENGLISH = /^(presenter\.|speaker\.timing$)/

/** The dotted keys that a timeline's own language still needs. */
export function missingLabels(own: Record<string, string>): string[] {
  return labelKeys().filter((key) => !(key in own) && !IN_ENGLISH.test(key))
}

/** All dotted keys of the labels. */
export function labelKeys(): string[] {
  return keysIn(labelsEn)
}

function keysIn(labels: object): string[] {
  return Object.entries(labels).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysIn(value).map((inner) => `${key}.${inner}`) : [key],
  )
}

/** Replaces one label. An unknown key changes nothing. */
function set(labels: object, [first = '', ...rest]: string[], word: string): void {
  const group = labels as Record<string, unknown>
  if (!Object.hasOwn(group, first)) return
  const inner = group[first]
  if (rest.length === 0 && typeof inner === 'string') group[first] = word
  else if (rest.length > 0 && typeof inner === 'object' && inner !== null) set(inner, rest, word)
}

/** The labels of the presenter's view and the phone's page that differ from the English ones, which both pages have themselves. */
export function presenterWords({ presenter, slideOf }: Labels): Partial<PresenterLabels> {
  const english: Record<string, string> = labelsEn.presenter
  return Object.fromEntries(Object.entries({ ...presenter, slideOf }).filter(([key, word]) => word !== english[key]))
}

/** Fills `{name}` in a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
