import { cutTo } from '../timeline/problems/quote.ts'

/** Something wrong with a slide as the browser shows it. */
export interface SlideFinding {
  code: 'slide-spill' | 'slide-cut' | 'slide-broken-word' | 'slide-overlap' | 'slide-small' | 'slide-contrast' | 'slide-glyph' | 'slide-access' | 'slide-alt-repeated' | 'slide-error' | 'slide-request'
  /** From 1; undefined where it concerns the whole deck. */
  slide: number | undefined
  /** The text that it is about, to find its field. */
  text?: string
  message: string
  hint: string
  /** How bad it is beside others of its code, to show the worst of many; px, or how many times too little. */
  amount?: number
}

/** A text short enough for a message. */
export function quotedBriefly(text: string): string {
  return `“${text.length > 60 ? cutTo(text, 57) : text}”`
}
