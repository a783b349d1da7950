import { asMap, asText, type Inventory, type LocatedFinding } from './inventory.ts'
import { CONTRASTS } from '../schema/statement.ts'
import { STATES } from '../schema/timeline.ts'

/** Most words of the message, which stands as large as a slide allows. */
const MESSAGE_WORDS = 14

/** Warns of a message that is too long to be read and remembered at once. */
export function checkMessage({ root }: Inventory): LocatedFinding[] {
  const { message } = root
  const texts = typeof message === 'string' ? [['', message] as const] : Object.entries(asMap(message))
  return texts.flatMap(([language, text]): LocatedFinding[] => {
    const words = typeof text === 'string' ? wordsOf(text, language) : 0
    if (words <= MESSAGE_WORDS) return []
    return [
      {
        code: 'message-long',
        path: language === '' ? ['message'] : ['message', language],
        message: `the message has ${words} words; what is to be remembered has ${MESSAGE_WORDS} at most`,
        hint: 'Say the one thing that matters; the summary has room for the rest.',
        severity: 'warning',
      },
    ]
  })
}

/** Counts words by the rules of a language, which may write no space between them. */
function wordsOf(text: string, language: string): number {
  const [locale] = Intl.Segmenter.supportedLocalesOf(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? [language] : [])
  return [...new Intl.Segmenter(locale ?? 'en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** Finds groups of statements in which a comparison lacks one of its sides or has one of them twice. */
export function checkContrasts(inventory: Inventory): LocatedFinding[] {
  return inventory.of('group').flatMap(({ path, value }): LocatedFinding[] => {
    const { items } = asMap(value)
    const marked = (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
      const side = CONTRASTS.find((each) => each === asMap(item).contrast)
      const { private: hidden, for: audiences } = asMap(item)
      // One that is not for everybody may stand in for another.
      return side === undefined ? [] : [{ side, path: [...path, 'items', index, 'contrast'], isForAll: hidden === undefined && audiences === undefined }]
    })
    const repeated = marked.filter(({ isForAll }) => isForAll).filter(({ side }, index, all) => all.findIndex((other) => other.side === side) < index)
    const missing = marked.length === 0 ? undefined : CONTRASTS.find((side) => !marked.some((other) => other.side === side))
    const [first] = marked
    return [
      ...repeated.map(({ side, path: at }): LocatedFinding => ({ code: 'contrast-incomplete', path: at, message: `another item of this group is marked ${side} already`, hint: 'Mark two items only: one before, one after. Put a second comparison into a group of its own.' })),
      ...(missing && first ? [{ code: 'contrast-incomplete' as const, path: first.path, message: `no item of this group is marked ${missing}, so there is nothing to compare it with`, hint: `Mark the other side with contrast: ${missing}, or take this mark away.` }] : []),
    ]
  })
}

/** Finds requests, and those who are asked, that do not stand in next. */
export function checkAsks(inventory: Inventory): LocatedFinding[] {
  const elsewhere = inventory.of('statement').filter(({ path }) => path[0] !== 'next')
  return elsewhere.flatMap(({ path, value }) => (['ask', 'whom'] as const).flatMap((field): LocatedFinding[] => {
    if (asMap(value)[field] === undefined) return []
    return [{ code: 'ask-elsewhere', path: [...path, field], part: 'key', message: `${field} has a meaning only in next`, hint: 'Take it away, or write the request as an item of next.' }]
  }))
}

/** Finds stages of the path that have come further than a stage before them. */
export function checkPath(inventory: Inventory): LocatedFinding[] {
  const stages = inventory.of('stage').flatMap(({ path, value }) => {
    const state = STATES.findIndex((each) => each === asText(asMap(value).state))
    return state < 0 ? [] : [{ state, path }]
  })
  return stages.flatMap(({ state, path }, index): LocatedFinding[] => {
    const before = Math.max(0, ...stages.slice(0, index).map((stage) => stage.state))
    if (state >= before) return []
    return [{ code: 'path-order', path: [...path, 'state'], message: `a stage that is ${STATES[state] ?? ''} stands behind one that is ${STATES[before] ?? ''}`, hint: 'Bring the stages into order: done, now, to-come.' }]
  })
}
