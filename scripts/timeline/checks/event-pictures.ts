import { type Inventory, asMap, type LocatedFinding } from './inventory.ts'

/**
 * Finds events with both `picture` and `pictures`, and counts the pictures that name nobody who made them: one warning for all,
 * since collections often lack the names.
 */
export function checkPictures(inventory: Inventory): LocatedFinding[] {
  const twice = inventory.of('event').flatMap(({ path, value }): LocatedFinding[] => {
    const { picture, pictures } = asMap(value)
    if (picture === undefined || !Array.isArray(pictures) || pictures.length === 0) return []
    const hint = 'Move the one of picture into the list of pictures, as its first item.'
    return [{ code: 'picture-twice', path: [...path, 'picture'], part: 'key', message: 'the event has both picture and pictures', hint }]
  })
  const nameless = inventory.of('picture').filter(({ value }) => asMap(value).file !== undefined && asMap(value).credit === undefined)
  const [first] = nameless
  if (!first) return twice
  const count = nameless.length === 1 ? 'this picture names nobody who made it' : `${nameless.length} pictures name nobody who made them; this is the first`
  const hint = 'Add credit: Photograph: …, wherever you know it; most pictures may only be shown with it.'
  return [...twice, { code: 'picture-credit', path: first.path, message: count, hint, severity: 'warning' }]
}
