import { MarkdownExit, type Token } from 'markdown-exit'

/** Marks in a note where a click is due. */
const CLICKS = /\[click(?::\d+)?\]/gi

/**
 * A note in Markdown as paragraphs of plain text: what is printed has no use for marks of Markdown. Items of lists keep their
 * bullets and numbers; what is HTML is left out, and so are the marks where a click is due.
 */
export function noteParagraphs(markdown: string): string[] {
  const lists: { next: number | undefined }[] = []
  const paragraphs: string[] = []
  let mark = ''
  for (const token of reader().parse(markdown.replace(CLICKS, ''), {})) {
    if (token.type === 'bullet_list_open') lists.push({ next: undefined })
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) })
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop()
    else if (token.type === 'list_item_open') mark = markOf(lists.at(-1))
    else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      for (const text of linesOf(token)) {
        paragraphs.push(mark + text)
        mark = ''
      }
    }
  }
  return paragraphs
}

/** A line of Markdown, such as a title, as plain text. */
export function plainLine(markdown: string): string {
  return reader().parseInline(markdown, {}).flatMap(linesOf).join(' ')
}

/** As Slidev reads notes. */
function reader(): MarkdownExit {
  return new MarkdownExit({ html: true })
}

function markOf(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '• '
  list.next += 1
  return `${list.next - 1}. `
}

/** The text of a block, one for each line that the author has broken. */
function linesOf({ children, content, type }: Token): string[] {
  const text = type === 'inline' ? (children ?? []).map(textOf).join('') : content
  return text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

function textOf({ type, content, children }: Token): string {
  if (type === 'softbreak') return ' '
  if (type === 'hardbreak') return '\n'
  if (type === 'image') return (children ?? []).map(textOf).join('')
  return type === 'html_inline' ? '' : content
}
