import { ParseSpeeds, PDFDict, PDFDocument, type PDFRef } from '@cantoo/pdf-lib'
import type { FontReader } from '../glyphs.ts'
import { linkTarget, pageNumbers } from '../links.ts'
import { nameAt, textAt } from '../objects.ts'
import { pageLabelsOf } from '../page-labels.ts'
import { readPageContent } from '../page-content.ts'
import { directionOfLanguage, type Direction, type Lines } from '../reading-order.ts'
import { attributeObjects } from '../structure-tree.ts'
import { attributesOf, directionWithin, tagTree, type TagNode } from './read-structure.ts'

/** What a screen reader is given of a file. */
export interface ReadAloud {
  title: string
  language: string
  /** The lines of each page, in reading order: what each element is, and what it says. */
  pages: { label: string; lines: string[] }[]
}

/** What is read with the text around it and begins no line of its own. */
const WITHIN: ReadonlySet<string> = new Set(['NonStruct', 'Span', 'Quote', 'Code', 'Reference', 'Link', 'Em', 'Strong'])

/** Where the elements of a file are told. */
interface Telling {
  pdf: PDFDocument
  marked: ReadonlyMap<string, Lines>
  numbers: ReadonlyMap<PDFRef, number>
  /** By the number of the page. */
  lines: Map<number, string[]>
}

/**
 * Tells the tags of a file as text: role by role, with the texts as they stand in the tags. A line end on the page is not in the tags, so
 * that two words with nothing between them stand here as one, as many readers would say them.
 *
 * @throws Error where the bytes are not a PDF file, or are encrypted
 */
export async function readAloud(bytes: Uint8Array): Promise<ReadAloud> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const language = textAt(pdf.catalog, 'Lang') ?? ''
  const direction = directionOfLanguage(language)
  const fonts = new Map<string, FontReader>()
  const marked = new Map(pdf.getPages().flatMap((page) => [...readPageContent(pdf.context, page.ref, fonts, direction).marked]))
  const telling: Telling = { pdf, marked, numbers: pageNumbers(pdf), lines: new Map() }
  for (const node of tagTree(pdf)) tell(node, 0, direction, telling)
  const labels = pageLabelsOf(pdf) ?? []
  return {
    title: pdf.getTitle() ?? '',
    language,
    pages: pdf.getPages().map((_, index) => ({ label: labels[index] ?? `${index + 1}`, lines: telling.lines.get(index + 1) ?? [] })),
  }
}

function tell(node: TagNode, depth: number, around: Direction, telling: Telling): void {
  const direction = directionWithin(node.dict, around)
  const silent = node.role === 'Document' || (node.role === 'NonStruct' && textAt(node.dict, 'Lang') === undefined)
  const say = (page: PDFRef | undefined, line: string): void => {
    const number = page && telling.numbers.get(page)
    if (number === undefined) return
    const lines = telling.lines.get(number) ?? []
    telling.lines.set(number, lines)
    lines.push(`${'  '.repeat(depth)}${line}`)
  }
  const isWhole = node.kids.length > 0 && !hasBlocks(node)
  if (isWhole) {
    say(node.page, [head(node, telling), quotedText(textWithin(node, direction, telling))].filter(Boolean).join(' '))
    for (const kid of node.kids) if (kid.kind === 'element') tellWithin(kid.node, direction, telling, say)
    return
  }
  if (!silent) say(node.page, head(node, telling))
  const inner = silent ? depth : depth + 1
  for (const kid of node.kids) {
    if (kid.kind === 'element') tell(kid.node, inner, direction, telling)
    else if (kid.kind === 'content' && contentText(kid.key, direction, telling).trim() !== '') say(kid.page, `${silent ? '' : '  '}${quotedText(contentText(kid.key, direction, telling))}`)
  }
}

/** Tells of what stands within a text what the text alone does not say: links, languages. */
function tellWithin(node: TagNode, around: Direction, telling: Telling, say: (page: PDFRef | undefined, line: string) => void): void {
  const direction = directionWithin(node.dict, around)
  const isTold = node.role === 'Link' || textAt(node.dict, 'Lang') !== undefined || textAt(node.dict, 'E') !== undefined
  if (isTold) say(node.page, `  ${head(node, telling)} ${quotedText(textWithin(node, direction, telling))}`)
  for (const kid of node.kids) if (kid.kind === 'element') tellWithin(kid.node, direction, telling, say)
}

function hasBlocks({ kids }: TagNode): boolean {
  return kids.some((kid) => kid.kind === 'element' && (!WITHIN.has(kid.node.role) || hasBlocks(kid.node)))
}

/** The text of an element as it stands in the tags. */
function textWithin(node: TagNode, around: Direction, telling: Telling): string {
  const actual = textAt(node.dict, 'ActualText')
  if (actual !== undefined) return actual
  return node.kids.map((kid) => {
    if (kid.kind === 'element') return textWithin(kid.node, directionWithin(kid.node.dict, around), telling)
    return kid.kind === 'content' ? contentText(kid.key, around, telling) : ''
  }).join('')
}

function contentText(key: string, direction: Direction, { marked }: Telling): string {
  return (marked.get(key)?.text(direction) ?? '').replaceAll('\n', '')
}

function quotedText(text: string): string {
  return text === '' ? '' : JSON.stringify(text)
}

/** What an element is: its role, language, attributes, and where a link leads. */
function head({ role, dict, kids }: TagNode, { pdf, numbers }: Telling): string {
  const { alt, lang, scope } = attributesOf(pdf, dict)
  const numbering = attributeObjects(pdf, dict).flatMap((entry) => nameAt(entry, 'ListNumbering') ?? [])
  const expansion = textAt(dict, 'E')
  const links = kids.flatMap((kid) => {
    const link = kid.kind === 'object' ? pdf.context.lookup(kid.ref) : undefined
    if (!(link instanceof PDFDict)) return []
    const { uri, page } = linkTarget(pdf, link, numbers)
    return [`to ${uri ?? (page === undefined ? 'nowhere' : `page ${page}`)}${textAt(link, 'Contents') === undefined ? '' : `, called ${JSON.stringify(textAt(link, 'Contents'))}`}`]
  })
  return [
    role,
    ...(lang === undefined ? [] : [`[${lang}]`]),
    ...(scope === undefined ? [] : [`(heads its ${scope.toLowerCase()})`]),
    ...numbering.map((name) => `(${name})`),
    ...links,
    ...(expansion === undefined ? [] : [`means ${JSON.stringify(expansion)}`]),
    ...(alt === undefined || textAt(dict, 'ActualText') !== undefined ? [] : [`shows ${JSON.stringify(alt)}`]),
  ].join(' ')
}
