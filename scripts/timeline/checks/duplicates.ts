import { LanguageTag } from '../schema/text.ts'
import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import type { Kind } from '../schema/model.ts'
import { quote } from '../problems/quote.ts'
import { encodedAddress } from '../schema/prose.ts'
import type { Path } from '../schema/path.ts'

const NAMES: Partial<Record<Kind, string>> = {
  event: 'event',
  era: 'era',
  quotation: 'quotation',
  figure: 'figure',
  group: 'group of statements',
  points: 'list of points',
}

/** Finds ids that two things of a kind have, anywhere in the file. A reference or a link to a slide would be unclear. */
export function checkIds(inventory: Inventory): LocatedFinding[] {
  return Object.entries(NAMES).flatMap(([kind, name]) => {
    const first = new Map<string, Path>()
    return inventory.of(kind as Kind).flatMap((found): LocatedFinding[] => {
      const id = asText(asMap(found.value).id)
      if (id === undefined) return []
      const path = [...found.path, 'id']
      if (!first.has(id)) {
        first.set(id, path)
        return []
      }
      const hint = 'Give one of them another id, and name that wherever it is meant.'
      return [{ code: 'id-duplicate', path, message: `a second ${name} has the id ${quote(id)}`, hint }]
    })
  })
}

/** Finds people listed twice at one event with the same part. */
export function checkPeople(inventory: Inventory): LocatedFinding[] {
  const seen = new Set<string>()
  const bare = inventory.of('who').filter(({ owner, field }) => owner?.kind === 'event' && field === 'people')
  return [...inventory.of('participation'), ...bare].flatMap((found): LocatedFinding[] => {
    const { person, part } = asMap(found.value)
    const name = asText(found.value) ?? asText(person)
    if (name === undefined) return []
    const key = JSON.stringify([found.owner?.path, name, part])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `${quote(name)} is already listed with this part at this event`
    return [
      {
        code: 'participation-duplicate',
        path: found.kind === 'who' ? found.path : [...found.path, 'person'],
        message,
        hint: 'Delete one of the two.',
        severity: 'warning',
      },
    ]
  })
}

/** Finds addresses that the links of one thing have twice. */
export function checkLinks(inventory: Inventory): LocatedFinding[] {
  return [...inventory.of('event'), ...inventory.of('timeline')].flatMap((found) => {
    const { links } = asMap(found.value)
    const seen = new Set<string>()
    return (Array.isArray(links) ? links : []).flatMap((link: unknown, index): LocatedFinding[] => {
      const typed = asText(link) ?? asText(asMap(link).url) ?? ''
      const address = encodedAddress(typed)
      if (address === undefined) return []
      if (!seen.has(address)) {
        seen.add(address)
        return []
      }
      const path = [...found.path, 'links', index, ...(typeof link === 'string' ? [] : ['url'])]
      return [{ code: 'link-duplicate', path, message: `${quote(typed, 60)} is listed already`, hint: 'Delete one of the two.', severity: 'warning' }]
    })
  })
}

/** Finds tags that differ from another only in capitals or spaces. Readers would take them for two. */
export function checkTags(inventory: Inventory): LocatedFinding[] {
  const first = new Map<string, string>()
  return inventory.of('event').flatMap((event) => {
    const { tags } = asMap(event.value)
    return (Array.isArray(tags) ? tags : []).flatMap((tag: unknown, index) => {
      const wordings: [string, string][] = typeof tag === 'string' ? [['', tag]] : Object.entries(asMap(tag)).flatMap(([language, word]) => (typeof word === 'string' ? [[language, word]] : []))
      return wordings.flatMap(([language, word]): LocatedFinding[] => {
        const key = `${language} ${word.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase(LanguageTag.safeParse(language).success ? language : 'en')}`
        const before = first.get(key) ?? word
        first.set(key, before)
        if (before === word) return []
        const path = [...event.path, 'tags', index, ...(language === '' ? [] : [language])]
        const message = `${quote(word)} is written ${quote(before)} elsewhere`
        return [{ code: 'tag-spelling', path, message, hint: `Write ${quote(before.trim().replaceAll(/\s+/gu, ' '))} at each event, if both mean the same.`, severity: 'warning' }]
      })
    })
  })
}
