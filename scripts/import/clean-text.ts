import { compile } from 'html-to-text'
import { createMarkdownExit } from 'markdown-exit'

/** A text as a timeline has it, and what it could not keep. */
export interface CleanText {
  /** Paragraphs with an empty line between them, items that begin with "- ", links as [words](address). Empty where nothing is left. */
  text: string
  /** Addresses of pictures that stood in it. */
  pictures: { at: string; alt?: string }[]
  /** What was taken out besides, by kind, for people: `scripts in texts`. */
  lost: string[]
}

const HTML = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i
const MARKDOWN = /\*\*\S|__\S|(?<!\w)[*_][^\s*_][^*_\n]*[*_](?!\w)|!?\[[^\]\n]*\]\([^)\s]+\)|^#{1,6} |^\s*[*+-] |^> |`[^`\n]+`/m
/** What of Markdown a text of a timeline does not have. */
const FORMATTED = /\*\*\S|__\S|(?<!\w)[*_][^\s*_][^*_\n]*[*_](?!\w)|!\[[^\]\n]*\]\([^)\s]+\)|^#{1,6} |`[^`\n]+`/m
/** Control characters but for tabs and line ends, marks of byte order, and what turns the direction of the text after it: a timeline needs none, and `check` warns of them. */
const CONTROLS = /(?![\t\n])\p{Cc}|[\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

/**
 * Makes clean text of HTML, of Markdown, or of what is text already. Formatting and scripts go, words and links stay. Addresses that
 * carry a whole file (`data:`) go.
 */
export function cleanText(given: string): CleanText {
  const plain = given.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').normalize('NFC')
  if (!HTML.test(plain) && !MARKDOWN.test(plain)) return { text: tidyLines(plain), pictures: [], lost: [] }
  // Marks of HTML in Markdown are HTML there as well; within paragraphs of HTML, marks of Markdown are read once these are text.
  const isMarkdown = MARKDOWN.test(plain)
  const isPage = /<(?:p|br|div|ul|ol|li|table|h[1-6])\b/i.test(plain)
  const html = isMarkdown && !isPage ? markdown.render(withOwnNumbers(plain)) : withBreaks(plain)
  const read = fromHtml(html)
  const again = isMarkdown && isPage && FORMATTED.test(read) ? markdown.render(withOwnNumbers(tidyLines(read))) : ''
  const pictures = [...`${html}${again}`.matchAll(/<img\b[^>]*>/gi)].flatMap(([tag]) => pictureOf(tag))
  const lost = [
    ...(/<script\b/i.test(html) ? ['scripts in texts'] : []),
    ...(/<(?:iframe|embed|object|video|audio)\b/i.test(html) ? ['things embedded in texts'] : []),
    ...(/<table\b/i.test(html) ? ['forms of tables in texts'] : []),
    ...(/\b(?:src|href)\s*=\s*["']?data:/i.test(html) ? ['files inside the text (data: addresses)'] : []),
  ]
  return { text: tidyLines(again === '' ? read : fromHtml(again)), pictures, lost }
}

/** Markdown counts on where a number begins a line below a list: “1. May 1872” would be its fourth item. A number that does not go on stays as it is. */
function withOwnNumbers(text: string): string {
  let last = 0
  return text.split('\n').map((line) => {
    const [, indent = '', digits] = /^( {0,3})(\d{1,9})\. /.exec(line) ?? []
    const number = Number(digits)
    const isOwn = digits !== undefined && last > 0 && number !== last + 1
    last = digits === undefined ? last : isOwn ? 0 : number
    return isOwn ? line.replace(`${indent}${digits}.`, `${indent}${digits}\\.`) : line
  }).join('\n')
}

/** A line break of plain text that has some HTML in it is one for people too. */
function withBreaks(text: string): string {
  return /<(?:p|br|div|ul|ol|li|table|h[1-6]|blockquote)\b/i.test(text) ? text : text.replaceAll(/\n{2,}/g, '<p>').replaceAll('\n', '<br>')
}

function pictureOf(tag: string): { at: string; alt?: string }[] {
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined)
  const [at, alt] = [attribute('src'), attribute('alt')]
  return at === undefined || at.startsWith('data:') ? [] : [{ at, ...(alt && { alt }) }]
}

/** Made once: to make it takes longer than most texts. */
const markdown = createMarkdownExit({ html: true, breaks: true, linkify: false })

/** Reading the selectors takes longer than most texts. */
const fromHtml = compile({
  wordwrap: false,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'a', format: 'link' },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'hr', format: 'skip' },
    { selector: 'blockquote', format: 'block' },
  ],
  formatters: {
    link(element, walk, builder) {
      const address = (element.attribs as Record<string, string>)['href']?.trim() ?? ''
      if (!/^https?:\/\//i.test(address)) return walk(element.children, builder)
      builder.addInline('[')
      walk(element.children, builder)
      builder.addInline(`](${encodeURI(decodeSafely(address)).replaceAll('(', '%28').replaceAll(')', '%29')})`, { noWordTransform: true })
    },
  },
})

/** An address may be encoded already. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** Whether the lines above one, up to an empty one or the margin, lead to the mark of an item. */
function goesOn(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1] ?? ''
  return ITEM.test(before) || (/^ +\S/.test(before) && goesOn(lines, index - 1))
}

const ITEM = /^ ?(?:- |\d{1,3}\. )/

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[\t \u00a0]+/g, ' ').trimEnd())
    // An item goes on in lines that are indented; others begin at their margin.
    .map((line, index, lines) => line.replace(/^ +(?!- )/, /^ +\S/.test(line) && !ITEM.test(line) && goesOn(lines, index) ? '  ' : ''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/\[\]\([^)]*\)/g, '')
    .replaceAll(/\[(https?:\/\/[^\]\s]+)\]\(\1\)/g, '$1')
    .trim()
}

/** A text made clean and on one line, as titles and names are, with the words of its links alone. */
export function cleanLine(given: string): string {
  return lineOfText(cleanText(given))
}

/** A clean text on one line. */
export function lineOfText({ text }: Pick<CleanText, 'text'>): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\s+/g, ' ').replace(/^- /, '').trim()
}
