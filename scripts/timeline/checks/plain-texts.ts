import { type CheckContext, type Found, type Inventory, type LocatedFinding, record } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'

/**
 * Finds texts that are shown otherwise than their author sees them. Without quotes YAML may cut them at what looks like a comment, or
 * take the items of a list into them; and a link in Markdown or a tag in HTML is shown as it stands.
 */
export function checkPlainTexts(inventory: Inventory, { plainAt }: CheckContext): LocatedFinding[] {
  const texts = inventory.of('text')
  return [...texts.flatMap(markup), ...[...texts, ...inventory.of('line')].flatMap(pathsOfTexts).flatMap((path) => misread(path, plainAt))]
}

const MARKUP = /\[[^\][]+\]\((?:https?:|mailto:|\/|#)[^()\s]*\)|<\/?(?:a|b|i|u|em|strong|br|p|sup|sub|span|div|ul|ol|li)(?:\s[^<>]*)?\/?>/iu

function markup(found: Found): LocatedFinding[] {
  if (found.path.some((key) => key === 'notes' || key === 'ifAsked')) return []
  return pathsOfTexts(found).flatMap((path): LocatedFinding[] => {
    const text = path.length === found.path.length ? found.value : record(found.value)[String(path.at(-1))]
    const sign = typeof text === 'string' ? MARKUP.exec(text)?.[0] : undefined
    if (sign === undefined) return []
    const message = `${quote(sign, 40)} is shown as it stands: texts hold no Markdown and no HTML`
    const hint = sign.startsWith('[') ? 'Write the words alone, and give the address as the url of a source.' : 'Delete the tag and keep its words.'
    return [{ code: 'text-markup', path, message, hint, severity: 'warning' }]
  })
}

function misread(path: Path, plainAt: CheckContext['plainAt']): LocatedFinding[] {
  const plain = plainAt(path)
  if (plain === undefined) return []
  // A comment has a space after its sign. A sign at a word belongs to it: #1, #MeToo.
  const cut = /^#[^\s#!]/.test(plain.comment) ? cutByHash(plain.comment, path) : undefined
  const list = /\n[ \t]*- /.test(plain.written) ? listInText(path) : undefined
  return [cut, list].filter((finding) => finding !== undefined)
}

/** The places of a text: itself, or one for each of its languages. */
function pathsOfTexts({ path, value }: Found): Path[] {
  return typeof value === 'string' ? [path] : Object.keys(record(value)).map((tag) => [...path, tag])
}

function cutByHash(comment: string, path: Path): LocatedFinding {
  const message = `the text ends here: YAML takes ${quote(comment, 30)} for a comment, and nobody sees it`
  const hint = 'Put quotes around the whole text: "…"; or put a space after the # if it is a comment.'
  return { code: 'text-hash', path, part: 'comment', message, hint, severity: 'warning' }
}

function listInText(path: Path): LocatedFinding {
  const message = 'the lines below that start with "- " are read as one text with the line above them'
  const hint = 'Write | after the key and the whole text on the lines below, so that its lines stay; or put quotes around the text.'
  return { code: 'text-list', path, message, hint, severity: 'warning' }
}
