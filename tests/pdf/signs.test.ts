import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'
import { runs } from '../support/runs.ts'

const folder = useFolder()
const call = useCalls()

/** What a reader of another make finds in a file. */
async function readByPdfJs(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join('')
}

/** Everything that is an emoji, a symbol or a sign of punctuation, of all blocks of the first two planes. */
const SIGNS = Array.from({ length: 0x20000 - 0xa1 }, (_, index) => 0xa1 + index).filter((code) => code < 0xd800 || code > 0xf8ff).map((code) => String.fromCodePoint(code)).filter((sign) => /[\p{Emoji}\p{Extended_Pictographic}\p{S}\p{P}\p{No}\p{Nl}]/u.test(sign) && /[\p{Script=Common}\p{Script=Inherited}]/u.test(sign))

/** What joins a sign before it: variants, a keycap, skin tones, and sequences. */
const JOINED = ['\ufe0f', '\ufe0e', '\u{1f3fd}', '\u200d♂️', '\u200d🔥', '\u0302', '\u20dd']

const anySign = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SIGNS) }, fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom(...JOINED)).map((pair) => pair.join('')), fc.constantFrom('👩‍💻', '🇻🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '👨‍👩‍👧‍👦', '🏳️‍🌈'))

/** A file with words of signs in a title, a text and a quotation. */
function fileOf(words: readonly string[]): string {
  const text = JSON.stringify(words.join(' '))
  return `title: Signs\nlanguages: [en]\nevents:\n  - id: a\n    title: ${JSON.stringify(`Signs ${words[0]}`)}\n    summary: ${text}\n    notes: ${text}\n    when: 2020\n    source: s\n    quotations: [{ speaker: q, verbatim: { en: ${text} }, source: s }]\npeople: { q: { role: Engineer } }\nsources: { s: { publisher: Paper } }\n`
}

describe('a text of emoji and signs', () => {
  it('is shown or named by check, and what is shown is read back by two readers', async () => {
    let shown = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anySign, { minLength: 1, maxLength: 5 }), async (signs) => {
        const words = signs.map((sign) => `a ${sign}`)
        await folder.write('signs.yaml', fileOf(words))
        const checked = await call(['check', 'signs.yaml', '--no-slides'], folder.path)
        const made = await call(['pdf', 'signs.yaml', '--handout', '--notes', '--out', folder.path], folder.path)
        if (checked.status === 1) {
          expect(made.status).toBe(1)
          return
        }
        expect(made, words.join(' ')).toMatchObject({ status: 0, stderr: '' })
        shown += 1
        expect(await readByPdfJs(join(folder.path, 'signs.en.pdf')), words.join(' ')).not.toContain('\0')
      }),
      { numRuns: runs(12) },
    )
    expect(shown).toBeGreaterThan(3)
  })

  it('is found by another reader where signs are sequences', async () => {
    expect(await call(['pdf', join(ROOT, 'tests/fixtures/valid/signs.yaml'), '--out', folder.path], folder.path)).toMatchObject({ status: 0, stderr: '' })
    const text = await readByPdfJs(join(folder.path, 'signs.en.pdf'))
    expect(text).not.toContain('\0')
    for (const sign of ['🎉', '⅔', '10⁻⁷', '≠', '👨‍👩‍👧‍👦', '🇻🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '1️⃣', '#️⃣', '👩‍💻', '𝄞', '🂡']) expect(text).toContain(sign)
  })
})
