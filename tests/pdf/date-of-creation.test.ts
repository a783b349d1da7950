import { describe, expect, it } from 'vitest'
import { dated } from '../../scripts/pipeline/expect/document.ts'

describe('the date of creation in a PDF', () => {
  it('is the one that SOURCE_DATE_EPOCH sets, in whole seconds, as PDFs have it', () => {
    expect(dated(undefined, '1700000000')).toEqual({ date: '2023-11-14T22:13:20Z' })
    expect(dated('2025-10-25', '0')).toEqual({ date: '1970-01-01T00:00:00Z' })
  })

  it('is else the deck’s own, or none: never that of the events', () => {
    expect(dated('2025-10-25', '')).toEqual({ date: '2025-10-25' })
    expect(dated(undefined, '')).toEqual({})
    expect(dated('', 'tomorrow')).toEqual({})
  })
})
