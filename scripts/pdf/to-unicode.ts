const block = /begin(bfchar|bfrange)\s([\s\S]*?)end\1/g
const single = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g
const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g

function characters(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{1,4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

/** What the code `step` places after a range's start stands for: its last code unit counts up. */
function counted(hex: string, step: number): string {
  const text = characters(hex)
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step)
}

function readRange([, low, high, start, list]: RegExpMatchArray, codes: Map<number, string>): void {
  const from = Number.parseInt(low!, 16)
  const listed = list?.match(/[0-9A-Fa-f]+/g)
  for (let code = from; code <= Number.parseInt(high!, 16); code += 1) {
    codes.set(code, start === undefined ? characters(listed?.[code - from] ?? '') : counted(start, code - from))
  }
}

/**
 * Reads a ToUnicode map: which characters each glyph code of a font stands for.
 *
 * @param map the uncompressed CMap, in the two forms of ISO 32000-1, 9.10.3 (bfchar, bfrange)
 */
export function readToUnicode(map: string): Map<number, string> {
  const codes = new Map<number, string>()
  for (const [, kind, body] of map.matchAll(block)) {
    if (kind === 'bfrange') for (const match of body!.matchAll(range)) readRange(match, codes)
    else for (const [, code, text] of body!.matchAll(single)) codes.set(Number.parseInt(code!, 16), characters(text!))
  }
  return codes
}
