import { expect, it } from 'vitest'
import { directionRuns } from '../../scripts/plan/handout/direction-runs.ts'

it.each([
  ['Only English.', []],
  ['Source: صحيفة المرفأ; برنامج اليوم', ['صحيفة المرفأ; برنامج اليوم']],
  ['اليوم said X and שלום, too.', ['اليوم', 'שלום']],
  ['', []],
])('splits %s at what runs from right to left', (text, leftwards) => {
  const runs = directionRuns(text)
  expect(runs.filter((run) => run.leftwards).map((run) => run.text)).toEqual(leftwards)
  expect(runs.map((run) => run.text).join('')).toBe(text)
})
