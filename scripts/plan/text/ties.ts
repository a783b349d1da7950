/**
 * The place of a text: running text; a title, which is short and wide; an aside, a narrow column or the title of a cover; or a stage, one of
 * up to six columns beside each other.
 * Short text breaks before its small words: 'Speaker / of the parliament'.
 */
export type TextPlace = 'text' | 'title' | 'aside' | 'stage'

/** The longest stretch, in characters, that stays on one line: every column of that kind has room for it. */
const LONGEST: Record<TextPlace, number> = { text: 24, title: 24, aside: 17, stage: 11 }
/** Longest word, in characters, that is never broken at its hyphens. */
const LONGEST_HYPHENATED = 24
/** Places where a line might end within a word: the hyphen and the character after it. */
const HYPHEN = /(?<=[\p{L}\p{M}\p{Nd}])([-\u2010][\p{L}\p{Nd}])/u
const ANY_HYPHEN = /[-\u2010]/
const AFTER_HYPHEN = /(?<=[\p{L}\p{M}\p{Nd}][-\u2010])(?=\p{L})/u

/** A number as it stands in running text: 18, 1.000, 83,5, $83.5, ≈110. */
const NUMBER = /^[\p{Ps}\p{Pi}\p{Sc}~≈±+−-]*\p{Nd}+(?:[.,’:]\p{Nd}+)*%?$/u
/** A year belongs to the month before it, not to the word after it. */
const YEAR = /^\p{Nd}{4}$/u
/** Marks that French sets behind a space, and those that it opens with: no line begins or ends with them. */
const CLOSES = /^[;:!?»%](?:$|\s|\p{P})/u
const OPENS = /«$/u
/** The number of a day, as dates have it before their month: 25, 25. */
const DAY = /^\p{Nd}{1,2}\.?$/u
/** What a number counts: words, and the signs of units. */
const LETTERS = /^[\p{L}℃℉‰]/u
/** A word with a capital and the number after it: Article 64, October 2025. */
const NAMED = /^[\p{Ps}\p{Pi}]*\p{Lu}[\p{L}\p{M}]*\.?$/u
const ITS_NUMBER = /^\p{Nd}+[\p{Po}\p{Pe}\p{Pf}]*$/u
const INITIAL = /^[\p{Ps}\p{Pi}]*(?:\p{Lu}\.)+$/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const ALL_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu
const CAPITAL = /^\p{Lu}/u
/** A word with a capital, and one with nothing but letters after it: Prime Minister, United Nations. */
const CAPITALISED = /^[\p{Ps}\p{Pi}]*\p{Lu}[\p{L}\p{M}]+$/u
const CAPITALISED_FROM = /^\p{Lu}\p{L}/u
/** A small word, such as a preposition or an article. In scripts without capitals none can be told. */
const SMALL = /^\p{Ll}{1,3}$/u
/** A first word that would look lost on a line of its own. */
const ARTICLE = /^\p{Lu}\p{Ll}{0,2}$/u

/**
 * Splits a text into parts and ties them: no line may break at the space between two parts. Ties are within a person's name,
 * between a number and the thing it counts, a day and its month, a word and its number, initials and a name, and two words with
 * capitals. The text itself stays as it is typed.
 * @param names - names that stay together, and words that stay with the number after them, as `tiedNames` gives them
 * @returns the parts in order; the text is the parts with one space between each
 */
export function tiedParts(text: string, names: readonly string[] = [], place: TextPlace = 'text'): string[] {
  const words = text.split(' ')
  if (words.length < 2 || runsBothWays(text)) return [text]
  const inNames = spacesInNames(text, names)
  const ties: Strength[] = []
  let at = -1
  for (const [index, word] of words.entries()) {
    const strength = index === 0 ? 0 : isDay(words, index) ? 1 : strengthOf(words[index - 1] ?? '', word, inNames.get(at) ?? 0, place)
    ties.push(strength === 0 && index === 1 && isLost(words[0], place) ? 1 : strength)
    at += word.length + 1
  }
  loosen(words, ties, LONGEST[place], isLost(words[0], place) ? 1 : 0)
  const parts: string[] = []
  for (const [index, word] of words.entries()) parts.push(index === 0 || ties[index] ? word : `${parts.pop()} ${word}`)
  return parts
}

/** Whether a whole date begins at a word: it leaves what is before it, 'Malam / 25 Oktober 2025', rather than its year. */
function isDay(words: readonly string[], index: number): boolean {
  return DAY.test(words[index] ?? '') && LETTERS.test(words[index + 1] ?? '') && YEAR.test((words[index + 2] ?? '').slice(0, 4)) && NAMED.test(lastOf(words[index - 1] ?? ''))
}

/** Whether the first word of a text would look lost on a line of its own. */
function isLost(first: string | undefined, place: TextPlace): boolean {
  return place !== 'text' && ARTICLE.test(first ?? '')
}

/**
 * How firmly a word is tied to the one before it. 0: not at all; 1: after a small word; 2: words with capitals; 3: within a name
 * or after a number; 4: before a mark that stands apart, and within a name that is a part of another, as 'Prime Minister' is of 'Deputy Prime Minister'.
 */
type Strength = 0 | 1 | 2 | 3 | 4

function strengthOf(before: string, word: string, inNames: number, place: TextPlace): Strength {
  const last = lastOf(before)
  if (inNames > 1 || CLOSES.test(word) || OPENS.test(last)) return 4
  if (inNames > 0 || belong(last, word)) return 3
  if (CAPITALISED.test(last) && CAPITALISED_FROM.test(word)) return 2
  return place !== 'text' && SMALL.test(last) && /^\S/.test(word) ? 1 : 0
}

