import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a page says by its tags, as pdf.js reads them. */
export interface TaggedPage {
  /** The texts of paragraphs, headings, items and cells, one by one and in their order, with the spaces that the file has. */
  blocks: string[]
  /** The roles of all elements, in their order. */
  roles: string[]
  /** Languages that elements say, each with its text. */
  passages: { lang: string; text: string }[]
}

interface Glyph { unicode?: string }
interface Node { role?: string; type?: string; id?: string; alt?: string; lang?: string; children?: Node[] }

/** What is read in one go with the text around it. */
const WITHIN: ReadonlySet<string> = new Set(['NonStruct', 'Span', 'Quote', 'Code', 'Reference', 'Link', 'Em', 'Strong', 'Sub'])

/**
 * Reads the tags of a file with a reader that shares nothing with ours: pdf.js says which glyphs stand in which marked content, and what
 * the structure tree holds. It guesses no space from where glyphs stand. It does not tell
 * the marked content of one drawn form from that of another, so pages of handouts, whose slides are forms, are none for it.
 */
export async function readTags(bytes: Uint8Array): Promise<TaggedPage[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: TaggedPage[] = []
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const page = await pdf.getPage(no)
    const shown = shownIn(await page.getOperatorList())
    const read: TaggedPage = { blocks: [''], roles: [], passages: [] }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree, shown, read)
    pages.push({ ...read, blocks: read.blocks.filter((block) => block.trim() !== '') })
    page.cleanup()
  }
  await pdf.loadingTask.destroy()
  return pages
}

/** The text of each marked content, by its number. */
function shownIn({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Map<string, string> {
  const shown = new Map<string, string>()
  const open: unknown[] = []
  for (const [index, operator] of fnArray.entries()) {
    const operands = argsArray[index] as unknown[]
    if (operator === OPS.beginMarkedContent) open.push(null)
    else if (operator === OPS.beginMarkedContentProps) open.push(operands[1])
    else if (operator === OPS.endMarkedContent) open.pop()
    else if (operator === OPS.showText) {
      const mark = open.findLast((each) => typeof each === 'number')
      const text = (operands[0] as (Glyph | number)[]).map((glyph) => (typeof glyph === 'object' ? glyph.unicode ?? '' : '')).join('')
      if (mark !== undefined) shown.set(`${mark}`, (shown.get(`${mark}`) ?? '') + text)
    }
  }
  return shown
}

/** @returns what the node says */
function visit(node: Node, shown: ReadonlyMap<string, string>, read: TaggedPage): string {
  if (node.type === 'content') return say(shown.get(/_mc(\d+)$/.exec(node.id ?? '')?.[1] ?? '') ?? '', read)
  const { role = '', alt, lang, children = [] } = node
  if (role === '') return ''
  const isBlock = !WITHIN.has(role)
  if (role !== 'Root') read.roles.push(role)
  if (isBlock) read.blocks.push('')
  // pdf.js has one name for what describes a picture and what stands for a text.
  const said = role === 'Figure' || role === 'Formula' ? '' : alt === undefined ? children.map((child) => visit(child, shown, read)).join('') : say(alt, read)
  if (lang !== undefined) read.passages.push({ lang, text: said })
  if (isBlock) read.blocks.push('')
  return said
}

function say(text: string, read: TaggedPage): string {
  read.blocks.push((read.blocks.pop() ?? '') + text)
  return text
}
