import { expect, it } from 'vitest'
import { directionRuns } from '../../scripts/plan/handout/direction-runs.ts'

it.each([
  ['ltr', 'Only English.', []],
  ['ltr', 'Source: صحيفة المرفأ; برنامج اليوم', ['صحيفة المرفأ; برنامج اليوم']],
  ['ltr', 'اليوم said X and שלום, too.', ['اليوم', 'שלום']],
  ['ltr', '', []],
  ['rtl', 'بقي 4:42 من 5:36.\n- كم رفًّا؟', ['بقي 4:42 من 5:36.\n- كم رفًّا؟']],
  ['rtl', 'المصدر: P', ['المصدر: ']],
  ['rtl', 'اليوم (Apollo 11، 1969) في 2024.', ['اليوم (', ') في 2024.']],
  ['rtl', 'Only English.', ['.']],
  ['rtl', '', ['']],
] as const)('splits on a page that runs %s: %s', (page, text, leftwards) => {
  const runs = directionRuns(text, page)
  expect(runs.filter((run) => run.leftwards).map((run) => run.text)).toEqual(leftwards)
  expect(runs.map((run) => run.text).join('')).toBe(text)
})

it.each([
  ['وقال Dr (first) هذا', ['Dr (first)']],
  ['في؛ (first) Dr (second) اليوم', ['(first) Dr (second)']],
  ['في NATO 45% اليوم', ['NATO 45%']],
] as const)('keeps with words against the page what belongs to them: %s', (text, rightwards) => {
  expect(directionRuns(text, 'rtl').filter((run) => !run.leftwards).map((run) => run.text)).toEqual(rightwards)
})
