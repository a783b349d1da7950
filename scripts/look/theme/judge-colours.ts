import { contrastBetween, TEXT_CONTRAST, toneOf, withContrast } from './contrast.ts'
import { isLightField, paperFor, type GivenColours } from './derive-colours.ts'

/** Why a colour of a theme cannot be used, and the nearest that can. */
export interface ColourFault {
  name: keyof GivenColours
  /** The contrast that it has, what to, and the one that is needed. */
  contrast: number
  to: string
  least: number
  /** `#rrggbb`: of the same hue, darker or lighter. */
  nearest: string
}

/** What ink has to have on paper, so that greys, lines and land fit in between. */
const PAPER = { ink: '#211c18', least: 12 }
/** What words have to have on a field at least, so that others may be a little paler. */
const FIELD_LEAST = 5

/** Finds the colours of a theme that nothing could be read on or in. The nearest ones together can be used. */
export function judgeColours(given: GivenColours): ColourFault[] {
  const paper = judgePaper(given.paper)
  const ground = paperFor({ ...given, ...(paper && { paper: paper.nearest }) })
  const inks = (['accent', 'second'] as const).flatMap((name): ColourFault[] => {
    const hex = given[name]
    const contrast = hex === undefined ? TEXT_CONTRAST : contrastBetween(hex, ground)
    if (hex === undefined || contrast >= TEXT_CONTRAST) return []
    // The paper may lean to the hue of the accent, which the nearest has, too.
    return [{ name, contrast, to: `the paper ${ground}`, least: TEXT_CONTRAST, nearest: withContrast(toneOf(hex), [[ground, TEXT_CONTRAST + 0.05]], 'darker') ?? '#000000' }]
  })
  return [...(paper ? [paper] : []), ...inks, ...judgeField(given.field)]
}

function judgePaper(paper: string | undefined): ColourFault | undefined {
  const contrast = paper === undefined ? PAPER.least : contrastBetween(paper, PAPER.ink)
  if (paper === undefined || contrast >= PAPER.least) return undefined
  return { name: 'paper', contrast, to: `ink ${PAPER.ink}`, least: PAPER.least, nearest: withContrast(toneOf(paper), [[PAPER.ink, PAPER.least]], 'lighter') ?? '#ffffff' }
}

function judgeField(field: string | undefined): ColourFault[] {
  if (field === undefined) return []
  const words = isLightField(field) ? '#1a1a1a' : '#ffffff'
  const contrast = contrastBetween(field, words)
  if (contrast >= FIELD_LEAST) return []
  const [darker, lighter] = [withContrast(toneOf(field), [['#ffffff', FIELD_LEAST]], 'darker'), withContrast(toneOf(field), [['#1a1a1a', FIELD_LEAST]], 'lighter')]
  const away = (hex: string | undefined): number => (hex === undefined ? 2 : Math.abs(toneOf(hex).l - toneOf(field).l))
  return [{ name: 'field', contrast, to: `words in ${words}`, least: FIELD_LEAST, nearest: (away(darker) <= away(lighter) ? darker : lighter) ?? '#000000' }]
}
