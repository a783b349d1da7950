/** Notes as our writer puts them into Markdown (see `noteLiteral` and `noteAside`), read back as the HTML that Slidev makes of them. */
export function literalHtml(markdown: string): string {
  return markdown
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => (paragraph.startsWith('>') ? `<blockquote>\n${literalHtml(paragraph.replaceAll(/^> ?/gm, ''))}\n</blockquote>` : `<p>${inlineHtml(paragraph)}</p>`))
    .join('\n')
}

/** A text on one line as our writer puts it into Markdown, read back as plain text. */
export function literalText(markdown: string): string {
  return inlineHtml(markdown).replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** Those that the writer uses, and those made here. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', '#36': '$', '#58': ':', '#123': '{' }

function inlineHtml(markdown: string): string {
  return (
    markdown
      // Written by us, there are none of these left; whoever else wrote it, no tag comes of it.
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/&(?!#?\w+;)/g, '&amp;')
      .replace(/\\([!-/:-@[-`{-~\n])/g, (_, sign: string) => (sign === '\n' ? '<br>\n' : sign))
  )
}
