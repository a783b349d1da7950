import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { FontReader } from '../glyphs.ts'
import type { PageContent } from '../page-content.ts'
import { kidsOf, roleOf, standardRoles, structureRoot, type Kid } from '../structure-tree.ts'
import { dictAt, nameAt } from '../objects.ts'

/** A file, as conditions look at it. */
export interface JudgedFile {
  pdf: PDFDocument
  /** Of each page. */
  contents: readonly PageContent[]
  /** Every element of the structure tree, each before what it holds. */
  elements: readonly JudgedElement[]
  roles: PDFDict | undefined
  /** The codes of each font that are shown, by the font's place in the file. */
  used: ReadonlyMap<string, Pick<FontReader, 'used'>>
}

/** An element, its role as readers of PDF 1.7 understand it, and where it stands. */
export interface JudgedElement {
  ref: PDFRef
  dict: PDFDict
  /** As it is written. */
  written: string
  role: string
  /** The role of the element that holds it. */
  parent: string
  kids: readonly Kid[]
}

/** A condition of ISO 14289-1 that a program can judge. */
export interface MachineCondition {
  /** What names it in messages and tests. */
  name: string
  clause: string
  /** What is so where it holds. */
  condition: string
  /** What is not so, in words; nothing where it holds. */
  judge: (file: JudgedFile) => string[]
}

/** Reads what conditions look at. @param contents - of each page of the file, in order */
export function judgedFile(pdf: PDFDocument, contents: readonly PageContent[], used: JudgedFile['used']): JudgedFile {
  const root = structureRoot(pdf)
  const roles = root && dictAt(root, 'RoleMap')
  const elements: JudgedElement[] = []
  const visit = (kids: readonly Kid[], parent: string): void => {
    for (const kid of kids) {
      if (kid.kind !== 'element') continue
      const written = roleOf(kid.dict)
      const element = { ref: kid.ref, dict: kid.dict, written, role: mapped(written, roles), parent, kids: kidsOf(pdf, kid.dict) }
      elements.push(element)
      // What has no meaning does not come between others.
      visit(element.kids, element.role === 'NonStruct' ? parent : element.role)
    }
  }
  if (root) visit(kidsOf(pdf, root), '')
  return { pdf, contents, elements, roles, used }
}

/** The role that one is mapped to at last; itself where it is known. */
function mapped(role: string, roles: PDFDict | undefined): string {
  let at = role
  for (let step = 0; roles && step < 10 && !standardRoles.has(at); step += 1) at = nameAt(roles, at) ?? at
  return at
}

/** Those of the elements that have one of these roles. */
export function elementsWith({ elements }: Pick<JudgedFile, 'elements'>, ...roles: readonly string[]): JudgedElement[] {
  return elements.filter(({ role }) => roles.includes(role))
}
