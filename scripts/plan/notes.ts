/**
 * A speaker's text in the form in which every reader takes it: an empty line between two paragraphs and none elsewhere, line breaks
 * and what lines are indented by as they are in the file, nothing invisible at the ends of lines, and spaces instead of tabs.
 */
export function noteText(text: string): string {
  return paragraphsOf(text).join('\n\n')
}

/** The paragraphs of a speaker's text, each of one or more lines. */
export function paragraphsOf(text: string): string[] {
  // Nearly all are one line, and a deck may have ten thousand of them.
  if (!/[\n\t]/.test(text)) return text.trimEnd() === '' ? [] : [text.trimEnd()]
  const lines = text.split('\n').map((line) => line.trimEnd().replaceAll('\t', '    '))
  return lines.join('\n').split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n/, '').trimEnd()).filter((paragraph) => paragraph !== '')
}
