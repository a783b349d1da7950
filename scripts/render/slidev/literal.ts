/** A text as our writer puts it into Markdown (see `markdownLiteral`), read back as the HTML that shows it. */
export function literalHtml(markdown: string): string {
  return markdown
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${inlineHtml(paragraph)}</p>`)
    .join('\n')
}

/** The same, read back as plain text. */
export function literalText(markdown: string): string {
  return inlineHtml(markdown).replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** Those that the writer uses, and those made here. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', '#36': '$', '#58': ':', '#123': '{' }

function inlineHtml(markdown: string): string {
  return (
    markdown
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      // Written by us, there are none of these left; whoever else wrote it, no tag comes of it.
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/&(?!#?\w+;)/g, '&amp;')
  )
}
