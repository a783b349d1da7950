import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Printable } from '../../scripts/pipeline/print-pdfs.ts'
import { useStage } from '../support/browser.ts'
import { useFolder } from '../support/command.ts'
import { decksOf, KINDS_OF_FILES, madeBy } from '../support/kinds-of-files.ts'
import { ROOT } from '../support/project.ts'

const stage = useStage()
const folder = useFolder()

/** Whether poppler is on this machine. */
const HAS_POPPLER = spawnSync('pdftotext', ['-v']).status === 0

/** A line below its words and several lines of them: the mark of a link draws before it shows text. */
const LINKS = {
  title: { ar: 'الاتفاقية' },
  languages: ['ar'],
  source: 'paper',
  sources: { paper: { publisher: 'Paper' } },
  events: [{
    id: 'links',
    title: { ar: 'الدول الأولى' },
    when: '2025-10-25',
    summary: { ar: 'البحر الأول' },
    links: ['الدول Dr. Smith-Jones وقالت NATO المسؤوليات اللجنة البرنامج 45% في على إلى من (الأول) البحر الاتفا', 'في على إلى من (الأول) البحر الاتفاقية القانون ال', 'الأول والأخير'].map((title, index) => ({ url: `https://example.org/${index}`, title: { ar: title } })),
  }],
}

const TIMELINES = [
  { name: 'Arabic', file: 'tests/fixtures/timelines/rtl.yaml', language: 'ar' },
  { name: 'Hebrew', file: 'tests/fixtures/valid/languages.yaml', language: 'he' },
]
const CASES = TIMELINES.flatMap((timeline) => KINDS_OF_FILES.map((each) => ({ ...each, ...timeline })))

/** A text as somebody types it: signs of direction are no part of it. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
}

/** The words of a page's plan that have letters. */
function wordsOf({ texts = [], headings }: Printable['expected']['pages'][number]): string[] {
  const words = [...texts, ...headings.map(({ text }) => text)].flatMap((text) => plain(text).split(/\s+/)).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word) && !word.includes('://'))
}

async function readByPdfJs(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  await pdf.loadingTask.destroy()
  return pages.map((items) => plain(items.map((item) => ('str' in item ? item.str : '')).join('')))
}

/** What `pdftotext` says of each page. @param how - its options */
function readByPoppler(bytes: Uint8Array, how: readonly string[]): string[] {
  return spawnSync('pdftotext', [...how, '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.split('\f').map(plain)
}

function lost({ expected }: Printable, pages: readonly string[], searched = (word: string): string => word): string[] {
  return expected.pages.flatMap((page, index) => wordsOf(page).filter((word) => !(pages[index] ?? '').toLowerCase().includes(searched(word).toLowerCase())).map((word) => `${index + 1}: ${word}`))
}

describe('each word of the plan', () => {
  it.each(KINDS_OF_FILES.filter(({ audience }) => audience === 'full'))('is there as it was planned where links have a line below them, $kind', async ({ of }) => {
    const file = join(folder.path, 'links.yaml')
    await writeFile(file, JSON.stringify(LINKS))
    for (const deck of await decksOf(file, 'full')) {
      const printable = of(deck)
      const bytes = await madeBy(stage, printable)
      expect(lost(printable, await readByPdfJs(bytes))).toEqual([])
      if (HAS_POPPLER) expect(lost(printable, readByPoppler(bytes, []))).toEqual([])
    }
  })

  it.each(CASES)('is found by pdf.js in $name, $kind, as it is typed', async ({ file, language, audience, of }) => {
    for (const deck of await decksOf(join(ROOT, file), audience, [language])) {
      const printable = of(deck)
      // A mark on the last letter is painted first, and pdf.js takes it for a text of its own.
      expect(lost(printable, await readByPdfJs(await madeBy(stage, printable)), (word) => word.replace(/\p{M}+$/u, ''))).toEqual([])
    }
  })

  it.skipIf(!HAS_POPPLER).each(CASES)('is found by poppler, where it is on the machine, in $name, $kind, as it is typed', async ({ file, language, audience, of }) => {
    for (const deck of await decksOf(join(ROOT, file), audience, [language])) {
      const printable = of(deck)
      const bytes = await madeBy(stage, printable)
      for (const how of [[], ['-raw'], ['-layout']]) expect(lost(printable, readByPoppler(bytes, how)), how.join(' ')).toEqual([])
    }
  })
})
