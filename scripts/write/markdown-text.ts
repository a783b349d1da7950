/**
 * Writes a text as Markdown that shows exactly that text: no emphasis, no tag, no link, no comment's end.
 * Only what would mean something is escaped, so that ordinary prose stays readable.
 *
 * @param text - plain text; line breaks are kept
 */
export function markdownLiteral(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeInline(line.trim())))
    .join('\n')
}

/** As `markdownLiteral`, for a slide's title, which Slidev also compiles as a Vue template for its table of contents. */
export function titleLiteral(text: string): string {
  // A word joiner keeps the braces from meaning an interpolation; the heading on the slide itself stays as it is.
  return markdownLiteral(text.replaceAll(/\{(?=\{)/g, '{\u2060'))
}

function escapeInline(line: string): string {
  return line
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '&#36;')
    .replace(/[\\`*_[\]~|^]/g, '\\$&')
    // Bare addresses would be linked, and "::name::" would name a slot.
    .replace(/:(?=\/\/|:)/g, '&#58;')
    // `{monaco-run}` switches an editor on, `{1|2}` and `{.name}` are marks of Slidev's own.
    .replaceAll('{', '&#123;')
}

function escapeLineStart(line: string): string {
  return line.replace(/^([-+=#]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`)).replace(/^(\d+)([.)])/, '$1\\$2')
}
