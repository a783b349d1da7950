import { expect, it } from 'vitest'
import { directionRuns } from '../../scripts/plan/handout/direction-runs.ts'

it.each([
  ['Only English.', []],
  ['Source: صحيفة المرفأ; برنامج اليوم', ['صحيفة المرفأ; برنامج اليوم']],
  ['اليوم said X and שלום, too.', ['اليوم', 'שלום']],
  ['بقي 4:42 من 5:36.\nIt ends at שלום 5:36.\n- كم رفًّا؟', ['بقي 4:42 من 5:36.', 'שלום', 'كم رفًّا؟']],
  ['اليوم (Marfa Day) في 2024.', ['اليوم', 'في 2024.']],
  ['', []],
])('splits %s at what runs from right to left', (text, leftwards) => {
  const runs = directionRuns(text)
  expect(runs.filter((run) => run.leftwards).map((run) => run.text)).toEqual(leftwards)
  expect(runs.map((run) => run.text).join('')).toBe(text)
})
