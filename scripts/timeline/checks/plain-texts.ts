import { type CheckContext, type Found, type Inventory, type LocatedFinding, asMap } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { withoutWordLinks } from '../schema/prose.ts'
import type { Path } from '../schema/path.ts'

/**
 * Finds texts that are shown otherwise than their author sees them. Without quotes YAML may cut them at what looks like a comment;
 * and a link in Markdown or a tag in HTML is shown as it stands.
 */
export function checkPlainTexts(inventory: Inventory, { commentAt }: CheckContext): LocatedFinding[] {
  const texts = inventory.of('text')
  return [...texts.flatMap(markup), ...[...texts, ...inventory.of('line')].flatMap(pathsOfTexts).flatMap((path) => cutText(path, commentAt))]
}

const MARKUP = /!?\[[^\][\n]*\]\((?:https?:|mailto:|\/|#|\.)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|<\/?(?:a|b|i|u|em|strong|br|p|sup|sub|span|div|ul|ol|li)(?:\s[^<>]*)?\/?>/iu

function markup(found: Found): LocatedFinding[] {
  if (found.path.some((key) => key === 'notes' || key === 'ifAsked')) return []
  return pathsOfTexts(found).flatMap((path): LocatedFinding[] => {
    const text = path.length === found.path.length ? found.value : asMap(found.value)[String(path.at(-1))]
    if (typeof text !== 'string') return []
    const isProse = found.field === 'text' && found.owner?.kind === 'event'
    const sign = MARKUP.exec(isProse ? withoutWordLinks(text) : text)?.[0]
    if (sign === undefined) return []
    const message = `${quote(sign, 40)} is shown as it stands: ${isProse ? `a text has paragraphs, lists and links, and no other ${sign.startsWith('<') ? 'tags' : 'Markdown'}` : 'texts hold no Markdown and no HTML'}`
    const hint = remedyFor(sign, isProse, found.owner?.kind === 'event')
    return [{ code: 'text-markup', path, message, hint, severity: 'warning' }]
  })
}

function remedyFor(sign: string, isProse: boolean, isOfEvent: boolean): string {
  if (sign.startsWith('!')) return 'A picture is a file beside the timeline: picture: { file: …, alt: … }.'
  if (sign.startsWith('**')) return 'Delete the stars and keep the words.'
  if (!sign.startsWith('[')) return 'Delete the tag and keep its words.'
  if (isProse) return 'A link is [words](https://…), with %20 for each blank in its address.'
  if (isOfEvent) return 'Move it into text, where links work; or write the words alone, and give the address under links: links: [{ title: …, url: … }].'
  return 'Write the words alone, and give the address under links, or as the url of a source.'
}

function cutText(path: Path, commentAt: CheckContext['commentAt']): LocatedFinding[] {
  const comment = commentAt(path) ?? ''
  // A comment has a space after its sign. A sign at a word belongs to it: #1, #MeToo.
  return /^#[^\s#!]/.test(comment) ? [cutByHash(comment, path)] : []
}

/** The places of a text: itself, or one for each of its languages. */
function pathsOfTexts({ path, value }: Found): Path[] {
  return typeof value === 'string' ? [path] : Object.keys(asMap(value)).map((tag) => [...path, tag])
}

function cutByHash(comment: string, path: Path): LocatedFinding {
  const message = `the text ends here: YAML takes ${quote(comment, 30)} for a comment, and nobody sees it`
  const hint = 'Put quotes around the whole text: "…"; or put a space after the # if it is a comment.'
  return { code: 'text-hash', path, part: 'comment', message, hint, severity: 'warning' }
}
