import { PDFDict, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { contentKey } from '../structure-tree.ts'
import { dictAt, listAt, nameAt, pdfName, streamBytes, textAt } from '../objects.ts'
import type { MachineCondition, JudgedFile } from './condition.ts'

const NO = (holds: boolean, message: string): string[] => (holds ? [] : [message])

function xmpOf({ pdf }: JudgedFile): string {
  const stream = pdf.catalog.lookup(pdfName('Metadata'))
  return stream instanceof PDFRawStream ? new TextDecoder().decode(streamBytes(stream)) : stream instanceof PDFStream ? stream.getContentsString() : ''
}

/** Whether a tag of a language is well formed (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return /^x(-[a-z\d]{1,8})+$/i.test(tag)
  }
}

/** What PDF/UA-1 asks of a document and its pages. */
export const documentConditions: readonly MachineCondition[] = [
  { name: 'identification', clause: '5', condition: 'The metadata says pdfuaid:part 1.', judge: (file) => NO(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xmpOf(file)) && xmpOf(file).includes('http://www.aiim.org/pdfua/ns/id/'), 'the metadata does not say pdfuaid:part 1') },
  { name: 'marked', clause: '7.1', condition: 'The file says that it is tagged, and that nothing of it is suspect.', judge: ({ pdf }) => {
    const info = dictAt(pdf.catalog, 'MarkInfo')?.toString() ?? ''
    return NO(info.includes('/Marked true') && !info.includes('/Suspects true'), 'MarkInfo does not say Marked, or says Suspects')
  } },
  { name: 'structure', clause: '7.1', condition: 'There is a structure tree.', judge: ({ elements }) => NO(elements.length > 0, 'there is no structure tree') },
  { name: 'title', clause: '7.1', condition: 'The metadata has a title.', judge: (file) => NO(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(xmpOf(file)), 'the metadata has no dc:title') },
  { name: 'title-shown', clause: '7.1', condition: 'The window shows the title.', judge: ({ pdf }) => NO(dictAt(pdf.catalog, 'ViewerPreferences')?.get(pdfName('DisplayDocTitle'))?.toString() === 'true', 'DisplayDocTitle is not true') },
  { name: 'language', clause: '7.2', condition: 'The document says its language, and each language is well formed.', judge: ({ pdf, elements }) => {
    const language = textAt(pdf.catalog, 'Lang')
    const tags = [language, ...elements.map(({ dict }) => textAt(dict, 'Lang'))].filter((tag) => tag !== undefined)
    return [...NO(language !== undefined, 'the document says no language'), ...tags.filter((tag) => !isLanguage(tag)).map((tag) => `"${tag}" is no tag of a language`)]
  } },
  { name: 'optional-content', clause: '7.10', condition: 'Layers have names and none turns itself on.', judge: ({ pdf }) => {
    const settings = dictAt(pdf.catalog, 'OCProperties')
    const all = settings ? [dictAt(settings, 'D'), ...listAt(settings, 'Configs').map((each) => pdf.context.lookup(each))].filter((each) => each instanceof PDFDict) : []
    return all.flatMap((each) => [...NO(textAt(each, 'Name') !== undefined, 'a setting of layers has no name'), ...NO(!each.has(pdfName('AS')), 'a setting of layers turns some on by itself')])
  } },
  { name: 'embedded-files', clause: '7.11', condition: 'Files within the file have names for every system.', judge: ({ pdf }) => pdf.context.enumerateIndirectObjects().flatMap(([, object]) =>
    object instanceof PDFDict && object.has(pdfName('EF')) && !(object.has(pdfName('F')) && object.has(pdfName('UF'))) ? ['an embedded file lacks F or UF'] : []) },
  { name: 'no-xfa', clause: '7.15', condition: 'There is no form in XFA.', judge: ({ pdf }) => NO(dictAt(pdf.catalog, 'AcroForm')?.has(pdfName('XFA')) !== true, 'there is an XFA form') },
  { name: 'open', clause: '7.16', condition: 'The file is not encrypted.', judge: ({ pdf }) => NO(!pdf.isEncrypted, 'the file is encrypted') },
  { name: 'tagged', clause: '7.1', condition: 'All content is tagged or an artifact.', judge: ({ contents }) => contents.flatMap(({ untagged }, index) => NO(untagged === 0, `page ${index + 1} paints ${untagged} things outside both`)) },
  { name: 'nesting', clause: '7.1', condition: 'No artifact stands within tagged content, and no tagged content within an artifact.', judge: ({ contents }) => contents.flatMap(({ mixed }, index) => NO(mixed === 0, `page ${index + 1} has ${mixed} of them`)) },
  { name: 'reached', clause: '7.1', condition: 'The structure tree holds every piece of tagged content, and each once.', judge: reached },
  { name: 'forms-once', clause: '7.20', condition: 'What has tags of its own is drawn once, and nothing is taken from other files.', judge: ({ pdf, contents }) => {
    const times = Map.groupBy(contents.flatMap(({ painted }) => painted), (key) => key)
    const foreign = pdf.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFRawStream && object.dict.has(pdfName('Ref')))
    return [...[...times].flatMap(([key, each]) => NO(each.length === 1, `the content ${key} is painted more than once`)), ...foreign.map(([ref]) => `the form ${ref.toString()} refers to another file`)]
  } },
  { name: 'annotations-tagged', clause: '7.18.1', condition: 'Annotations stand in the structure tree: links in a Link, others in an Annot or a Form.', judge: ({ pdf, elements }) => {
    const holders = new Map(elements.flatMap(({ role, kids }) => kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.ref.toString(), role] as const] : []))))
    return annotations(pdf).flatMap(({ page, ref, dict }) => {
      const subtype = nameAt(dict, 'Subtype') ?? ''
      if (subtype === 'Popup') return []
      const holder = holders.get(ref) ?? 'nothing'
      return NO(holder === ({ Link: 'Link', Widget: 'Form' }[subtype] ?? 'Annot'), `a ${subtype} on page ${page} stands in ${holder}`)
    })
  } },
  { name: 'annotations-kind', clause: '7.18.2', condition: 'No annotation is of the kind TrapNet.', judge: ({ pdf }) => annotations(pdf).flatMap(({ page, dict }) => NO(nameAt(dict, 'Subtype') !== 'TrapNet', `page ${page} has one`)) },
  { name: 'tab-order', clause: '7.18.3', condition: 'Pages with annotations are tabbed through in the order of the tags.', judge: ({ pdf }) => pdf.getPages().flatMap(({ node }, index) => NO(listAt(node, 'Annots').length === 0 || nameAt(node, 'Tabs') === 'S', `page ${index + 1} is not`)) },
  { name: 'link-description', clause: '7.18.5', condition: 'Links have a description.', judge: ({ pdf }) => annotations(pdf).flatMap(({ page, dict }) => NO(nameAt(dict, 'Subtype') !== 'Link' || (textAt(dict, 'Contents') ?? '').trim() !== '', `a link on page ${page} has none`)) },
]

function annotations(pdf: JudgedFile['pdf']): { page: number; ref: string; dict: PDFDict }[] {
  return pdf.getPages().flatMap(({ node }, index) => listAt(node, 'Annots').flatMap((entry) => {
    const dict = pdf.context.lookup(entry)
    return dict instanceof PDFDict ? [{ page: index + 1, ref: entry.toString(), dict }] : []
  }))
}

function reached({ pdf, contents, elements }: JudgedFile): string[] {
  const held = new Map<string, number>()
  for (const { kids } of elements) for (const kid of kids) if (kid.kind === 'content') held.set(kid.key, (held.get(kid.key) ?? 0) + 1)
  const pages = pdf.getPages()
  return [
    ...contents.flatMap(({ painted }, index) => painted.filter((key) => !held.has(key)).map((key) => `the tree does not have the content ${key} of page ${index + 1}`)),
    ...[...held].filter(([, times]) => times > 1).map(([key]) => `the tree has the content ${key} ${held.get(key)} times`),
    ...NO(pages.every(({ node, ref }) => node.has(pdfName('StructParents')) || !held.has(contentKey(ref, 0))), 'a page with tags does not say where its parents stand'),
  ]
}