/**
 * Undoes ties until no tied stretch is too long: the weakest first, and of the strong ones those at the end.
 * @param kept - ties up to this word are undone only where no other of their strength is left
 */
function loosen(words: readonly string[], ties: Strength[], longest: number, kept: number): void {
  for (let start = 0; start < words.length; ) {
    let end = start
    let length = lastOf(words[start] ?? '').length
    while (ties[end + 1] && (end === start || !/\s/.test(words[end] ?? ''))) {
      end += 1
      length += 1 + (words[end]?.split(/\s/, 1)[0] ?? '').length
    }
    if (end === start) start += 1
    else if (length <= longest) start = end
    else ties[weakest(ties, start, end, kept)] = 0
  }
}

/** Chooses the tie to undo: of the weakest the one beside a name, as before 'Phạm Minh Chính', else the first. */
function weakest(ties: readonly Strength[], start: number, end: number, kept: number): number {
  const least = Math.min(...ties.slice(start + 1, end + 1))
  const held = Array.from({ length: end - start }, (_, index) => start + 1 + index).filter((at) => ties[at] === least)
  if (least >= 3) return held.at(-1) ?? end
  const isName = (at: number): boolean => (ties[at] ?? 0) >= 3
  const beside = held.find((at) => (at > start + 1 && isName(at - 1)) || (at < end && isName(at + 1)))
  return beside ?? held.find((at) => at > kept) ?? held[0] ?? end
}

/** A text for the page whose lines end as it says. A line end is no text in a PDF: the space before it keeps its words apart there, and takes no room. */
export function withSpacedEnds(text: string): string {
  return text.replaceAll(/(?<=\S)\n/g, ' \n')
}

/** A piece of a text on the page. A kept piece stays on one line with the pieces before and after it. */
interface SetPiece {
  text: string
  kept: boolean
}

/**
 * Like `tiedParts`, for the page: the ties are pieces themselves, and so are the hyphens at which a word of usual length is not broken.
 * A part with letters from right to left stays one piece, since its hyphens and numbers take places by the order of its line.
 */
export function tiedPieces(text: string, names: readonly string[] = [], place: TextPlace = 'text'): SetPiece[] {
  return tiedParts(text, names, place).flatMap((part, index) => [...(index > 0 ? [{ text: ' ', kept: true }] : []), ...(RIGHT_TO_LEFT.test(part) ? [{ text: part, kept: false }] : hyphenated(part))])
}

/**
 * Chooses the names that lines do not break: of several words, and no longer than a column is wide. Before a number, one word is
 * enough.
 */
export function tiedNames(names: Iterable<string | undefined>, beforeNumbers: Iterable<string> = []): string[] {
  const fitting = (name: string | undefined): name is string => name !== undefined && name.length <= LONGEST.text
  return [...new Set([...[...names].filter((name) => fitting(name) && /\S \S/.test(name)), ...beforeNumbers].filter(fitting))].toSorted()
}

/** Splits a stretch without plain spaces where a line may end in it: after a hyphen of a very long word. */
export function hyphenParts(stretch: string): string[] {
  if (!ANY_HYPHEN.test(stretch)) return [stretch]
  return stretch.split(/(?<=\s)/).flatMap((word) => (isKeptWhole(word) ? [[word]] : [word.split(AFTER_HYPHEN)])).reduce<string[]>((parts, [first = '', ...others]) => [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${first}`, ...others], [])
}

/** Whether a word is short enough not to be broken at its hyphens. */
function isKeptWhole(word: string): boolean {
  return word.replaceAll(/[^\p{L}\p{Nd}-]/gu, '').length <= LONGEST_HYPHENATED
}

function hyphenated(part: string): SetPiece[] {
  const pieces: SetPiece[] = []
  for (const word of part.split(/(\s+)/)) {
    const [first = '', ...others] = isKeptWhole(word) ? word.split(HYPHEN) : [word]
    const last = pieces.at(-1)
    if (last && !last.kept) last.text += first
    else pieces.push({ text: first, kept: false })
    others.forEach((piece, index) => pieces.push({ text: piece, kept: index % 2 === 0 }))
  }
  return pieces
}

/** Whether a text has both directions. It then stays in one piece, because its order on the line and in a PDF's text depends on that. */
export function runsBothWays(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && text.replaceAll(ALL_RIGHT_TO_LEFT, '').search(/\p{L}/u) >= 0
}

function belong(last: string, word: string): boolean {
  if (NUMBER.test(last)) return LETTERS.test(word) && !YEAR.test(last)
  if (ITS_NUMBER.test(word)) return NAMED.test(last)
  return INITIAL.test(last) && CAPITAL.test(word)
}

/** The characters after the last white space of another kind. */
function lastOf(word: string): string {
  return word.slice(word.search(/\S*$/))
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{M}]/u.test(text[at - 1] ?? '')
}

/** The offsets of the spaces in a text that stand within a name, each with the number of names that it stands in. */
function spacesInNames(text: string, names: readonly string[]): Map<number, number> {
  const spaces = new Map<number, number>()
  const count = (at: number): void => void spaces.set(at, (spaces.get(at) ?? 0) + 1)
  for (const name of names) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) count(from + at)
      const end = from + name.length
      if (isWordStart(text, from) && text[end] === ' ' && NUMBER.test(text.slice(end + 1).split(/\s/, 1)[0] ?? '')) count(end)
    }
  }
  return spaces
}
