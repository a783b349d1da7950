/** What the browser says of the slides: plain values, from which findings are made without a browser. */

/** A rectangle in CSS px, from the top left corner of its slide. */
export interface PageBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** A piece of text as it is laid out. */
export interface TextFact {
  /** From 1. */
  slide: number
  text: string
  /** Its lines, as high as the type is large. */
  lines: PageBox[]
  /** Font size in px on the slide. */
  size: number
  /** Height of a line in px. */
  line: number
  /** Whether it is a caption, a source or another label of the page, which may be smaller than running text. */
  caption: boolean
  /** Which paragraph it belongs to: lines of one paragraph are set by the browser and never collide. */
  paragraph: number
  /** The boxes that it must stay in, the slide first. */
  within: (PageBox & { name: string })[]
  /** Words that go over two lines without a hyphen. */
  broken: string[]
  /** By how many px an ellipsis has cut it off; 0 where it is whole. */
  cut: number
}

/** Something drawn in a colour: text, a line, a shape. */
export interface PaintFact {
  slide: number
  /** What it is, for the message: the text itself, or the class of a drawing. */
  name: string
  kind: 'text' | 'mark'
  /** CSS colours; a mark stands out when one of them does. */
  colours: string[]
  /** CSS background colours behind it, the nearest first. */
  ground: string[]
}

/** A text with characters that the deck's fonts lack. */
export interface GlyphFact {
  slide: number
  text: string
  /** The font that stood in, or 'an empty box'. */
  font: string
}

/** A node that axe-core objects to. */
export interface AccessFact {
  /** Undefined where it concerns the whole document. */
  slide: number | undefined
  rule: string
  help: string
  address: string
  html: string
}

/** Everything that is known of the slides of one deck. */
export interface SlideFacts {
  texts: TextFact[]
  paints: PaintFact[]
  glyphs: GlyphFact[]
  access: AccessFact[]
}
