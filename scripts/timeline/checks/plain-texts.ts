import { type CheckContext, type Found, type Inventory, type LocatedFinding, record } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import type { Path } from '../schema/path.ts'

/**
 * Finds texts without quotes that YAML reads otherwise than their author sees them: cut by what looks like a comment, or with the
 * items of a list in them.
 */
export function checkPlainTexts(inventory: Inventory, { plainAt }: CheckContext): LocatedFinding[] {
  return [...inventory.of('text'), ...inventory.of('line')].flatMap(pathsOfTexts).flatMap((path): LocatedFinding[] => {
    const plain = plainAt(path)
    if (plain === undefined) return []
    // A comment has a space after its sign. A sign at a word belongs to it: #1, #MeToo.
    const cut = /^#[^\s#!]/.test(plain.comment) ? cutByHash(plain.comment, path) : undefined
    const list = /\n[ \t]*- /.test(plain.written) ? listInText(path) : undefined
    return [cut, list].filter((finding) => finding !== undefined)
  })
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
