import { describe, expect, it } from 'vitest'
import type { PdfExpectation } from '../../scripts/pdf/verify/pdf-expectation.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { turned } from '../../scripts/pdf/reading-order.ts'
import { looseText } from '../../scripts/pdf/verify/same-text.ts'
import { verifyPages } from '../../scripts/pdf/verify/verify-pages.ts'

describe('a text on a page', () => {
  it('is compared without regard to which way a bracket opens, as it is turned around from right to left', () => {
    expect(looseText('10:00 )UTC+3(')).toBe(looseText('10:00 (UTC+3)'))
    expect(looseText('(a)')).not.toBe(looseText('[a]'))
    expect(looseText('(a)')).not.toBe(looseText('a'))
  })

  function missing(text: string, shown: string, lines: string[]): string[] {
    const page = { number: 1, text: shown, taggedText: shown, lines, missingGlyphs: 0, images: 0 }
    return verifyPages({ pages: [page] } as unknown as PdfReport, { pages: [{ texts: [text] }] } as unknown as PdfExpectation).map(({ code }) => code)
  }

  it.each([['1990–2000', 'מפקד 1990–2000'], ['3.7', 'מפקד 3.7 UN'], ['UN 1990', 'דוח UN 1990 1–2'], ['10:00–11:30', 'يوم 10:00–11:30'], ['Anneke Vos', 'قرأت Anneke Vos']])('%s of no direction of the page keeps no place there, where %s comes first as planned', (alone, within) => {
    const order = (lang: 'rtl' | 'ltr', texts: string[], shown: string): string[] =>
      verifyPages({ direction: lang, pages: [{ number: 1, text: shown, taggedText: shown, lines: shown.split('\n'), missingGlyphs: 0, images: 0 }] } as unknown as PdfReport, { pages: [{ texts }] } as unknown as PdfExpectation).map(({ code }) => code)
    expect(order('rtl', [alone, within, 'סוף'], `turned the other way\n${within}\nסוף`)).toEqual([])
    expect(order('rtl', [alone, within, 'סוף', 'אמצע'], `${within}\nאמצע\nסוף`)).toEqual(['text-missing'])
    expect(order('ltr', [alone, alone], `${alone}\nEnd`)).toEqual(['text-missing'])
  })

  it('of both directions is compared in the order of the eye, where it does not read as planned', () => {
    const painted = `${turned('ليلى الحدّاد')} said:`
    expect(missing('ليلى الحدّاد said:', 'said: ليلى الحدّاد', [painted])).toEqual([])
    expect(missing('ليلى الحدّاد said:', 'said: ليلى الحدّاد', [`said: ${turned('ليلى')}`])).toEqual(['text-missing'])
    expect(missing('ليلى الحدّاد said:', 'ليلى الحدّاد', [painted])).toEqual(['text-missing'])
    expect(missing('Layla said:', 'said: Layla', ['Layla said:'])).toEqual(['text-missing'])
  })

  it('of numbers alone is found on a page from right to left that has no letter', () => {
    expect(missing('\u20661910–2011\u2069', '1990– 2011–1910', ['–1990', '1910–2011'])).toEqual([])
  })

  it('that ends with a full stop among others from right to left is found though its last word is read in parts', () => {
    expect(missing('Smith-Jone.', `${turned('الدول')} smith-j.one[1]`, [turned('الدول'), '.Smith-Jone[1]'])).toEqual([])
    expect(missing('Smith-Jone.', `${turned('الدول')} smith-j[1]`, [turned('الدول'), '.Smith-Jone[1]'])).toEqual(['text-missing'])
  })

  it('in Latin letters among others from right to left is found wherever its signs and the texts before it stand', () => {
    const [name, url] = ['(first) of two. Dr (first', 'https://example.org/2']
    const lines = [`${turned('מקור')} 1`, `(first) of two. Dr (first · ${turned('מאת')}`, url, `2 ${turned('מקור')} ${url}1`]
    // A text before it is read behind it, so that nothing is left there.
    const shown = `${url} 1מקור ${name} ${url}1 2מקור`
    expect(missing(name, `(first of two. Dr (first) ${shown.replace(name, '')}`, lines)).toEqual([])
    expect(missing(name, 'first of מקור', [turned('מקור'), 'first of'])).toEqual(['text-missing'])
  })
})
