import { PDFArray, PDFDict, PDFName, PDFNull, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { dictAt } from '../objects.ts'
import { contentKey, kidsOf } from '../structure-tree.ts'

/** Writes anew which element each piece of content and each annotation belongs to (ISO 32000-1, 14.7.4.4). */
export function writeParents(pdf: PDFDocument, root: PDFDict): void {
  const numbers = dictAt(root, 'ParentTree')?.lookup(PDFName.of('Nums'))
  if (!(numbers instanceof PDFArray)) return
  const owners = new Map<string, PDFRef>()
  const visit = (dict: PDFDict, ref: PDFRef | undefined): void => {
    for (const kid of kidsOf(pdf, dict)) {
      if (kid.kind === 'element') visit(kid.dict, kid.ref)
      else if (ref) owners.set(kid.kind === 'content' ? kid.key : kid.ref.toString(), ref)
    }
  }
  visit(root, undefined)
  const holders = holdersByNumber(pdf)
  for (let i = 0; i + 1 < numbers.size(); i += 2) {
    const holder = holders.get(Number(numbers.get(i).toString()))
    const parents = numbers.lookup(i + 1)
    if (!holder) continue
    if (!(parents instanceof PDFArray)) {
      const owner = owners.get(holder.toString())
      if (owner) numbers.set(i + 1, owner)
    } else {
      for (let mcid = 0; mcid < parents.size(); mcid += 1) parents.set(mcid, owners.get(contentKey(holder, mcid)) ?? PDFNull)
    }
  }
}

/** Which page, form or annotation the numbers in the parent tree stand for. */
function holdersByNumber(pdf: PDFDocument): Map<number, PDFRef> {
  const holders = new Map<number, PDFRef>()
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined
    const number = dict?.get(PDFName.of('StructParents')) ?? dict?.get(PDFName.of('StructParent'))
    if (number) holders.set(Number(number.toString()), ref)
  }
  return holders
}
