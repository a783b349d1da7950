/** One operator of a content stream with its operands, and where it stands: bytes `start` to `end`. */
export interface Operation {
  operator: string
  operands: string[]
  start: number
  end: number
}

/** Numbers, names, operators, hexadecimal and literal strings (nested brackets only one deep), dictionaries, arrays. */
const token = new RegExp([
  /%[^\r\n]*/, /<<|>>|\[|\]/, /<[0-9A-Fa-f\s]*>/, /\((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*\)/, /\/?[^\s()<>[\]{}/%]+/,
].map(({ source }) => source).join('|'), 'g')
const operand = /^(?:[-+.\d</[(>\]]|true$|false$|null$)/

/**
 * The operations of a content stream in order. Reads what Chromium's PDF writer produces; inline images (`BI … EI`),
 * which it never writes, are not understood.
 *
 * @param content the uncompressed stream, one character for each byte (latin1)
 */
export function readOperations(content: string): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  for (const match of content.matchAll(token)) {
    const [word] = match
    if (word.startsWith('%')) continue
    if (start < 0) start = match.index
    if (operand.test(word)) {
      operands.push(word)
      continue
    }
    operations.push({ operator: word, operands, start, end: match.index + word.length })
    operands = []
    start = -1
  }
  return operations
}

/** The marked-content identifier that a `BDC` opens, where it opens one. */
export function mcidOf({ operator, operands }: Operation): number | undefined {
  if (operator !== 'BDC') return undefined
  const at = operands.indexOf('/MCID')
  return at < 0 ? undefined : Number(operands[at + 1])
}

/** Operators that put something on the page, apart from text. */
export const paintOperators: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do'])
/** Operators that show text. */
export const textOperators: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
