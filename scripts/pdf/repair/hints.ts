import { PDFDict, PDFName, PDFRef, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { listAt, pdfName, textAt } from '../objects.ts'
import { contentOf, kidsOf, roleOf } from '../structure-tree.ts'

/** What repeats on pages and is no content: where it stands (ISO 32000-1, 14.8.2.2.2). */
export type Running = 'Header' | 'Footer'

/** What the language of an element says of its role, where the page was given one to say: `en-x-td-lbl`. */
const HINT = /-?x-td-([a-z]+)$/i
const ROLES: Readonly<Record<string, string>> = { sect: 'Sect', div: 'Div', l: 'L', lbl: 'Lbl', lbody: 'LBody', caption: 'Caption', quote: 'BlockQuote', p: 'P' }
const RUNNING: Readonly<Record<string, Running>> = { head: 'Header', foot: 'Footer' }

/**
 * Gives elements the roles that the page asks for (see `scripts/render/print/tag-hints.ts`): Chromium writes none for many elements of
 * HTML, but keeps their language.
 *
 * @returns what is a running head or foot, by the keys of its content; it is taken out of the tree
 */
export function takeHints(pdf: PDFDocument, root: PDFDict): Map<string, Running> {
  const running = new Map<string, Running>()
  const visit = (dict: PDFDict, around: string | undefined, ref?: PDFRef): void => {
    const kept: PDFObject[] = []
    const values = listAt(dict, 'K')
    const kids = kidsOf(pdf, dict)
    for (const [index, kid] of kids.entries()) {
      const hint = kid.kind === 'element' ? hintOf(kid.dict) : undefined
      const place = RUNNING[hint?.role ?? '']
      if (kid.kind === 'element' && place) for (const { key } of contentOf(pdf, kid.dict)) running.set(key, place)
      else if (values[index]) kept.push(values[index])
      if (kid.kind !== 'element' || place) continue
      if (hint) heed(kid.dict, hint, around)
      // The language around was another one while it had a role in it.
      else if (textAt(kid.dict, 'Lang') === around) kid.dict.delete(pdfName('Lang'))
      visit(kid.dict, hint?.language || (textAt(kid.dict, 'Lang') ?? around), kid.ref)
    }
    if (kids.length === values.length && kept.length < values.length) dict.set(pdfName('K'), pdf.context.obj(kept))
    if (ref && roleOf(dict) === 'L') groupItems(pdf, ref, dict)
  }
  visit(root, textAt(pdf.catalog, 'Lang'))
  return running
}

/** What an element is asked to be, and its own language. */
interface Hint {
  role: string
  language: string
}

function hintOf(dict: PDFDict): Hint | undefined {
  const language = textAt(dict, 'Lang')
  const role = language === undefined ? undefined : HINT.exec(language)?.[1]?.toLowerCase()
  return role === undefined ? undefined : { role, language: language?.replace(HINT, '') ?? '' }
}

function heed(dict: PDFDict, { role, language }: Hint, around: string | undefined): void {
  const name = ROLES[role]
  if (name !== undefined) dict.set(pdfName('S'), PDFName.of(name))
  if (language === '' || language === around) dict.delete(pdfName('Lang'))
  else dict.set(pdfName('Lang'), PDFString.of(language))
}

/** Makes items of the terms and definitions of a list: each term begins one. */
function groupItems(pdf: PDFDocument, owner: PDFRef, list: PDFDict): void {
  const kids = kidsOf(pdf, list)
  if (!kids.some((kid) => kid.kind === 'element' && ['Lbl', 'LBody'].includes(roleOf(kid.dict)))) return
  const items: PDFObject[] = []
  let open: { labels: PDFRef[]; bodies: PDFRef[] } = { labels: [], bodies: [] }
  const end = (): void => {
    if (open.labels.length + open.bodies.length > 0) items.push(itemOf(pdf, owner, open.labels, open.bodies))
    open = { labels: [], bodies: [] }
  }
  for (const kid of kids) {
    if (kid.kind !== 'element') continue
    const isLabel = roleOf(kid.dict) === 'Lbl'
    if (isLabel && open.bodies.length > 0) end()
    open[isLabel ? 'labels' : 'bodies'].push(kid.ref)
  }
  end()
  list.set(pdfName('K'), pdf.context.obj(items))
}

function itemOf(pdf: PDFDocument, list: PDFRef, labels: readonly PDFRef[], bodies: readonly PDFRef[]): PDFRef {
  const item = pdf.context.obj({ Type: 'StructElem', S: 'LI', P: list })
  const ref = pdf.context.register(item)
  const held = [...labels]
  if (bodies.length > 1) {
    const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: [...bodies] })
    held.push(pdf.context.register(body))
    for (const each of bodies) pdf.context.lookup(each, PDFDict).set(pdfName('S'), PDFName.of('Div'))
  } else held.push(...bodies)
  for (const each of held) pdf.context.lookup(each, PDFDict).set(pdfName('P'), ref)
  item.set(pdfName('K'), pdf.context.obj(held))
  return ref
}
