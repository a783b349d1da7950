import type { Timeline } from '../../timeline/schema/timeline.ts'
import { inOwnScript } from '../../timeline/time/words.ts'
import { labelsAr } from './ar.ts'
import { labelsDe } from './de.ts'
import { labelsEn } from './en.ts'
import { labelsEs } from './es.ts'
import { labelsFr } from './fr.ts'
import { labelsHe } from './he.ts'
import { labelsId } from './id.ts'
import { labelsJa } from './ja.ts'
import type { Labels } from './labels.ts'
import type { PresenterLabels } from './presenter-labels.ts'
import { labelsPt } from './pt.ts'
import { labelsRu } from './ru.ts'
import { labelsVi } from './vi.ts'
import { labelsZh } from './zh.ts'

export type { Labels } from './labels.ts'

const LANGUAGES: Readonly<Record<string, Labels>> = { ar: labelsAr, de: labelsDe, en: labelsEn, es: labelsEs, fr: labelsFr, he: labelsHe, id: labelsId, ja: labelsJa, pt: labelsPt, ru: labelsRu, vi: labelsVi, zh: labelsZh }

/** In Europe, 'bilhão' is a thousand times less than a 'bilião'. */
const SCALES_OF_PORTUGAL: Labels['scales'] = { ...labelsPt.scales, billion: 'mil milhões', 'billion.one': 'mil milhões', trillion: 'biliões', 'trillion.one': 'bilião' }

/** Languages whose labels come along. */
export const LABEL_LANGUAGES = Object.keys(LANGUAGES)

/** Whether the labels of a language come along. */
export function hasLabels(language: string): boolean {
  return knownLabels(language) !== undefined
}

/**
 * The labels in a language, with words that the timeline brings along laid over them. What neither has is English.
 *
 * @param language - BCP 47 tag; `en-GB` falls back to `en`
 * @param own - the timeline's `labels` for that language, by dotted key: `parts.host`, `presenter.next`, `scales.million.one`
 */
export function labelsFor(language: string, own: Record<string, string> = {}): Labels {
  const known = knownLabels(language)
  const labels = structuredClone(known ?? labelsEn)
  // A language of one's own has plurals of its own.
  if (!known) labels.counts = Object.fromEntries(Object.entries(labels.counts).filter(([key]) => !isPluralKey(`counts.${key}`))) as Labels['counts']
  for (const [key, word] of Object.entries(own)) set(labels, key.split('.'), word)
  return labels
}

/** The labels of a timeline in one of its languages. */
export function labelsOf({ labels }: Pick<Timeline, 'labels'>, language: string): Labels {
  return labelsFor(language, labels?.[language])
}

function knownLabels(language: string): Labels | undefined {
  const [base = ''] = language.split('-')
  const known = Object.hasOwn(LANGUAGES, base) && inOwnScript(language) ? LANGUAGES[base] : undefined
  return known && language === 'pt-PT' ? { ...known, scales: SCALES_OF_PORTUGAL } : known
}

/** Keys of labels that only the speaker reads. A timeline may leave them out and then has them in English. */
const IN_ENGLISH = /^(presenter\.|speaker\.timing$)/

/** The dotted keys that decks in a language show in English, because neither we nor the timeline have them. */
export function missingLabels(language: string, own: Readonly<Record<string, string>> = {}): string[] {
  return hasLabels(language) ? [] : labelKeys().filter((key) => !Object.hasOwn(own, key) && !IN_ENGLISH.test(key))
}

/** All dotted keys of the labels, without those of plurals. */
export function labelKeys(): string[] {
  return Object.keys(flatLabels(labelsEn)).filter((key) => !isPluralKey(key))
}

/** Labels by their dotted keys. */
export function flatLabels(labels: object): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return Object.entries(flatLabels(value)).map(([inner, word]) => [`${key}.${inner}`, word])
    return [[key, String(value)]]
  }))
}

/** Replaces one label. An unknown key changes nothing. */
function set(labels: object, [first = '', ...rest]: string[], word: string): void {
  const group = labels as Record<string, unknown>
  if (!Object.hasOwn(group, first)) return
  const inner = group[first]
  const [category = ''] = rest
  if (typeof inner === 'object' && inner !== null) set(inner, rest, word)
  else if (rest.length === 0) group[first] = word
  else if (rest.length === 1 && isCounted(first) && PLURALS.test(category)) group[`${first}.${category}`] = word
}

const PLURALS = /^(zero|one|two|few|many|other)$/

/** Whether a dotted key is a plural of a word beside numbers: `scales.million.one`, `counts.people.few`. */
export function isPluralKey(key: string): boolean {
  const [group, word = '', category = '', ...rest] = key.split('.')
  return (group === 'scales' || group === 'counts') && isCounted(word) && PLURALS.test(category) && rest.length === 0
}

/** Whether a word stands beside numbers, so that it has plurals. */
function isCounted(word: string): boolean {
  return Object.hasOwn(labelsEn.scales, word) || (word !== 'from' && Object.hasOwn(labelsEn.counts, word))
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
