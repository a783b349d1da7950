import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referencePages } from '../../scripts/maintain/reference-pages.ts'
import { measureFonts, renderWidths, WIDTHS_FILE } from '../../scripts/maintain/measure-fonts.ts'
import { PROBLEM_CODES } from '../../scripts/timeline/problems/problem-codes.ts'
import { useStage } from '../support/browser.ts'

const ROOT = join(import.meta.dirname, '../..')
const stage = useStage()

describe('what is made from the code', () => {
  it.each(Object.entries(referencePages()))('%s is current (npm run reference)', async (path, text) => {
    expect(await readFile(join(ROOT, path), 'utf8')).toBe(text)
  })

  it('names every problem code', () => {
    const page = referencePages()['docs/problems.md'] ?? ''
    for (const code of Object.keys(PROBLEM_CODES)) expect(page).toContain(`\`${code}\``)
  })

  it('has the widths of the fonts as they are (npm run fonts)', async () => {
    expect(await readFile(WIDTHS_FILE, 'utf8')).toBe(renderWidths(await measureFonts(stage.browser)))
  })
})
