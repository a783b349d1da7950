/** What each finding means and what helps, by its code. */
export const pdfFindingCodes = {
  'file-encrypted': 'The file is locked, so nobody can check or read it aloud.',
  'file-too-large': 'The file is larger than can be mailed.',
  'title-wrong': 'The document says another title than planned, in its information or its XMP.',
  'title-not-shown': 'The window would show the file name instead of the title.',
  'author-wrong': 'The document says another author than planned.',
  'subject-wrong': 'The document says another subject than planned.',
  'date-wrong': 'The document carries another date than the one from its content, so two runs would differ.',
  'language-wrong': 'The document says another language than planned: it would be read out with the wrong voice.',
  'passage-language': 'A passage in another language does not say so: it would be read out with the wrong voice.',
  'direction-wrong': 'Pages would be turned in the wrong direction.',
  'page-count': 'There are more or fewer pages than planned.',
  'page-size': 'A page has another size than planned.',
  'page-blank': 'A page shows nothing.',
  'text-missing': 'A text of the plan is not on its page, or not in its place in the reading order.',
  'text-early': 'A page shows what only a later page of its slide is to show, such as the answer to what it asks.',
  'glyph-missing': 'A character is shown as an empty box, because none of the fonts has it.',
  'outline-wrong': 'The bookmarks are not those of the plan.',
  'link-missing': 'A planned link is not on its page.',
  'link-broken': 'A link leads nowhere.',
  'link-untagged': 'A link does not stand in the structure tree: a screen reader passes over it.',
  'link-undescribed': 'A link has no description.',
  'tags-missing': 'The file has no structure tree: nothing of it can be read aloud in order.',
  'content-untagged': 'Something is painted or written outside both the tags and the marked decoration.',
  'text-outside-tags': 'A text of the plan is visible, but not in the structure tree.',
  'space-outside-tags': 'Words of the plan run together in the tags: the space between them is missing there, and whoever listens hears one word. Such a file makes no claim to be PDF/UA-1.',
  'role-unknown': 'An element has a role that a reader does not know.',
  'heading-missing': 'A planned heading is not on its page, or not a heading.',
  'heading-unplanned': 'There are more headings on a page than planned.',
  'heading-level': 'A heading has another level than planned.',
  'heading-skipped': 'A heading is more than one level below the one before.',
  'figure-without-alt': 'A picture has no alternative text.',
  'figure-wrong': 'The alternative texts on a page are not those of the plan.',
  'list-malformed': 'A list holds something else than items, or an item something else than label and body.',
  'table-malformed': 'A table holds something else than rows, or a row something else than cells.',
  'table-header-missing': 'A table has no header cell, or one that does not say what it heads.',
  'tab-order': 'The tab key does not follow the reading order.',
  'font-not-embedded': 'A font is not in the file: the document looks different elsewhere.',
  'font-unreadable': 'The glyphs of a font cannot be read back as characters, so its text is neither found nor read aloud.',
  'claim-unfounded': 'The file calls itself PDF/UA-1 and does not meet a condition of it.',
} as const

export type PdfFindingCode = keyof typeof pdfFindingCodes

/** One thing in a PDF that is not as planned. */
export interface PdfFinding {
  code: PdfFindingCode
  /** From 1; undefined where it concerns the whole document. */
  page?: number
  /** What was expected, what was found and what to do. */
  message: string
}

/** Findings as lines for people, each with its code and page. */
export function findingLines(findings: readonly PdfFinding[]): string {
  return findings.map(({ code, page, message }) => `  ${code}${page === undefined ? '' : `, page ${page}`}: ${message}`).join('\n')
}

/** Whether a finding keeps a file from its claim to be PDF/UA-1, and from nothing else. */
export function isAgainstClaim({ code }: PdfFinding): boolean {
  return code === 'claim-unfounded' || code === 'space-outside-tags'
}
