/**
 * Texts that need no quotation marks in YAML 1.2: they begin with a letter, or are of several words, and nothing in them reads as a mapping, a comment
 * or a line's end. Cautious: of what it leaves out, much would need none either.
 */
const PLAIN = /^(?!(?:true|false|null)$)(?:\p{L}|\d(?=\S* ))(?:[^:#\p{C}\p{Z}-]|[ \u00A0](?=[^#\s])|:(?=[^\s])|-(?=.))*$/iu
/** Texts that need them for a colon or a number sign, and nothing else in them that would be written in another way. */
const QUOTED = /^[^"\\\p{C}\u2028\u2029]*(?:: | #)[^"\\\p{C}\u2028\u2029]*$/u
const KEY = /^[a-z]\w*$/i

/**
 * Writes plain data as block YAML, as the package `yaml` does, where all keys and texts are of the simplest kind: nearly all
 * slides are, and it takes a tenth of the time.
 *
 * @param values - maps, lists, texts, numbers, booleans and null, nothing undefined
 * @returns undefined where something in it needs more care
 */
export function plainYaml(values: Record<string, unknown>): string | undefined {
  const lines: string[] = []
  return Object.keys(values).length > 0 && addMap(lines, values, '', '') ? `${lines.join('\n')}\n` : undefined
}

/** @param first - what the first line begins with, in the place of the indentation: '- ' in a list */
function addMap(lines: string[], values: Record<string, unknown>, indent: string, first: string): boolean {
  return Object.entries(values).every(([key, value], index) => KEY.test(key) && addValue(lines, value, indent, `${index === 0 ? first : indent}${key}:`))
}

function addValue(lines: string[], value: unknown, indent: string, before: string): boolean {
  const scalar = scalarText(value)
  if (scalar !== undefined) return lines.push(`${before} ${scalar}`) > 0
  if (typeof value !== 'object' || value === null) return false
  const inner = `${indent}  `
  lines.push(before)
  return Array.isArray(value) ? value.every((item: unknown) => addItem(lines, item, inner)) : addMap(lines, value as Record<string, unknown>, inner, inner)
}

function addItem(lines: string[], item: unknown, indent: string): boolean {
  const scalar = scalarText(item)
  if (scalar !== undefined) return lines.push(`${indent}- ${scalar}`) > 0
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false
  return addMap(lines, item as Record<string, unknown>, `${indent}  `, `${indent}- `)
}

/** A value on one line; none where it takes more, or quotation marks. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? value : QUOTED.test(value) ? `"${value}"` : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined
  return typeof value === 'object' && Object.keys(value).length === 0 ? '{}' : undefined
}
