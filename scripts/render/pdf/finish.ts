import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import type { FontReader } from './glyphs.ts'
import { describeLinks } from './links.ts'
import { setInfo, setReading } from './metadata.ts'
import type { DocumentInfo } from './metadata.ts'
import { replaceOutline } from './outline.ts'
import type { OutlineEntry } from './outline.ts'
import { savePdf } from './save.ts'
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
  return savePdf(pdf)
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
