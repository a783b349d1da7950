import { ParseSpeeds, PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { unmetConditions } from '../conditions/machine-conditions.ts'
import type { FontReader } from '../glyphs.ts'
import { linksOn, linkTarget, pageNumbers } from '../links.ts'
import { dictAt, nameAt, textAt } from '../objects.ts'
import { readPageContent, type PageContent } from '../page-content.ts'
import { directionOfLanguage } from '../reading-order.ts'
import { structureRoot } from '../structure-tree.ts'
import type { PdfPage, PdfReport } from './pdf-report.ts'
import { readFonts, readInfo, readMetadata, readViewing, readOutline } from './read-document.ts'
import { BLOCK, readStructure, type Structure } from './read-structure.ts'

/**
 * Reads back what a PDF file says and shows: pages, text, tags, bookmarks, links, fonts. Understands what Chromium
 * writes; of an encrypted file only the frame is read.
 *
 * @param only - how many pages are read, from the first on; all, where that is not said
 * @throws Error where the bytes are not a PDF file
 */
export async function readPdf(bytes: Uint8Array, only: { pages?: number } = {}): Promise<PdfReport> {
  const options = { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest }
  const pdf = await PDFDocument.load(bytes, options)
  const fonts = new Map<string, FontReader>()
  const pages = pdf.isEncrypted ? [] : pdf.getPages().slice(0, only.pages)
  const language = textAt(pdf.catalog, 'Lang')
  const direction = directionOfLanguage(language)
  const contents = pages.map((page) => readPageContent(pdf.context, page.ref, fonts, direction))
  const marked = new Map(contents.flatMap((content) => [...content.marked]))
  const structure = readStructure(pdf, marked, direction)
  const numbers = pageNumbers(pdf)
  const metadata = readMetadata(pdf)
  const marks = dictAt(pdf.catalog, 'MarkInfo')
  return {
    bytes: bytes.length,
    version: pdf.context.header.getVersionString(),
    encrypted: pdf.isEncrypted,
    ...readInfo(pdf),
    ...(language === undefined ? {} : { language }),
    ...readViewing(pdf),
    ...(metadata === undefined ? {} : { metadata }),
    tagged: marks?.toString().includes('/Marked true') === true && structureRoot(pdf) !== undefined,
    unknownRoles: structure.unknownRoles,
    unmet: only.pages === undefined ? unmetConditions(pdf, contents, fonts) : undefined,
    outline: readOutline(pdf),
    fonts: readFonts(pdf.context),
    pages: pages.map((page, i) => pageOf(pdf, page, numbers, contents[i]!, structure)),
  }
}

function pageOf(pdf: PDFDocument, page: PDFPage, numbers: ReadonlyMap<PDFRef, number>, content: PageContent, structure: Structure): PdfPage {
  const { width, height } = page.getSize()
  const blocks = (structure.text.get(page.ref) ?? '').split(BLOCK).map((block) => block.trim()).filter(Boolean)
  return {
    number: numbers.get(page.ref) ?? 0,
    width,
    height,
    text: content.text,
    lines: content.lines,
    taggedText: blocks.join('\n').replaceAll(/\n{2,}/g, '\n'),
    blocks,
    artifactText: content.artifactText,
    tabsInTagOrder: nameAt(page.node, 'Tabs') === 'S',
    links: linksOn(pdf, page.node).map(({ ref, link }) => {
      const contents = textAt(link, 'Contents')
      return {
        ...linkTarget(pdf, link, numbers),
        ...(contents === undefined ? {} : { contents }),
        tagged: ref !== undefined && structure.annotations.has(ref),
      }
    }),
    elements: structure.elements.get(page.ref) ?? [],
    untagged: content.untagged,
    untaggedText: content.untaggedText,
    missingGlyphs: content.missingGlyphs,
    images: content.images,
  }
}
