import { HAN_FONTS, type ScriptFont } from '../../look/faces.ts'
import { packageFolder } from '../../look/fonts/font-package.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { isBeyondAscii, languageTexts, scriptFontsOf, unknownLetters } from '../../plan/text/script-fonts.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { codePointName, quote } from '../../timeline/problems/quote.ts'
import type { LoadedTimeline } from '../../timeline/read/load.ts'
import { type Leaf, leaves, pathName } from '../../timeline/schema/path.ts'
import { isBareName } from '../../timeline/schema/text.ts'
import { checkThemeFonts } from './check-theme-fonts.ts'
import { lackingCharacters, unsureCharacters } from './coverage.ts'

/**
 * What stands in the way of showing a deck's characters: a font that is not installed, a script that nobody knows a font for,
 * and signs that no font of the deck has. Found without a browser, at the texts in which they stand.
 */
export async function checkFonts(plan: DeckPlan, from: LoadedTimeline): Promise<Problem[]> {
  return [...(await checkThemeFonts(plan, from.timeline.theme)), ...(await checkScripts(plan, from))]
}

async function checkScripts(plan: DeckPlan, from: LoadedTimeline): Promise<Problem[]> {
  const texts = languageTexts([plan.context, plan.slides], plan.language, isBeyondAscii)
  const unsure = unsureCharacters(texts.map(({ text }) => text))
  const fonts = plan.context.fonts ?? []
  const missing = fonts.filter((font) => packageFolder(font.package) === undefined)
  if (unsure.size === 0 && missing.length === 0) return []
  const lacking = await lackingCharacters(unsure, fonts)
  const unknown = new Set(unknownLetters([...lacking].map((text) => ({ text, lang: plan.language }))))
  const place = placer(plan, from)
  const isOf = (name: string) => (text: string, lang = plan.language): boolean => scriptFontsOf([{ text, lang }]).some((font) => font.package === name)
  return [
    ...missing.map((font): Problem => ({
      ...place((leaf) => first(leaf.text, (character) => isOf(font.package)(character, languageOf(leaf, plan)))).at(0)!.at,
      code: 'font-missing',
      message: `the deck in ${plan.language} needs ${font.family}, which is not installed`,
      hint: `Run: npm install ${font.package}`,
    })),
    ...[...lacking].filter((character) => !missing.some((font) => isOf(font.package)(character) || (isForHan(font) ? HAN_MARKS.test(character) : DANDAS.test(character)))).flatMap((character) =>
      place(({ text }) => (text.normalize('NFC').includes(character) ? character : undefined)).map(({ at, field }): Problem => ({
        ...at,
        ...(unknown.has(character) ? unknownScript(character, field) : noGlyph(character, field)),
      }))),
  ]
}

/** Punctuation that stands between ideographs, and the signs of kana, which belong to no script: ー, ・. */
const HAN_MARKS = /[\u3000-\u303f\u3099-\u309c\u30a0\u30fb\u30fc\uff00-\uffef]/u

/** The full stops of verse and prose that the scripts of India share. */
const DANDAS = /[\u0964\u0965]/u

function isForHan({ package: name }: ScriptFont): boolean {
  return Object.values(HAN_FONTS).some((font) => font.package === name)
}

type Words = Pick<Problem, 'code' | 'message' | 'hint'>

function unknownScript(character: string, field: string): Words {
  const message = `timeline-deck knows no font for the script of ${quote(character)} (${codePointName(character)}) in ${field}`
  return { code: 'font-unknown', message, hint: 'Write these words in another script.' }
}

function noGlyph(character: string, field: string): Words {
  if ([...character].length > 1) {
    const message = `no font of the deck has ${quote(character)} (${[...character].map(codePointName).join(' ')}) as one sign in ${field}`
    return { code: 'glyph-missing', message, hint: 'Put a space between the two, or write it in another way.' }
  }
  const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'character'
  const message = `no font of the deck has the ${kind} ${quote(character)} (${codePointName(character)}) in ${field}`
  const instead = REPLACEMENTS[character]
  const hint = instead === undefined ? 'Say it in words, or delete it: what another machine would show in its place is not known.' : `Write ${instead}.`
  return { code: 'glyph-missing', message, hint }
}

const KINDS: [string, RegExp][] = [
  ['emoji', /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u],
  ['combining mark', /\p{M}/u],
  ['letter', /\p{L}/u],
  ['character for private use', /\p{Co}/u],
  ['sign', /\p{S}|\p{P}|\p{N}/u],
]

/** Signs that no font has, and what says the same. */
const REPLACEMENTS: Record<string, string> = { '\u2e3a': 'an em dash (—)', '\u2e3b': 'an em dash (—)', '\u20bf': 'BTC' }

interface Placed {
  at: Pick<Problem, 'file' | 'line' | 'column' | 'endColumn' | 'severity'>
  /** The field as people write it. */
  field: string
}

/** Finds the texts of the timeline in which there is something; where there is none, it came with the language of the deck. */
function placer(plan: DeckPlan, { file, timeline, locate }: LoadedTimeline): (find: (leaf: Leaf) => string | undefined) => [Placed, ...Placed[]] {
  // Who is named without an entry in people stands where the name is.
  const isMade = ({ path }: Leaf): boolean => path[0] === 'people' && isBareName(String(path[1]))
  const all = leaves(timeline, []).filter((leaf) => !leaf.text.startsWith('data:') && !isMade(leaf))
  const shared = { file, severity: 'error' as const }
  return (find) => {
    const found = all.flatMap((leaf): Placed[] => {
      const character = find(leaf)
      return character === undefined ? [] : [{ at: { ...shared, ...locate(leaf.path, { character }) }, field: pathName(leaf.path) }]
    })
    const [head, ...tail] = found
    if (head) return [head, ...tail]
    const path = ['languages', timeline.languages.indexOf(plan.language)]
    return [{ at: { ...shared, ...locate(path) }, field: `the words that every deck in ${plan.language} has` }]
  }
}

function first(text: string, is: (character: string) => boolean): string | undefined {
  return [...text].find((character) => /[^\p{ASCII}]/u.test(character) && is(character))
}

/** The language that a text is in: the name under which it stands, where that is one. */
function languageOf({ path }: Leaf, { language }: DeckPlan): string {
  const name = path.at(-1)
  return typeof name === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name) && path.length > 1 && Intl.DisplayNames.supportedLocalesOf(name).length > 0 ? name : language
}
