import type { FurtherReading } from '../blocks/prose-text.ts'
import { NARROWEST_SPACE } from '../measure/parts.ts'

/** Room in px between two links on one line, as layouts/deck-event.vue has it. */
const LINK_GAP = 16

/**
 * The small lines below the summary of an opener, as they are measured: its tags, and addresses to read on.
 *
 * @param tagged - the tags in words
 */
export function openerFoot(tagged: string | undefined, further: FurtherReading | undefined): string[] {
  const gap = ' '.repeat(Math.ceil(LINK_GAP / NARROWEST_SPACE))
  const links = further && [further.label, ...further.links.map(({ title, address }) => title ?? address)].join(gap)
  return [tagged, links].filter((line) => line !== undefined)
}
