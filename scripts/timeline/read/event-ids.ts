import { correctedId } from '../explain/corrections.ts'

/** Most characters of an id that is made from a title; it ends where a word does. */
const LONGEST = 40

/**
 * Gives an id to each event that has a title and no id. It is made from the title, the same whatever else the file has: from the
 * first language whose letters can be written in ASCII, or else from a sum over the title. A second event of one title gets a
 * number.
 * @param root - the value of a file; it may be wrong everywhere
 * @returns a copy with the ids, or the value itself where there is nothing to do
 */
export function withEventIds(root: unknown): unknown {
  const events = typeof root === 'object' && root !== null && 'events' in root ? root.events : undefined
  if (!Array.isArray(events) || !events.some(lacksId)) return root
  const taken = new Set(events.map((event) => (isMap(event) ? event['id'] : undefined)))
  const named: unknown[] = events.map((event: unknown) => {
    if (!isMap(event) || !lacksId(event)) return event
    const made = idOf(event['title'])
    let id = made
    for (let count = 2; taken.has(id); count += 1) id = `${made}-${count}`
    taken.add(id)
    return { id, ...event }
  })
  return { ...(root as object), events: named }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lacksId(event: unknown): boolean {
  return isMap(event) && !('id' in event) && wordingsOf(event['title']).length > 0
}

function wordingsOf(title: unknown): string[] {
  const texts = typeof title === 'string' ? [title] : isMap(title) ? Object.values(title) : []
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '')
}

function idOf(title: unknown): string {
  const texts = wordingsOf(title)
  const [plain] = texts.flatMap((text) => correctedId(text) ?? [])
  return plain === undefined ? `event-${sumOf(texts[0] ?? '')}` : shortened(plain)
}

function shortened(id: string): string {
  return id.length <= LONGEST ? id : id.slice(0, LONGEST + 1).replace(/-[^-]*$/, '').slice(0, LONGEST)
}

/** A sum over a text (FNV-1a, 32 bits), in letters and digits. */
function sumOf(text: string): string {
  const sum = [...new TextEncoder().encode(text.normalize('NFC'))].reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
  return sum.toString(36)
}
