import { describe, expect, it } from 'vitest'
import { readOperations } from '../../scripts/pdf/content-stream.ts'
import { paintPlaces } from '../../scripts/pdf/repair/paint-places.ts'

/** Where each text object of a content would be painted outside of its mark. */
function placesIn(content: string): (number | undefined)[] {
  const operations = readOperations(content)
  const places = paintPlaces(content, operations)
  return operations.filter(({ operator }) => operator === 'BT').map((operation) => places.get(operation)?.at)
}

const text = (font: string, y = 51): string => `BT\n/${font} 20 Tf\n1 0 0 -1 5.7 ${y} Tm\n<0001> Tj\nET\n`

describe('what is painted outside of its mark', () => {
  it('stands before the mark, where the lines of a text are at places of their own', () => {
    const content = `/P <</MCID 1>> BDC\n${text('F7')}${text('F7', 77)}EMC\n`
    expect(placesIn(content)).toEqual([0, 0])
  })

  it('stands behind an edge that is painted at the same place, which would cover it', () => {
    const content = `/P <</MCID 1>> BDC\n.9 .8 .7 RG\n${text('Edge')}.1 .1 .1 rg\n${text('F7')}EMC\n`
    const [edge, letters] = placesIn(content)
    expect(edge).toBe(0)
    expect(letters).toBe(content.lastIndexOf('ET') + 2)
  })
})
