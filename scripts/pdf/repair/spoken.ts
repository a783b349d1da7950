import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { contentOf, type StructElement } from '../structure-tree.ts'
import type { MarkedContent } from './artifacts.ts'

/** Elements whose text is needed, with the keys of their content. */
export type Sought = ReadonlyMap<PDFDict, readonly { key: string; page: PDFRef | undefined }[]>

type Became = Pick<MarkedContent, 'spaced'>

/** Links, headings and labels, which are named by what they say. */
export function soughtElements(pdf: PDFDocument, elements: readonly StructElement[]): Sought {
  return new Map(elements.flatMap(({ dict, role }) => /^(?:Link|Lbl|H[1-6])$/.test(role) ? [[dict, contentOf(pdf, dict)]] : []))
}

/** The keys of that content, by the page that it is on. */
export function soughtKeys(sought: Sought): Map<PDFRef, Set<string>> {
  const keys = new Map<PDFRef, Set<string>>()
  for (const { key, page } of [...sought.values()].flat()) {
    if (page) keys.set(page, (keys.get(page) ?? new Set()).add(key))
  }
  return keys
}

/**
 * What each of the elements says.
 *
 * @param texts - by key, as Chromium printed them
 * @param became - what became of them since
 */
export function spokenTexts(sought: Sought, texts: ReadonlyMap<string, string>, became: Became): Map<PDFDict, string> {
  return new Map([...sought].map(([dict, content]) => [dict, content.map(({ key }) => textSaid(key, texts, became)).join('')]))
}

/** What content says now that Chromium printed. @param texts - by key */
export function textSaid(key: string, texts: ReadonlyMap<string, string>, { spaced }: Became): string {
  return `${texts.get(key) ?? ''}${spaced.has(key) ? ' ' : ''}`
}
