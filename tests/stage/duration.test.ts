import { parseTimeString } from '@slidev/parser/utils'
import { expect, it } from 'vitest'
import { readDuration } from '../../scripts/render/slidev/page/duration.ts'

it.each([90, '90', '600s', '30min', '10m', '3mins 5secs', '10.5m3s', '1h10m30s', '2hours', '10:30', '1:10:30', '+10s', '1day'])('reads the duration %j as Slidev does', (duration) => {
  expect(readDuration(duration)).toBe(parseTimeString(duration).seconds)
})
