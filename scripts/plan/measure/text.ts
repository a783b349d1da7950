/** Advance widths of one font face: per character in thousandths of the type size, and what others count. */
export interface FaceWidths {
  widths: Record<string, number>
  average: number
}

/** The faces that slides are set in, by name: sans, sans-bold, serif, serif-bold, serif-italic. */
export type FontWidths = Record<string, FaceWidths>

/** How a text is set. */
export interface TextStyle {
  face: string
  /** px */
  size: number
  /** Height of a line in px. */
  line: number
}

/**
 * Width of a text on one line, in px.
 * Kerning is left out: it narrows Latin text by about 1 %, so the sum is a safe estimate.
 */
export function textWidth(text: string, style: TextStyle, fonts: FontWidths): number {
  const face = fonts[style.face]
  if (!face) throw new Error(`No widths for the face ${style.face}`)
  let thousandths = 0
  for (const character of text.normalize('NFC')) thousandths += face.widths[character] ?? guess(character, face)
  return (thousandths / 1000) * style.size
}

/** Number of lines that a text takes in a column, broken greedily at spaces and, where a word is wider, inside it. */
export function countLines(text: string, columnWidth: number, style: TextStyle, fonts: FontWidths): number {
  const space = textWidth(' ', style, fonts)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const width = textWidth(word, style, fonts)
      if (used > 0 && used + space + width <= columnWidth) {
        used += space + width
        continue
      }
      if (used > 0) lines += 1
      const broken = Math.ceil(width / columnWidth) - 1
      lines += Math.max(0, broken)
      used = width - Math.max(0, broken) * columnWidth
    }
  }
  return lines
}

/** Height in px of a text set in a column. */
export function textHeight(text: string, columnWidth: number, style: TextStyle, fonts: FontWidths): number {
  return countLines(text, columnWidth, style, fonts) * style.line
}

/** Ideographs and their kin are as wide as they are high; marks that combine take no room. */
function guess(character: string, face: FaceWidths): number {
  if (/\p{M}/u.test(character)) return 0
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u.test(character)) return 1000
  return face.average
}
