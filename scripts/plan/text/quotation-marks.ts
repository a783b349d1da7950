/** The marks around what is quoted: the one that opens it, and the one that closes it. */
export type QuotationMarks = readonly [open: string, close: string]

/** By language or language and region, where it is not the English pair. A tag not listed is looked up without its last part. */
const MARKS: Readonly<Record<string, QuotationMarks>> = Object.fromEntries(
  ([
    [['«', '»'], 'am ca el es fa it nb nn no pt-PT ru uk'],
    // French wants thin spaces within.
    [['«\u202F', '\u202F»'], 'fr'],
    [['”', '“'], 'ar ur'],
    [['„', '“'], 'bg cs de et hr lt sk sl'],
    [['”', '”'], 'fi he sv'],
    [['„', '”'], 'hu pl ro sr'],
    [['「', '」'], 'ja zh-Hant'],
    [['‘', '’'], 'nl'],
  ] as const).flatMap(([marks, languages]) => languages.split(' ').map((language) => [language, marks])),
)
const ENGLISH: QuotationMarks = ['“', '”']

/** The quotation marks of a language. @param language - BCP 47 tag; one that is not known has the English marks */
export function quotationMarks(language: string): QuotationMarks {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const marks = MARKS[tag]
    if (marks) return marks
  }
  return ENGLISH
}

/** A passage, or a part of one that is told over several slides. */
export interface QuotedPart {
  lang: string
  /** Whether it goes on from elsewhere. */
  from?: boolean | undefined
  /** Whether it goes on elsewhere. */
  on?: boolean | undefined
}

/** What stands before and after quoted words. A quotation that goes on is not closed; where it goes on it is opened anew, which Spanish does with the closing mark. */
export function marksAround({ lang, from, on }: QuotedPart): QuotationMarks {
  const [open, close] = quotationMarks(lang)
  return [from && /^es\b/.test(lang) ? close : open, on ? '' : close]
}
