import type { Block, EventAxisProps, TimelineAxisProps } from '../blocks/blocks.ts'
import type { DeckContext } from '../deck.ts'

/**
 * The axis on an event's opening slide: one that the deck's slides share, with the slide's own event marked.
 * @returns undefined where the deck has no such drawing
 */
export function eventAxis({ drawing, current }: EventAxisProps, { axes }: Pick<DeckContext, 'axes'>): TimelineAxisProps | undefined {
  const drawn = axes?.[drawing - 1]
  return drawn && { ...drawn, marks: drawn.marks.map((mark) => (mark.event === current ? { ...mark, current: true } : mark)) }
}

/** The axis that a block draws; undefined where it draws something else. */
export function axisOf(block: Block | undefined, context: Pick<DeckContext, 'axes'>): TimelineAxisProps | undefined {
  if (block?.component === 'TimelineAxis') return block.props
  return block?.component === 'EventAxis' ? eventAxis(block.props, context) : undefined
}
