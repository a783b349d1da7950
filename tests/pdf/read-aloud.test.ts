import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAloud } from '../../scripts/pdf/read/read-aloud.ts'
import { useStage } from '../support/browser.ts'
import { decksOf, KINDS_OF_FILES, madeBy } from '../support/kinds-of-files.ts'
import { stringsIn } from '../support/plans.ts'
import { ROOT, SHIPPED } from '../support/project.ts'
import { readTags, type TaggedPage } from '../support/second-reader.ts'

const stage = useStage()

/** What is compared of each timeline. */
const TIMELINES: { file: string; languages?: string[]; kinds?: RegExp }[] = [
  { file: SHIPPED },
  { file: join(ROOT, 'tests/fixtures/timelines/rtl.yaml'), languages: ['ar'] },
  { file: join(ROOT, 'tests/fixtures/valid/languages.yaml'), languages: ['he'] },
  { file: join(ROOT, 'tests/fixtures/valid/people-by-name.yaml'), languages: ['vi'], kinds: /^slides$/ },
]
const CASES = TIMELINES.flatMap(({ file, languages, kinds = /./ }) => KINDS_OF_FILES.filter(({ kind }) => kinds.test(kind)).map((each) => ({ ...each, file, languages, name: basename(file) })))

/** Words as they are compared: hyphens come with the layout, and marks of direction say nothing. Spaces are kept. */
function heard(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cf}\u2010\u2011-]+/gu, '').replaceAll(/\s/g, ' ').toLowerCase()
}

/** Those of the planned texts that are not said, or not in their place. A text that is said again need not be in its first place. */
function notSaid(planned: readonly string[], said: string): string[] {
  let from = 0
  return planned.filter((text) => {
    // A hyphen may be the mark of an item, with spaces on both sides.
    const sought = heard(text).replaceAll(/ +/g, ' ').trim()
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

const HAS_FORMS = new Set(['handout', 'handout with notes'])
const NAMES_PUBLISHERS = new Set(['slides', 'brief handout', 'answer key'])

describe('what is read aloud', () => {
  it.each(CASES)('of $name, $kind, is what was planned, for two readers, with every space', async ({ file, languages, audience, kind, of }) => {
    for (const deck of await decksOf(file, audience, languages)) {
      const printable = of(deck)
      const { ours, theirs } = await bothReadings(await madeBy(stage, printable))
      const known = new Set([...stringsIn(deck.plan), ...stringsIn(printable.expected)].flatMap(wordsOf))
      // Names of publishers are said in their language.
      if (file === SHIPPED && NAMES_PUBLISHERS.has(kind)) expect(theirs.flatMap(({ passages }) => passages.filter(({ lang }) => lang === 'vi').map(({ text }) => text)).join('\n'), printable.name).toContain('Báo Chính phủ')
      for (const [index, { texts = [], headings }] of printable.expected.pages.entries()) {
        const page = `${printable.name}, page ${index + 1}`
        const blocks = (ours[index] ?? []).filter((text) => text.trim() !== '')
        // The second reader does not tell the content of one drawn form from that of another, and slides on a handout are such.
        // Signs of direction tell a reader how to order what stands beside them, and say nothing.
        if (!HAS_FORMS.has(kind)) expect(theirs[index]?.blocks.map((block) => block.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, '')), page).toEqual(blocks)
        expect(blocks.filter((text) => / {2}|^ | $/.test(text)), `${page}: spaces`).toEqual([])
        const said = heard(blocks.join(' ')).replaceAll(/ +/g, ' ')
        expect(notSaid(texts, said), page).toEqual([])
        expect(headings.filter(({ text }) => !said.includes(heard(text))), page).toEqual([])
        expect(wordsOf(said).filter((word) => !known.has(word)), `${page}: words of no text`).toEqual([])
      }
    }
  })
})
