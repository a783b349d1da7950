import { ParseSpeeds, PDFDocument, PDFHeader, PDFHexString } from '@cantoo/pdf-lib'
import { createHash } from 'node:crypto'
import { markArtifacts } from './artifacts.ts'
import type { FontReader } from './glyphs.ts'
import { describeLinks } from './links.ts'
import { setInfo, setReading } from './metadata.ts'
import type { DocumentInfo } from './metadata.ts'
import { replaceOutline } from './outline.ts'
import type { OutlineEntry } from './outline.ts'
import { dropContent, mapRoles, pictureContent, releaseTextFigures, wrapListBodies } from './structure.ts'
import { structureRoot } from './structure-tree.ts'
import { renameCells } from './table-cells.ts'

/** What {@link finishPdf} makes of a printed document. */
export interface PdfInfo extends DocumentInfo {
  /** The bookmarks in reading order; none removes those that Chromium made. */
  outline: OutlineEntry[]
}

/**
 * Makes of what Chromium printed the file that is given out: says what it is, in which language and by whom, has the
 * planned bookmarks, repairs what the tags lack, and carries no trace of when and where it was printed. The same print
 * and information give the same bytes.
 *
 * @param bytes a PDF that Chromium printed, unencrypted
 * @throws RangeError where a bookmark's page does not exist or the date is not ISO 8601
 */
export async function finishPdf(bytes: Uint8Array, info: PdfInfo): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  if (structureRoot(pdf)) repairTags(pdf)
  replaceOutline(pdf, info.outline)
  setInfo(pdf, info)
  setReading(pdf, info)
  return await saveRepeatably(pdf)
}

/**
 * What Chromium's tags lack. The order matters: what is a picture decides what is decoration, what is decoration what
 * stays.
 */
function repairTags(pdf: PDFDocument): void {
  releaseTextFigures(pdf)
  dropContent(pdf, markArtifacts(pdf, pictureContent(pdf)))
  wrapListBodies(pdf)
  mapRoles(pdf)
  renameCells(pdf)
  describeLinks(pdf, new Map<string, FontReader>())
}

/**
 * Saves with an identifier that is the digest of all other bytes, in place of Chromium's, which is new with each
 * printing.
 */
async function saveRepeatably(pdf: PDFDocument): Promise<Uint8Array> {
  const blank = '0'.repeat(32)
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(blank), PDFHexString.of(blank)])
  pdf.context.header = PDFHeader.forVersion(1, 7)
  const bytes = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const id = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase()
  for (let at = file.lastIndexOf(`<${blank}>`); at >= 0; at = file.lastIndexOf(`<${blank}>`, at - 1)) {
    file.write(id, at + 1, 'latin1')
  }
  return bytes
}
