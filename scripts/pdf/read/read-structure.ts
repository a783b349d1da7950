import { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { directionOfLanguage, type Direction, type Lines } from '../reading-order.ts'
import { dictAt, nameAt, textAt } from '../objects.ts'
import { attributeObjects, kidsOf, roleOf, structureRoot, standardRoles, type Kid } from '../structure-tree.ts'
import type { PdfElement } from './pdf-report.ts'

/** The structure tree by page. */
export interface Structure {
  elements: Map<PDFRef, PdfElement[]>
  /** The text of each page in reading order; {@link BLOCK} stands before each block, line ends are those of the page. */
  text: Map<PDFRef, string>
  /** Annotations that stand in the tree. */
  annotations: Set<PDFRef>
  unknownRoles: string[]
}

/** Paragraph separator, which no text of ours has. */
export const BLOCK = '\u2029'

/** Roles that do not begin a line of their own when text is read out. */
const inline: ReadonlySet<string> = new Set(['NonStruct', 'Span', 'Quote', 'Link', 'Code', 'LBody', 'Reference', 'Note'])
/** Roles that hold other elements; their text is that of what they hold. */
const grouping: ReadonlySet<string> = new Set([
  'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'Table', 'TR', 'L', 'LI',
])

/** What a role means after the role map; the chain ends at a role that is known, or where it runs in a circle. */
function meaning(role: string, map: PDFDict | undefined): string {
  let at = role
  for (let step = 0; map && step < 10 && !standardRoles.has(at); step += 1) at = nameAt(map, at) ?? at
  return at
}

/** An element with what it holds, read once since every element is asked for again by those around it. */
export interface TagNode {
  role: string
  dict: PDFDict
  kids: (Exclude<Kid, { kind: 'element' }> | { kind: 'element'; node: TagNode })[]
  /** The page on which it begins. */
  page: PDFRef | undefined
}

/** The tree of a document, from its topmost elements on; empty where the file has no tags. */
export function tagTree(pdf: PDFDocument): TagNode[] {
  const root = structureRoot(pdf)
  const map = root && dictAt(root, 'RoleMap')
  return root ? kidsOf(pdf, root).flatMap((kid) => kid.kind === 'element' ? [nodeOf(pdf, kid.dict, map)] : []) : []
}

function nodeOf(pdf: PDFDocument, dict: PDFDict, map: PDFDict | undefined): TagNode {
  const kids = kidsOf(pdf, dict).map((kid) => kid.kind === 'element' ? { kind: kid.kind, node: nodeOf(pdf, kid.dict, map) } : kid)
  const pages = kids.map((kid) => kid.kind === 'element' ? kid.node.page : kid.page)
  return { role: meaning(roleOf(dict), map), dict, kids, page: pages.find((page) => page !== undefined) }
}

function ownText(node: TagNode, marked: ReadonlyMap<string, Lines>, direction: Direction): string {
  const said = ({ kids, dict }: TagNode, runs: Direction): string => textAt(dict, 'ActualText') ?? kids.map((kid) => {
    if (kid.kind === 'element') return said(kid.node, directionWithin(kid.node.dict, runs))
    return kid.kind === 'content' ? marked.get(kid.key)?.text(runs) ?? '' : ''
  }).join('')
  return said(node, direction).replaceAll(/\s+/g, ' ').trim()
}

/** The direction of what an element holds: that of its language where it says one, as we set passages. */
export function directionWithin(element: PDFDict, around: Direction): Direction {
  const language = textAt(element, 'Lang')
  return language === undefined ? around : directionOfLanguage(language)
}

/** What stands in an element, with what stands in an element without meaning taken as standing there itself. */
function childRoles({ kids }: TagNode): string[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== 'element') return []
    return kid.node.role === 'NonStruct' ? childRoles(kid.node) : [kid.node.role]
  })
}

/** What an element says beside its text, as far as it says it. */
export function attributesOf(pdf: PDFDocument, element: PDFDict): Pick<PdfElement, 'alt' | 'lang' | 'scope'> {
  const alt = textAt(element, 'Alt') ?? textAt(element, 'ActualText')
  const lang = textAt(element, 'Lang')
  const scope = attributeObjects(pdf, element).flatMap((entry) => (nameAt(entry, 'O') === 'Table' ? (nameAt(entry, 'Scope') ?? []) : []))[0]
  return {
    ...(alt === undefined ? {} : { alt }),
    ...(lang === undefined ? {} : { lang }),
    ...(scope === undefined ? {} : { scope }),
  }
}

/**
 * Reads the structure tree.
 *
 * @param marked the text of each piece of marked content, by `contentKey`
 * @param direction of the document
 */
export function readStructure(pdf: PDFDocument, marked: ReadonlyMap<string, Lines>, direction: Direction): Structure {
  const structure: Structure = { elements: new Map(), text: new Map(), annotations: new Set(), unknownRoles: [] }
  const root = structureRoot(pdf)
  if (!root) return structure
  const unknown = new Set<string>()
  const say = (page: PDFRef, text: string): void => {
    structure.text.set(page, (structure.text.get(page) ?? '') + text)
  }
  const visit = (node: TagNode, depth: number, around: Direction, isSaid = false): void => {
    const runs = directionWithin(node.dict, around)
    const { role, page } = node
    if (!standardRoles.has(role)) unknown.add(role)
    const attributes = attributesOf(pdf, node.dict)
    if (page && (role !== 'NonStruct' || attributes.lang !== undefined)) {
      const silent = role === 'Document' || (grouping.has(role) && attributes.lang === undefined)
      const list = structure.elements.get(page) ?? []
      list.push({ role, depth, text: silent ? '' : ownText(node, marked, runs), children: childRoles(node), ...attributes })
      structure.elements.set(page, list)
    }
    if (page && !inline.has(role)) say(page, BLOCK)
    const actual = textAt(node.dict, 'ActualText')
    if (page && actual !== undefined && !isSaid) say(page, actual)
    for (const kid of node.kids) {
      if (kid.kind === 'element') visit(kid.node, role === 'NonStruct' ? depth : depth + 1, runs, isSaid || actual !== undefined)
      else if (kid.kind === 'object') structure.annotations.add(kid.ref)
      else if (kid.page && !isSaid && actual === undefined) say(kid.page, marked.get(kid.key)?.text(runs) ?? '')
    }
  }
  for (const node of tagTree(pdf)) visit(node, 0, direction)
  structure.unknownRoles = [...unknown].sort()
  return structure
}

