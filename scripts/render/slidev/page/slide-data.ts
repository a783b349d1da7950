/** One slide as the pages get it: everything that is on it, as data. */
export interface SlideData {
  layout: string
  /** The component in the slide's body, and under which key of the frontmatter its props are. */
  component?: string
  key?: string
  title: string
  level: number
  note: string
  noteHTML: string
  frontmatter: Record<string, unknown>
}

/** A state of the deck that differs from the one before. */
export interface DeckChange {
  /** How many slides there are now. */
  total: number
  /** The slides that are new or different, by place from 0. */
  slides: [number, SlideData][]
  /** The deck's settings, where they are different. */
  configs?: Record<string, unknown>
}
