import { Document, Scalar, visit } from 'yaml'
import { plainField } from './plain-yaml.ts'

/**
 * Texts that Slidev would take for something else even inside a quoted YAML string: `---` ends the frontmatter, and some
 * words anywhere in the file switch on features (formulas, embedded posts that load scripts, editors, diagrams).
 */
const MISTAKEN = /---|<Tweet|<BlueSky|```|\{monaco|\$[^\n]*\$/g

/**
 * Writes values as the YAML of a slide's frontmatter, so that Slidev reads back exactly these values and nothing else.
 *
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

/** Without the flag g of the other, which would remember where it left off. */
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
      // A stand-in without any special character; it is exchanged below for the escaped text in double quotes.
      stand.push(escaped(node.value))
      const standIn = new Scalar(`${STAND_IN}${stand.length - 1}x`)
      standIn.type = Scalar.PLAIN
      return standIn
    },
  })
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return text.replace(new RegExp(`${STAND_IN}(\\d+)x`, 'g'), (_, index: string) => stand[Number(index)] ?? '')
}

/** Private-use characters, which a validated timeline cannot hold, so that no text can be taken for a stand-in. */
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
