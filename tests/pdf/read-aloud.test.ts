import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handoutMaker } from '../../scripts/commands/handout.ts'
import { slidesOfDeck } from '../../scripts/commands/pdf.ts'
import { printableSheets } from '../../scripts/commands/worksheet.ts'
import { readAloud } from '../../scripts/pdf/read/read-aloud.ts'
import type { PlannedDeck } from '../../scripts/pipeline/load-decks.ts'
import { makePdfs, type Printable } from '../../scripts/pipeline/print-pdfs.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { loadMetrics } from '../../scripts/plan/measure/metrics.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { openPage, type PrintDocument, printDocument } from '../../scripts/render/print/page.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import { useStage } from '../support/browser.ts'
import { handoutOptions } from '../support/handouts.ts'
import { stringsIn } from '../support/plans.ts'
import { ROOT, SHIPPED } from '../support/project.ts'
import { readTags, type TaggedPage } from '../support/second-reader.ts'

const stage = useStage()

/** The decks of a timeline for an audience, one for each language. */
async function decksOf(file: string, audience: Audience, languages?: readonly string[]): Promise<PlannedDeck[]> {
  const from = await loadTimeline(file)
  const { timeline } = from
  if (!timeline) throw new Error(`${file} has problems`)
  const metrics = await loadMetrics(timeline)
  const plans = planDecks(timeline, { name: (language) => `${basename(file, '.yaml')}.${audience}.${language}`, metrics, brief: true, selection: selectFor(timeline, audience), ...(languages && { languages }) })
  return plans.map((plan) => ({ plan, from: { ...from, timeline }, metrics }))
}

async function printed(printable: Printable): Promise<Uint8Array> {
  const print = async (document: PrintDocument): Promise<Uint8Array> => printDocument(await openPage(stage.browser), document)
  const { made: [made] = [], failures } = await makePdfs([printable], { press: { print }, bundle: stage.bundle, creator: 'timeline-deck test' })
  if (!made) throw failures[0] ?? new Error('Nothing was printed')
  return made.bytes
}

/** Kinds of files that are made of a deck, and the audience that each is made for here. */
const KINDS: { kind: string; audience: Audience; of: (deck: PlannedDeck) => Printable }[] = [
  { kind: 'slides', audience: 'full', of: (deck) => slidesOfDeck(deck) },
  { kind: 'brief handout', audience: 'full', of: handoutMaker(handoutOptions({ brief: true })) },
  { kind: 'worksheet', audience: 'class', of: (deck) => printableSheets(deck, { paper: 'a4' })[0] as Printable },
  { kind: 'answer key', audience: 'class', of: (deck) => printableSheets(deck, { paper: 'a4' })[1] as Printable },
]

/** What is compared of each timeline. */
const TIMELINES: { file: string; languages?: string[]; kinds: RegExp }[] = [
  { file: SHIPPED, kinds: /^(?:slides|brief handout|worksheet|answer key)$/ },
  { file: join(ROOT, 'tests/fixtures/timelines/rtl.yaml'), languages: ['ar'], kinds: /^worksheet$/ },
  { file: join(ROOT, 'tests/fixtures/valid/languages.yaml'), languages: ['he'], kinds: /^worksheet$/ },
  { file: join(ROOT, 'tests/fixtures/valid/people-by-name.yaml'), languages: ['vi'], kinds: /^slides$/ },
]
const CASES = TIMELINES.flatMap(({ file, languages, kinds }) => KINDS.filter(({ kind }) => kinds.test(kind)).map((each) => ({ ...each, file, languages, name: basename(file) })))

/** Words as they are compared: hyphens come with the layout, and marks of direction say nothing. Spaces are kept. */
function heard(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cf}\u2010\u2011-]+/gu, '').replaceAll(/\s/g, ' ').toLowerCase()
}

/** Those of the planned texts that are not said, or not in their place. A text that is said again need not be in its first place. */
function notSaid(planned: readonly string[], said: string): string[] {
  let from = 0
  return planned.filter((text) => {
    const sought = heard(text.replaceAll(/\s+/g, ' ').trim())
    const at = said.indexOf(sought, from)
    if (at >= 0) from = at + sought.length
    return at < 0
  })
}

/** What stands between the spaces of a text, without the signs at its ends; numbers and signs alone are not told apart by it. */
function wordsOf(text: string): string[] {
  return heard(text).split(/ +/).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')).filter((word) => /\p{L}/u.test(word))
}

/** What two readers are given of a file, page by page. */
async function bothReadings(bytes: Uint8Array): Promise<{ ours: string[][]; theirs: TaggedPage[] }> {
  const { pages } = await readAloud(bytes)
  return { ours: pages.map(({ lines }) => lines.flatMap((line) => textOf(line) ?? [])), theirs: await readTags(bytes) }
}

/** The text in a line of `--read-aloud`; none of a link or passage, which is told again below its text, and of a picture. */
function textOf(line: string): string | undefined {
  const [, text] = /^\s*(?!Link|Span|Quote|Em|Strong|Code|Figure|Formula)(?:\w+(?: \[[^\]]+\])?(?: \([^)]*\))* ?)?("(?:[^"\\]|\\.)*")$/.exec(line) ?? []
  return text === undefined ? undefined : JSON.parse(text) as string
}

const NAMES_PUBLISHERS = new Set(['slides', 'brief handout', 'answer key'])

describe('what is read aloud', () => {
  it.each(CASES)('of $name, $kind, is what was planned, for two readers, with every space', async ({ file, languages, audience, kind, of }) => {
    for (const deck of await decksOf(file, audience, languages)) {
      const printable = of(deck)
      const { ours, theirs } = await bothReadings(await printed(printable))
      const known = new Set([...stringsIn(deck.plan), ...stringsIn(printable.expected)].flatMap(wordsOf))
      // Names of publishers are said in their language.
      if (file === SHIPPED && NAMES_PUBLISHERS.has(kind)) expect(theirs.flatMap(({ passages }) => passages.filter(({ lang }) => lang === 'vi').map(({ text }) => text)).join('\n'), printable.name).toContain('Báo Chính phủ')
      for (const [index, { texts = [], headings }] of printable.expected.pages.entries()) {
        const page = `${printable.name}, page ${index + 1}`
        const blocks = (ours[index] ?? []).filter((text) => text.trim() !== '')
        expect(theirs[index]?.blocks, page).toEqual(blocks)
        expect(blocks.filter((text) => / {2}|^ | $/.test(text)), `${page}: spaces`).toEqual([])
        const said = heard(blocks.join(' ').replaceAll(/ +/g, ' '))
        expect(notSaid(texts, said), page).toEqual([])
        expect(headings.filter(({ text }) => !said.includes(heard(text))), page).toEqual([])
        expect(wordsOf(said).filter((word) => !known.has(word)), `${page}: words of no text`).toEqual([])
      }
    }
  })
})
