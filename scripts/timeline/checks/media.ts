import { asMap, hasUnknownKeys, type Inventory, type LocatedFinding } from './inventory.ts'

/** Finds media with neither a file nor an address, those that end before they begin, and captions that nothing would show. */
export function checkMedia(inventory: Inventory): LocatedFinding[] {
  return inventory.of('medium').flatMap((found): LocatedFinding[] => {
    const { path } = found
    const { file, url, from = 0, to, captions } = asMap(found.value)
    const isNothing = file === undefined && url === undefined && !hasUnknownKeys(found)
    const isBackward = typeof from === 'number' && typeof to === 'number' && to <= from
    const areLost = captions !== undefined && file === undefined && url !== undefined
    return [
      ...(areLost ? [{ code: 'captions-without-file' as const, path: [...path, 'captions'], message: 'captions are shown over a file, and this medium has an address alone', hint: 'Add file: with the film or recording beside the timeline; or leave captions out, since what plays the address has its own.' }] : []),
      ...(isNothing ? [{ code: 'field-missing' as const, path, message: 'the medium has neither file nor url', hint: 'Add file: with an MP4, WebM, MP3, M4A, Ogg or WAV file beside the timeline, or url: with the address where it is to be found; or both.' }] : []),
      ...(isBackward ? [{ code: 'media-times' as const, path: [...path, 'to'], message: `it is played up to second ${to}, but from second ${from}`, hint: 'Let to be after from; both count from the start of the film or recording.' }] : []),
    ]
  })
}
