import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../scripts/look/colours.ts'
import { contrastBetween, toneOf } from '../../scripts/look/theme/contrast.ts'
import { deriveColours, PAIRS, type GivenColours, type SchemeColours } from '../../scripts/look/theme/derive-colours.ts'
import { judgeColours } from '../../scripts/look/theme/judge-colours.ts'
import { SHIPPED_THEMES } from '../../scripts/look/theme/themes.ts'

const HEX = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const GIVEN = fc.record({ accent: HEX, second: fc.option(HEX, { nil: undefined }), paper: fc.option(HEX, { nil: undefined }), field: fc.option(HEX, { nil: undefined }) })

/** The pairs that lack their contrast. */
function faulty(colours: SchemeColours): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) => PAIRS.flatMap(([colour, ground, least]) => {
    const contrast = contrastBetween(colours[scheme][colour], colours[scheme][ground])
    return contrast >= least ? [] : [`${scheme}: ${colour} on ${ground} ${contrast.toFixed(2)}`]
  }))
}

/** Degrees between the hues of two colours. */
function apart(one: string, other: string): number {
  const turn = Math.abs(toneOf(one).h - toneOf(other).h)
  return Math.min(turn, 360 - turn)
}

describe('the colours of a theme', () => {
  it.each([['alone', HEX.map((accent): GivenColours => ({ accent }))], ['with others', GIVEN]] as const)('have their contrast everywhere, or the nearest that have are named: an accent %s', (_, given) => {
    let [accepted, refused] = [0, 0]
    fc.assert(fc.property(given, (colours) => {
      const faults = judgeColours(colours)
      if (faults.length === 0) accepted += 1
      else refused += 1
      for (const { contrast, least } of faults) expect(contrast).toBeLessThan(least)
      const usable = { ...colours, ...Object.fromEntries(faults.map(({ name, nearest }) => [name, nearest])) }
      expect(judgeColours(usable)).toEqual([])
      expect(faulty(deriveColours(usable))).toEqual([])
    }), { numRuns: 200 })
    expect(Math.min(accepted + 20 * Number(_ !== 'alone'), refused)).toBeGreaterThan(15)
  })

  it('keep the hue of the accent in the dark scheme, and when a nearer one is named', () => {
    fc.assert(fc.property(HEX.filter((accent) => toneOf(accent).c > 0.06), (accent) => {
      const [fault] = judgeColours({ accent })
      const { light, dark } = deriveColours({ accent: fault?.nearest ?? accent })
      expect(apart(light.accent, accent)).toBeLessThan(10)
      expect(apart(dark.accent, light.accent)).toBeLessThan(10)
    }), { numRuns: 200 })
  })

  it('are those of lacquer where a theme gives none', () => {
    expect(deriveColours({})).toBe(COLOURS)
    expect(faulty(COLOURS)).toEqual([])
    expect(apart(COLOURS.dark.accent, COLOURS.light.accent)).toBeLessThan(10)
  })
})

describe.each(Object.entries(SHIPPED_THEMES))('the theme %s', (_, given) => {
  it('can be used, and has one hue in both schemes', () => {
    expect(judgeColours(given)).toEqual([])
    const colours = deriveColours(given)
    expect(faulty(colours)).toEqual([])
    expect(apart(colours.dark.accent, colours.light.accent)).toBeLessThan(10)
    expect(apart(colours.dark.field, colours.light.field)).toBeLessThan(10)
  })

  it('has an accent on dark paper that is not taken for the grey of quieter words', () => {
    const { accent, muted } = deriveColours(given).dark
    expect(differenceCiede2000()(accent, muted)).toBeGreaterThan(11)
  })
})

it.each(['light', 'dark'] as const)('has colours of groups that colour-blind readers tell apart: %s', (scheme) => {
  const difference = differenceCiede2000()
  for (const given of [{}, { accent: '#0b5394' }, ...Object.values(SHIPPED_THEMES)]) {
    const colours = deriveColours(given)[scheme]
    const groups = ([1, 2, 3, 4, 5, 6] as const).map((index) => colours[`group-${index}`])
    // Without a deficiency, and with half and the whole of each.
    for (const seen of [filterDeficiencyProt(0), ...[0.5, 1].flatMap((part) => [filterDeficiencyProt(part), filterDeficiencyDeuter(part), filterDeficiencyTrit(part)])]) {
      const shown = groups.map((hex) => seen(parse(hex)!))
      for (const [index, one] of shown.entries()) for (const other of shown.slice(index + 1)) expect(difference(one, other), `${groups.join(' ')}`).toBeGreaterThan(14)
    }
  }
})

it('has themes whose deep grounds differ at a glance', () => {
  const grounds = Object.values(SHIPPED_THEMES).map((given) => deriveColours(given).light.field)
  for (const [index, one] of grounds.entries()) {
    for (const other of grounds.slice(index + 1)) {
      const [a, b] = [toneOf(one), toneOf(other)]
      const distance = Math.hypot(a.l - b.l, a.c * Math.cos((a.h * Math.PI) / 180) - b.c * Math.cos((b.h * Math.PI) / 180), a.c * Math.sin((a.h * Math.PI) / 180) - b.c * Math.sin((b.h * Math.PI) / 180))
      expect(distance, `${one} and ${other}`).toBeGreaterThan(0.08)
    }
  }
})
