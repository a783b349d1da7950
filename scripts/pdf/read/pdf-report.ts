import type { UnmetCondition } from '../conditions/machine-conditions.ts'

/** What {@link readPdf} found in a file, as a plain value. Pages are counted from 1, sizes are points (1/72 inch). */
export interface PdfReport {
  /** Size of the file in bytes. */
  bytes: number
  /** '1.7'. */
  version: string
  encrypted: boolean
  title?: string
  author?: string
  subject?: string
  keywords?: string
  creator?: string
  producer?: string
  /** ISO 8601, as exact as the file says. */
  created?: string
  modified?: string
  language?: string
  direction: 'ltr' | 'rtl'
  /** Whether the window shows the title rather than the file's name. */
  displayDocTitle: boolean
  /** The XMP packet, where the file has one. */
  metadata?: PdfMetadata
  /** Whether the file says that it is tagged and has a structure tree. */
  tagged: boolean
  /** Roles that PDF 1.7 does not know and the file does not map to one that it knows. */
  unknownRoles: string[]
  /** The conditions of PDF/UA-1 that it does not meet; undefined where not all pages were read. */
  unmet: UnmetCondition[] | undefined
  outline: PdfBookmark[]
  fonts: PdfFont[]
  pages: PdfPage[]
}

/** What the XMP packet says. */
export interface PdfMetadata {
  title?: string
  language?: string
  created?: string
  /** Whether the file calls itself PDF/UA. */
  claimsPdfUa: boolean
}

export interface PdfBookmark {
  title: string
  level: number
  /** Undefined where it leads nowhere. */
  page?: number
}

export interface PdfFont {
  name: string
  /** Type0, Type3, TrueType, … */
  subtype: string
  embedded: boolean
  /** Whether its glyphs can be read back as characters. */
  toUnicode: boolean
}

export interface PdfPage {
  number: number
  width: number
  height: number
  /** All text in the order in which it is painted, artifacts included. */
  text: string
  /** Its lines in the order of the eye, from left to right. */
  lines: string[]
  /** The text in the structure tree, in reading order; blocks are separated by line ends. */
  taggedText: string
  /** The same, block by block: headings, paragraphs, items. */
  blocks: string[]
  /** Text in artifacts, which is not read out: what is hidden from accessibility, and generated content. */
  artifactText: string
  /** Whether the tab key follows the tags. */
  tabsInTagOrder: boolean
  links: PdfLink[]
  elements: PdfElement[]
  /** Operators that paint or write outside both tags and artifacts. */
  untagged: number
  untaggedText: string
  /** Characters shown as an empty box. */
  missingGlyphs: number
  /** Pictures made of dots. */
  images: number
}

export interface PdfLink {
  uri?: string
  page?: number
  /** Its description for those who cannot see it. */
  contents?: string
  /** Whether it stands in the structure tree. */
  tagged: boolean
}

/**
 * An element of the structure tree that begins on the page, in reading order. `NonStruct`, which has no meaning, is
 * left out unless it says a language, and what it holds counts as standing where it stands.
 */
export interface PdfElement {
  /** As a reader of PDF 1.7 understands it, after the file's role map. */
  role: string
  /** How deep it stands; the document is 0. */
  depth: number
  /** Its text on one line; empty for what only groups others, unless it says a language. */
  text: string
  /** Alternative or replacement text. */
  alt?: string
  /** Its own language, where it says one. */
  lang?: string
  /** Of a table's header cell: Row, Column or Both. */
  scope?: string
  /** The roles of what stands directly in it. */
  children: string[]
}
