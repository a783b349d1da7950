import { describe, expect, it } from 'vitest'
import type { PdfExpectation } from '../../scripts/pdf/verify/pdf-expectation.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { looseText } from '../../scripts/pdf/verify/same-text.ts'
import { verifyPages } from '../../scripts/pdf/verify/verify-pages.ts'

describe('a text on a page', () => {
  it('is compared without regard to which way a bracket opens, as it is turned around from right to left', () => {
    expect(looseText('10:00 )UTC+3(')).toBe(looseText('10:00 (UTC+3)'))
    expect(looseText('(a)')).not.toBe(looseText('[a]'))
    expect(looseText('(a)')).not.toBe(looseText('a'))
  })

  function missing(text: string, shown: string): string[] {
    const page = { number: 1, text: shown, taggedText: shown, missingGlyphs: 0, images: 0 }
    return verifyPages({ pages: [page] } as unknown as PdfReport, { pages: [{ texts: [text] }] } as unknown as PdfExpectation).map(({ code }) => code)
  }

  it('of both directions may stand in another order of its words, of one direction not', () => {
    expect(missing('ليلى الحدّاد said:', 'said: ليلى الحدّاد')).toEqual([])
    expect(missing('ليلى الحدّاد said:', 'ليلى الحدّاد')).toEqual(['text-missing'])
    expect(missing('Layla said:', 'said: Layla')).toEqual(['text-missing'])
  })
})
