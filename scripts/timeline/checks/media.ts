import { asMap, hasUnknownKeys, type Inventory, type LocatedFinding } from './inventory.ts'

/** Finds media with neither a file nor an address, and those that end before they begin. */
export function checkMedia(inventory: Inventory): LocatedFinding[] {
  return inventory.of('medium').flatMap((found): LocatedFinding[] => {
    const { path } = found
    const { file, url, from = 0, to } = asMap(found.value)
    const isNothing = file === undefined && url === undefined && !hasUnknownKeys(found)
    const isBackward = typeof from === 'number' && typeof to === 'number' && to <= from
    return [
      ...(isNothing ? [{ code: 'field-missing' as const, path, message: 'the medium has neither file nor url', hint: 'Add file: with an MP4, WebM, MP3, M4A, Ogg or WAV file beside the timeline, or url: with the address where it is to be found; or both.' }] : []),
      ...(isBackward ? [{ code: 'media-times' as const, path: [...path, 'to'], message: `it is played up to second ${to}, but from second ${from}`, hint: 'Let to be after from; both count from the start of the film or recording.' }] : []),
    ]
  })
}
