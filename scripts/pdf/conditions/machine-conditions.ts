import type { PDFDocument } from '@cantoo/pdf-lib'
import type { FontReader } from '../glyphs.ts'
import type { PageContent } from '../page-content.ts'
import { judgedFile, type MachineCondition } from './condition.ts'
import { documentConditions } from './document-conditions.ts'
import { fontConditions } from './font-conditions.ts'
import { treeConditions } from './tree-conditions.ts'

/** Every condition of PDF/UA-1 that a program can judge, as far as it concerns files such as ours. */
export const machineConditions: readonly MachineCondition[] = [...documentConditions, ...treeConditions, ...fontConditions]

/** A condition that a file does not meet. */
export interface UnmetCondition {
  name: string
  clause: string
  /** What is not so, in words. */
  found: string
}

/** Judges a file. @param contents - of all of its pages, in order @param fonts - as they were read with those */
export function unmetConditions(pdf: PDFDocument, contents: readonly PageContent[], fonts: ReadonlyMap<string, FontReader>): UnmetCondition[] {
  const file = judgedFile(pdf, contents, fonts)
  // What a locked file holds cannot be read, so that it is judged by this alone.
  const judging = pdf.isEncrypted ? machineConditions.filter(({ name }) => name === 'open') : machineConditions
  return judging.flatMap(({ name, clause, judge }) => judge(file).map((found) => ({ name, clause, found })))
}
