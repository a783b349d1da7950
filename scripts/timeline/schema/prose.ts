/** A stretch of a paragraph; with an address, it is a link. */
export interface ProseRun {
  text: string
  /** The address as links have it: encoded. */
  url?: string
}

/** A paragraph of a text, or an item of a list in it. */
export interface ProsePart {
  runs: ProseRun[]
  /** For an item: `dot`, or its number. */
  item?: 'dot' | number
  /** The rest of a part that began on the slide before: it has no mark of its own. */
  rest?: true
}

const BULLET = /^[-*•] +(?=\S)/u
const NUMBER = /^(\d{1,3})\. +(?=\S)/u
/** `[words](https://…)`; an address may have parentheses in pairs, as those of Wikipedia do. */
const LINK = /(?<!!)\[([^\][\n]+)\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/giu
const ADDRESS = /https?:\/\/[^\s<>"“”«»„[\]{}|\\^`]+/giu
/** What ends a sentence or a bracket, and no address. */
const AFTER_ADDRESS = /[.,;:!?'’…。、，；：！？)）]+$/u

/**
 * Reads the small form that a text may have: paragraphs with an empty line between them; items of lists, whose lines begin with
 * "- ", "* ", "• " or a number such as "1. "; links, as [words](https://…) or as the address alone. All else is text as it is typed.
 *
 * @param links - false where addresses are shown as they are typed
 */
export function readProse(text: string, links = true): ProsePart[] {
  const parts: ProsePart[] = []
  for (const block of text.replaceAll('\t', ' ').split(/\n[^\S\n]*\n\s*/u)) {
    const lines = block.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '')
    const found: { lines: string[]; item?: 'dot' | number }[] = []
    for (const [at, line] of lines.entries()) {
      const plain = line.trimStart()
      const item = itemOf(plain, lines, at)
      const last = found.at(-1)
      if (item !== undefined) found.push({ lines: [plain.replace(item === 'dot' ? BULLET : NUMBER, '')], item })
      // An indented line goes on with the item above it.
      else if (last && (last.item === undefined || line !== plain)) last.lines.push(plain)
      else found.push({ lines: [plain] })
    }
    for (const { lines: own, item } of found) parts.push({ runs: links ? linked(own.join(item === undefined ? '\n' : ' ')) : [{ text: own.join(item === undefined ? '\n' : ' ') }], ...(item === undefined ? {} : { item }) })
  }
  return parts
}

/** The mark of an item that a line begins with. A number is one only where the next or the last item has the number beside it: "1. May" is a date. */
function itemOf(plain: string, lines: readonly string[], at: number): ProsePart['item'] {
  if (BULLET.test(plain)) return 'dot'
  const number = numberOf(plain)
  if (number === undefined) return undefined
  const before = lines.slice(0, at).flatMap((line) => numberOf(line.trimStart()) ?? []).at(-1)
  const after = lines.slice(at + 1).flatMap((line) => numberOf(line.trimStart()) ?? [])[0]
  return before === number - 1 || after === number + 1 ? number : undefined
}

function numberOf(line: string): number | undefined {
  const [, number] = NUMBER.exec(line) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Splits a paragraph at its links. */
function linked(text: string): ProseRun[] {
  const runs: ProseRun[] = []
  let from = 0
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', address = ''] = match
    const url = encodedAddress(address)
    if (url === undefined) continue
    runs.push(...addressesIn(text.slice(from, match.index)), { text: words, url })
    from = match.index + whole.length
  }
  return [...runs, ...addressesIn(text.slice(from))].filter((run) => run.text !== '')
}

function addressesIn(text: string): ProseRun[] {
  const runs: ProseRun[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutEnd(match[0])
    const url = encodedAddress(address)
    if (url === undefined) continue
    runs.push({ text: text.slice(from, match.index) }, { text: address, url })
    from = match.index + address.length
  }
  return [...runs, { text: text.slice(from) }]
}

/** An address without the marks that belong to the sentence around it. */
function withoutEnd(address: string): string {
  const bare = address.replace(AFTER_ADDRESS, '')
  const closing = address.slice(bare.length).startsWith(')') && bare.split('(').length > bare.split(')').length
  return closing ? `${bare})` : bare
}

/** An address of the web as links have it: letters beyond ASCII and blanks are encoded; undefined where it is none. */
export function encodedAddress(address: string): string | undefined {
  if (!/^https?:\/\/[^/]/iu.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).href
}

/** A text without its links in words, which slides show as such. */
export function withoutWordLinks(text: string): string {
  return text.replaceAll(LINK, (whole, _words: string, address: string) => (encodedAddress(address) === undefined ? whole : ''))
}

/** The text of a part without its mark, and without the addresses of its links. */
export function wordsOfPart({ runs }: ProsePart): string {
  return runs.map(({ text }) => text).join('')
}
