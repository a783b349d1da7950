import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { fillRows, nameNumberings, placePictures, tellHeadingsApart } from './attributes.ts'
import { boundsOf, type Bounds } from './bounds.ts'
import type { FontReader } from '../glyphs.ts'
import { describeLinks, type LinkNames } from '../links.ts'
import { takeHints } from './hints.ts'
import { loadParts, type PrintedParts } from './join-parts.ts'
import { mapApostrophes } from './apostrophes.ts'
import { separateLetters } from './separate-letters.ts'
import { setInfo, setReading, type DocumentInfo } from './metadata.ts'
import { replaceOutline, type OutlineEntry } from './outline.ts'
import { textAt } from '../objects.ts'
import { labelPages } from '../page-labels.ts'
import { readMarked } from '../page-content.ts'
import { directionOfLanguage } from '../reading-order.ts'
import { writeParents } from './parents.ts'
import { contentRuns, hasLeftwardLetters, writeReplacements } from './replacement-texts.ts'
import { savePdf } from './save.ts'
import { contentJoints, simplifyTree } from './simplify.ts'
import { soughtElements, soughtKeys, spokenTexts, textSaid } from './spoken.ts'
import { dropContent, mapRoles, pictureContent, releaseTextFigures, wrapListBodies, renameCells } from './structure.ts'
import { contentOf, elementsBelow, structureRoot } from '../structure-tree.ts'
import { nameGlyphs } from './unnamed-glyphs.ts'

/** What {@link finishPdf} makes of a printed document. */
export interface PdfInfo extends DocumentInfo {
  /** The bookmarks in reading order; an empty list removes those that Chromium made. */
  outline: OutlineEntry[]
  /** What links say where their words do not tell where they lead. */
  linkNames?: LinkNames
  /** What is said in place of lines of underscores, which are gaps to fill in. */
  gap?: string
  /** The label of each page, as it is printed there; without them, pages are counted from 1. */
  pageLabels?: readonly string[]
}

/**
 * Makes of what Chromium printed the file that is given out: says what it is, in which language and by whom, has the
 * planned bookmarks, repairs what the tags lack, and carries no trace of when and where it was printed. The same print
 * and information give the same bytes.
 *
 * @param printed what Chromium printed, unencrypted: a PDF, or the parts of one
 * @throws RangeError where a bookmark's page does not exist or the date is not ISO 8601
 */
export async function finishPdf(printed: Uint8Array | PrintedParts, info: PdfInfo): Promise<Uint8Array> {
  const pdf = await loadParts(printed instanceof Uint8Array ? { parts: [printed] } : printed)
  // What glyphs stand for comes first, since tags are told apart by what they say.
  if (hasLeftwardLetters(pdf)) separateLetters(pdf, directionOfLanguage(info.language))
  mapApostrophes(pdf)
  nameGlyphs(pdf)
  const root = structureRoot(pdf)
  if (root) repairTags(pdf, root, info)
  replaceOutline(pdf, info.outline)
  labelPages(pdf, info.pageLabels ?? [])
  setInfo(pdf, info)
  setReading(pdf, info)
  return savePdf(pdf)
}

/**
 * What Chromium's tags lack. The order matters: what the page asks for comes first, then what is a picture decides what is decoration,
 * and what is decoration what stays.
 */
function repairTags(pdf: PDFDocument, root: PDFDict, { outline, linkNames = {}, gap }: PdfInfo): void {
  const fonts = new Map<string, FontReader>()
  const direction = directionOfLanguage(textAt(pdf.catalog, 'Lang'))
  const running = takeHints(pdf, root)
  const printed = elementsBelow(pdf, root)
  const sought = soughtElements(pdf, printed)
  const keysOn = soughtKeys(sought)
  releaseTextFigures(pdf, printed)
  wrapListBodies(pdf, printed)
  simplifyTree(pdf, root)
  const runs: ReadonlyMap<string, readonly string[]> = gap !== undefined || hasLeftwardLetters(pdf) ? contentRuns(pdf, root) : new Map()
  for (const { key, page } of runs.size > 0 ? contentOf(pdf, root) : []) if (page) keysOn.set(page, (keysOn.get(page) ?? new Set()).add(key))
  const pictures = pictureContent(pdf, root)
  const texts = new Map<string, string>()
  const bounds = new Map<string, Bounds>()
  const became = markArtifacts(pdf, { pictures, joints: contentJoints(pdf, root), running }, (page, operations) => {
    const keys = keysOn.get(page)
    if (keys) for (const [key, text] of readMarked(pdf.context, page, operations, keys, fonts, direction)) texts.set(key, text)
    if (pictures.size > 0) for (const [key, box] of boundsOf(pdf.context, page, operations, pictures)) bounds.set(key, box)
  })
  dropContent(pdf, root, became.gone)
  const spoken = spokenTexts(sought, texts, became)
  const kept = elementsBelow(pdf, root)
  mapRoles(pdf, root, kept)
  renameCells(pdf, root, kept)
  fillRows(pdf, kept)
  placePictures(pdf, kept, bounds)
  nameNumberings(pdf, kept, spoken)
  tellHeadingsApart(pdf, kept, spoken, Map.groupBy(outline, ({ page }) => page))
  describeLinks(pdf, kept, spoken, linkNames)
  if (runs.size > 0) writeReplacements(pdf, kept, { runs, direction, gap, said: (key) => textSaid(key, texts, became) })
  writeParents(pdf, root)
}
