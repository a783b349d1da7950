import { type Inventory, asMap, asText, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { mediumByName } from '../schema/medium.ts'
import type { Path } from '../schema/path.ts'

/**
 * Finds events with both `picture` and `pictures`, and files that are no pictures by their names; and counts the pictures that name
 * nobody who made them: one warning for all, since collections often lack the names.
 */
export function checkPictures(inventory: Inventory): LocatedFinding[] {
  const shown = [...inventory.of('picture'), ...inventory.of('portrait')]
  const twice = inventory.of('event').flatMap(({ path, value }): LocatedFinding[] => {
    const { picture, pictures } = asMap(value)
    if (picture === undefined || !Array.isArray(pictures) || pictures.length === 0) return []
    const hint = 'Move the one of picture into the list of pictures, as its first item.'
    return [{ code: 'picture-twice', path: [...path, 'picture'], part: 'key', message: 'the event has both picture and pictures', hint }]
  })
  const unusable = shown.flatMap(({ path, value }) => unusableName(asText(asMap(value).file) ?? '', [...path, 'file']))
  const nameless = shown.filter(({ value }) => asMap(value).file !== undefined && asMap(value).credit === undefined)
  const [first] = nameless
  if (!first) return [...twice, ...unusable]
  const count = nameless.length === 1 ? 'this picture names nobody who made it' : `${nameless.length} pictures name nobody who made them; this is the first`
  const hint = 'Add credit: with the name, wherever you know it; most pictures may only be shown with it.'
  return [...twice, ...unusable, { code: 'picture-credit', path: first.path, message: count, hint, severity: 'warning' }]
}

const MEDIA_HINT = 'Move it to media: media: [{ file: …, alt: … }], or with its address: media: [{ url: https://…, alt: … }].'

function unusableName(file: string, path: Path): LocatedFinding[] {
  return mediumByName(file) !== undefined ? [{ code: 'picture-unusable', path, message: `${quote(file)} is a film or a recording, not a picture`, hint: MEDIA_HINT }] : []
}
