import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referencePages } from '../../scripts/maintain/reference-pages.ts'
import { renderWidthTables, widthsFile } from '../../scripts/maintain/measure-fonts.ts'
import { PROBLEM_CODES } from '../../scripts/timeline/problems/problem-codes.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('what is made from the code', () => {
  it.each(Object.entries(referencePages()))('%s is current (npm run reference)', async (path, text) => {
    expect(await readFile(join(ROOT, path), 'utf8')).toBe(text)
  })

  it('names every problem code', () => {
    const page = referencePages()['docs/problems.md'] ?? ''
    for (const code of Object.keys(PROBLEM_CODES)) expect(page).toContain(`\`${code}\``)
  })

  it('has the widths of the fonts as they are (npm run fonts)', async () => {
    for (const [face, text] of await renderWidthTables()) expect(await readFile(widthsFile(face), 'utf8')).toBe(text)
  })
})
