import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { LanguageTag } from '../schema/text.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'

/** The languages that the file declares. */
export function declaredLanguages(inventory: Inventory): string[] {
  const { languages } = inventory.root
  return Array.isArray(languages) ? [...new Set(languages.filter((tag) => typeof tag === 'string'))] : []
}

/** Whether a language tag exists and is written as it should be. Other tags are reported in the list of languages. */
export function isLanguage(tag: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return LanguageTag.safeParse(tag).success && whatIsWrong(tag, names) === undefined
}

/** Finds language tags that BCP 47 does not have or writes in another way, and languages declared twice. */
export function checkLanguages(inventory: Inventory): LocatedFinding[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const { labels, languages } = inventory.root
  const places: [string, Path, 'key' | 'value'][] = [
    ...inventory.of('language').flatMap((found): [string, Path, 'value'][] => {
      const tag = asText(found.value)
      return tag === undefined ? [] : [[tag, found.path, 'value']]
    }),
    ...inventory.of('quotation').flatMap((found) => keysOf(asMap(found.value).verbatim, [...found.path, 'verbatim'])),
    ...keysOf(labels, ['labels']),
  ]
  const invalid = places.flatMap(([tag, path, part]): LocatedFinding[] => {
    const wrong = LanguageTag.safeParse(tag).success ? whatIsWrong(tag, names) : undefined
    return wrong === undefined ? [] : [{ code: 'language-invalid', path, part, ...wrong }]
  })
  const twice = (Array.isArray(languages) ? languages : []).flatMap((tag: unknown, index, all): LocatedFinding[] => {
    if (typeof tag !== 'string' || all.indexOf(tag) === index) return []
    const message = `the language ${quote(tag)} is listed twice`
    return [{ code: 'language-duplicate', path: ['languages', index], message, hint: 'Delete one of them.' }]
  })
  return [...invalid, ...twice]
}

function keysOf(value: unknown, path: Path): [string, Path, 'key'][] {
  return Object.keys(asMap(value)).map((tag) => [tag, [...path, tag], 'key'])
}

function whatIsWrong(tag: string, names: Intl.DisplayNames): { message: string; hint: string } | undefined {
  const canonical = canonicalTag(tag)
  const message = `${quote(tag)} is no language tag of BCP 47`
  if (canonical === undefined) return { message, hint: 'Write a tag such as en, id, pt-BR or zh-Hant.' }
  const name = names.of(new Intl.Locale(canonical).language)
  if (name === undefined) {
    const hint = 'Look it up in the registry of BCP 47; Indonesian is id, Vietnamese vi.'
    return { message: `no language has the tag ${quote(tag)}`, hint }
  }
  if (canonical === tag) return undefined
  return { message: `${quote(tag)} is not how the language tag is written`, hint: `Write ${canonical} (${name}).` }
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
