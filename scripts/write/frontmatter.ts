import { Document, Scalar, visit } from 'yaml'

/**
 * Texts that Slidev misreads even inside a quoted YAML string. `---` ends the frontmatter, and some words anywhere in the file
 * switch on features (formulas, embedded posts that load scripts, editors, diagrams).
 */
const MISTAKEN = /---|<Tweet|<BlueSky|```|\{monaco|\$[^\n]*\$/g

/**
 * Renders values as the YAML of a slide's frontmatter. Slidev reads back exactly these values and nothing else.
 * @param values - plain data; keys with `undefined` are left out
 * @returns YAML without the `---` around it, ending in a line break
 */
export function renderFrontmatter(values: Record<string, unknown>): string {
  const fields = Object.entries(values).filter(([, value]) => value !== undefined)
  if (fields.length === 0) return '{}\n'
  let text = ''
  for (const [key, value] of fields) text += plainField(key, value, isMistaken) ?? carefulYaml({ [key]: withoutUndefined(value) })
  return text
}

/** Like {@link MISTAKEN} without the flag g, with which a regular expression remembers its last match. */
const ANY_MISTAKEN = new RegExp(MISTAKEN.source)

function isMistaken(text: string): boolean {
  return ANY_MISTAKEN.test(text)
}

function carefulYaml(values: Record<string, unknown>): string {
  const document = new Document(values)
  const stand: string[] = []
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !node.value.match(MISTAKEN)) return
      // A stand-in without special characters is replaced below by the escaped text in double quotes.
      stand.push(escaped(node.value))
      const standIn = new Scalar(`${STAND_IN}${stand.length - 1}x`)
      standIn.type = Scalar.PLAIN
      return standIn
    },
  })
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return text.replace(new RegExp(`${STAND_IN}(\\d+)x`, 'g'), (_, index: string) => stand[Number(index)] ?? '')
}

/** A private-use character, which a validated timeline cannot hold. So no text can be taken for a stand-in. */
const STAND_IN = '\uE0DE'

function escaped(text: string): string {
  const quoted = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return quoted.replace(MISTAKEN, (match) =>
    match.replace(/[-<`{$]/g, (character) => `\\x${character.charCodeAt(0).toString(16).toUpperCase()}`),
  )
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  )
}

/**
 * Texts that need no quotation marks in YAML 1.2. They begin with a letter or hold a character that no number has, and nothing in
 * them reads as a mapping, a comment or the end of a line. The pattern is cautious: many other texts need no marks either.
 */
const PLAIN = /^(?!(?:true|false|null)$)(?:\p{L}|\d(?=\S*[ :–s]))(?:[^:#\p{C}\p{Z}-]|[ \u00A0](?=[^#\s])|:(?=[^\s])|-(?=.))*$/iu
/** Texts that need quotation marks and nothing else: those with a colon or a number sign, years, and the empty text. */
const QUOTED = /^[1-9]\d*$|^$|^[^"\\\p{C}\u2028\u2029]*(?:: | #)[^"\\\p{C}\u2028\u2029]*$/u
/** Texts of several lines that each begin and end with a letter or digit. */
const LINES = /^(?=.*\n)[\p{L}\d](?:[^\p{C}\p{Z}]| (?=[^\p{Z}\n])|\n(?=[\p{L}\d]))*[\p{L}\d]$/u
const KEY = /^[a-z]\w*$/i

/**
 * Renders a field of plain data as block YAML, like the package `yaml`, in a tenth of its time. It does so only where all keys
 * and texts are of the simplest kind, as on nearly all slides.
 * @param value - maps, lists, texts, numbers, booleans and null; fields with `undefined` are left out
 * @param needsCare - whether a text must be written in another way than YAML asks for
 * @returns lines that each end in a line break; undefined where something in it needs more care
 */
export function plainField(key: string, value: unknown, needsCare: (text: string) => boolean): string | undefined {
  return new PlainWriter(needsCare).field(key, value, '')
}

class PlainWriter {
  readonly #needsCare: (text: string) => boolean

  constructor(needsCare: (text: string) => boolean) {
    this.#needsCare = needsCare
  }

  field(key: string, value: unknown, indent: string): string | undefined {
    if (!KEY.test(key)) return undefined
    const inner = `${indent}  `
    const scalar = this.#scalar(value, inner)
    if (scalar !== undefined) return `${key}: ${scalar}\n`
    if (typeof value !== 'object' || value === null) return undefined
    const text = Array.isArray(value) ? this.#list(value, inner) : this.#map(value, inner)
    return text === undefined ? undefined : `${key}:\n${inner}${text}`
  }

  /** Renders a map without the indentation of its first line, so that it can follow the hyphen of a list. */
  #map(values: object, indent: string): string | undefined {
    let text = ''
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue
      const field = this.field(key, value, indent)
      if (field === undefined) return undefined
      text += text === '' ? field : indent + field
    }
    return text
  }

  #list(items: unknown[], indent: string): string | undefined {
    let text = ''
    for (const item of items) {
      const own = this.#item(item, `${indent}  `)
      if (own === undefined) return undefined
      text += text === '' ? `- ${own}` : `${indent}- ${own}`
    }
    return text
  }

  #item(item: unknown, indent: string): string | undefined {
    const scalar = this.#scalar(item, indent)
    if (scalar !== undefined) return `${scalar}\n`
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
    return this.#map(item, indent)
  }

  /**
   * Renders a value that is neither a map nor a list, with the indentation of its further lines; undefined where it takes other
   * quotation marks.
   */
  #scalar(value: unknown, indent: string): string | undefined {
    if (typeof value === 'string') return this.#text(value, indent)
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : undefined
    if (typeof value === 'boolean' || value === null) return String(value)
    if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined
    return typeof value === 'object' && Object.values(value).every((inner) => inner === undefined) ? '{}' : undefined
  }

  #text(text: string, indent: string): string | undefined {
    if (this.#needsCare(text)) return undefined
    if (PLAIN.test(text)) return text
    if (QUOTED.test(text)) return `"${text}"`
    return LINES.test(text) ? `|-\n${text.replaceAll(/^/gm, indent)}` : undefined
  }
}
