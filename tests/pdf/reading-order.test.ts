import { describe, expect, it } from 'vitest'
import { readingOrder } from '../../scripts/pdf/reading-order.ts'

/** Runs as a page paints them: from left to right. */
describe('the order in which painted text is read', () => {
  it.each<[string, string[], string]>([
    ['leaves left to right alone', ['a day ', '2024', ' – x'], 'a day 2024 – x'],
    ['turns a line that runs from right to left', ['ثلاثة', ' ', 'يوم'], 'يوم ثلاثة'],
    ['with its numbers', ['2024', ' ', 'أبريل', ' ', '23'], '23 أبريل 2024'],
    ['but not the words in another script within', ['فصلا من روايتها', ' ', 'Anneke', ' ', 'Vos', ' ', 'قرأت'], 'قرأت Anneke Vos فصلا من روايتها'],
    ['turns words from right to left within a line of the other kind', ['She said ', 'ثلاثة', ' ', 'يوم', ' twice'], 'She said يوم ثلاثة twice'],
  ])('%s', (_what, runs, read) => {
    expect(readingOrder(runs, /[a-z] /i.test(runs[0] ?? '') ? 'ltr' : 'rtl')).toBe(read)
  })
})
