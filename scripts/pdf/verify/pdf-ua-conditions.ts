import type { PdfFindingCode } from './pdf-finding.ts'

/** One condition of PDF/UA-1 and what becomes of it here. */
export interface PdfUaCondition {
  /** The clause of ISO 14289-1. */
  clause: string
  condition: string
  /**
   * checked: `verifyPdf` fails where it does not hold; built: `finishPdf` writes it so, and the tests read it back;
   * unmet: it does not hold, or not always; unverified: nothing here looks at it; person: only a person can judge it.
   */
  state: 'checked' | 'built' | 'unmet' | 'unverified' | 'person'
  /** What `verifyPdf` reports. */
  findings?: PdfFindingCode[]
  /** What was seen with the Chromium of `@sparticuz/chromium` 153, or who has to do what. */
  note?: string
}

/**
 * Which conditions of PDF/UA-1 hold in the files that this project writes. It is not a claim of conformance: the files
 * carry no `pdfuaid:part`, for conditions below are unmet or for a person to judge.
 */
export const pdfUaConditions: readonly PdfUaCondition[] = [
  {
    clause: '7.1',
    condition: 'The file is marked as tagged and has a structure tree.',
    state: 'checked',
    findings: ['tags-missing'],
  },
  {
    clause: '7.1',
    condition: 'All content is tagged or marked as an artifact.',
    state: 'checked',
    findings: ['content-untagged', 'text-outside-tags'],
    note: 'Chromium leaves aria-hidden content and ::before text outside both, and tags borders, backgrounds and '
      + 'rules as content; '
      + 'finishPdf marks these as artifacts.',
  },
  {
    clause: '7.1',
    condition: 'Every role is standard or mapped to a standard one.',
    state: 'checked',
    findings: ['role-unknown'],
    note: 'Chromium writes Em and Strong of PDF 2.0; finishPdf maps them to Span.',
  },
  {
    clause: '7.1',
    condition: 'The metadata has a title, and the window shows it.',
    state: 'checked',
    findings: ['title-wrong', 'title-not-shown'],
    note: 'Chromium writes no XMP metadata at all.',
  },
  {
    clause: '7.1',
    condition: 'The file is not encrypted.',
    state: 'checked',
    findings: ['file-encrypted'],
  },
  { clause: '7.2', condition: 'The document says its language.', state: 'checked', findings: ['language-wrong'] },
  {
    clause: '7.2',
    condition: 'A change of language within the text is marked.',
    state: 'unmet',
    findings: ['passage-language'],
    note: 'Kept on block elements, table cells, dt, dd, em, strong, code, dfn, ins, mark, sub, time and a; dropped on '
      + 'span, i, b, q, cite, small and bdi. '
      + 'Planned passages are checked; bookmarks and descriptions of links cannot say a language of their own.',
  },
  {
    clause: '7.2',
    condition: 'Every glyph can be read back as characters.',
    state: 'checked',
    findings: ['font-unreadable'],
    note: 'At a line that wraps, the space is not in the file, and a reader has to take the line end for one; '
      + 'white-space: pre-wrap keeps it.',
  },
  {
    clause: '7.3',
    condition: 'Every picture has alternative text.',
    state: 'checked',
    findings: ['figure-without-alt', 'figure-wrong'],
  },
  {
    clause: '7.3',
    condition: 'What is called a figure is one.',
    state: 'built',
    note: 'Chromium calls every HTML figure one, a quotation too; finishPdf calls one that holds other elements and '
      + 'has no label a division.',
  },
  {
    clause: '7.4',
    condition: 'Headings begin with the first level and skip none.',
    state: 'checked',
    findings: ['heading-skipped', 'heading-missing', 'heading-level', 'heading-unplanned'],
  },
  {
    clause: '7.5',
    condition: 'Tables have rows, cells, and headers with a scope.',
    state: 'checked',
    findings: ['table-malformed', 'table-header-missing'],
  },
  {
    clause: '7.6',
    condition: 'Lists hold items, items hold a label and a body.',
    state: 'checked',
    findings: ['list-malformed'],
    note: 'Chromium writes the body beside the label without one; finishPdf adds it.',
  },
  {
    clause: '7.6',
    condition: 'What is a list is tagged as one.',
    state: 'unmet',
    note: 'dl, dt and dd come out without a role, as do section, nav, header, footer and aside.',
  },
  { clause: '7.17', condition: 'Bookmarks follow the document.', state: 'checked', findings: ['outline-wrong'] },
  { clause: '7.18.1', condition: 'Links stand in the structure tree.', state: 'checked', findings: ['link-untagged'] },
  {
    clause: '7.18.3',
    condition: 'Pages with links are tabbed through in the order of the tags.',
    state: 'checked',
    findings: ['tab-order'],
  },
  {
    clause: '7.18.5',
    condition: 'Links have a description.',
    state: 'checked',
    findings: ['link-undescribed'],
    note: 'Chromium writes none; finishPdf takes the text of the link.',
  },
  { clause: '7.21.4', condition: 'All fonts are embedded.', state: 'checked', findings: ['font-not-embedded'] },
  {
    clause: '7.21.8',
    condition: 'No character is shown as an empty box.',
    state: 'checked',
    findings: ['glyph-missing'],
  },
  {
    clause: '7.21',
    condition: 'Widths in the file are those of the fonts; CIDToGIDMap is present.',
    state: 'unverified',
    note: 'Written by Skia.',
  },
  {
    clause: '5',
    condition: 'The metadata says that the file is PDF/UA.',
    state: 'unmet',
    findings: ['claim-unfounded'],
    note: 'Left out on purpose: the file would claim what was not verified.',
  },
  {
    clause: '7.1',
    condition: 'The order of the tags is the order in which one reads; roles fit what they hold.',
    state: 'person',
    note: 'The order is that of the HTML.',
  },
  { clause: '7.1', condition: 'Colour, contrast and form are not the only carriers of a meaning.', state: 'person' },
  { clause: '7.3', condition: 'Alternative texts say what the pictures say.', state: 'person' },
]
