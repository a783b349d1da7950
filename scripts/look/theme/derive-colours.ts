import { COLOURS, type ColourName, type Colours } from '../colours.ts'
import { contrastBetween, hexOf, MARK_CONTRAST, TEXT_CONTRAST, toneOf, withContrast, type Tone } from './contrast.ts'

/** The colours that a theme may give, as `#rrggbb`: for the light scheme, from which all others follow. */
export interface GivenColours {
  accent?: string | undefined
  second?: string | undefined
  paper?: string | undefined
  field?: string | undefined
}

type Scheme = 'light' | 'dark'
export type SchemeColours = Readonly<Record<Scheme, Colours>>

/** Where a colour stands on another one, and the contrast that it needs there. */
export type Pair = readonly [colour: ColourName, ground: ColourName, least: number]

const GROUPS = ['group-1', 'group-2', 'group-3', 'group-4', 'group-5', 'group-6'] as const satisfies readonly ColourName[]

/** Every pair that slides, papers and pages have. */
export const PAIRS: readonly Pair[] = [
  ...(['ink', 'muted', 'accent', 'second', 'mark', 'guide'] as const).map((name): Pair => [name, 'paper', TEXT_CONTRAST]),
  ...GROUPS.map((name): Pair => [name, 'paper', TEXT_CONTRAST]),
  ['line', 'paper', MARK_CONTRAST],
  // What a map marks stands on land.
  ['accent', 'land', MARK_CONTRAST],
  ['ink', 'land', MARK_CONTRAST],
  ...(['field-ink', 'field-muted', 'field-accent'] as const).map((name): Pair => [name, 'field', TEXT_CONTRAST]),
  ['field-line', 'field', MARK_CONTRAST],
]

/** The hue that stands for what is still to come, behind the accent's, in degrees. */
const SECOND_HUE = 150
/** A little gold, for what is set apart on a deep ground. */
const GOLD = 80
/** Below this chroma a colour is grey, and its hue says nothing. */
const GREY = 0.012
/** Below this chroma a light colour is seen as grey beside words. */
const PALE = 0.07

/**
 * The colours of both schemes from the few that a theme gives. What it does not give is lacquer's, or follows from its accent: neutral
 * tones lean to the hue of the paper, the deep ground has the hue of the accent, and the dark scheme has the same hues in lighter tones.
 *
 * @param given - judged: each has the contrast that {@link judgeColours} asks for
 */
export function deriveColours(given: GivenColours): SchemeColours {
  const { accent, second, paper, field } = given
  if (accent === undefined && second === undefined && paper === undefined && field === undefined) return COLOURS
  const light = lightColours(given)
  return { light, dark: darkColours(light, given) }
}

/** The paper of a theme that gives none. */
export function paperFor({ accent, paper }: GivenColours): string {
  if (paper !== undefined) return paper
  if (accent === undefined) return COLOURS.light.paper
  const { c, h } = toneOf(accent)
  return hexOf({ l: 0.98, c: c < GREY ? 0.002 : 0.007, h })
}

function lightColours(given: GivenColours): Colours {
  const base = COLOURS.light
  const paper = paperFor(given)
  const accent = given.accent ?? base.accent
  const neutral = neutralHue(paper, accent)
  const grey = (l: number, c: number, least: number): string => needed({ l, c: c * neutral.share, h: neutral.h }, [[paper, least]])
  const tone = toneOf(accent)
  const ink = grey(0.23, 0.012, 7)
  // Land is seen as well as the marks on it allow.
  const landContrast = Math.min(2.1, contrastBetween(accent, paper) / (MARK_CONTRAST + 0.02), contrastBetween(ink, paper) / (MARK_CONTRAST + 0.02))
  const second = given.second ?? needed({ l: 0.45, c: Math.min(0.09, Math.max(tone.c, 0.06)), h: turned(tone, SECOND_HUE) }, [[paper, 5.5]])
  return {
    paper, ink, muted: grey(0.46, 0.02, 5.5), accent, second,
    line: grey(0.61, 0.024, 3.3), mark: grey(0.55, 0.024, TEXT_CONTRAST), guide: grey(0.55, 0.024, TEXT_CONTRAST), land: landOn(paper, { l: 0.98, c: 0.035 * neutral.share, h: neutral.h }, landContrast, 'darker'),
    ...fieldColours(given.field ?? (given.accent === undefined ? base.field : deepened(tone))),
    ...groupColours('light', paper),
  }
}

function darkColours(light: Colours, { paper: givenPaper, accent: givenAccent }: GivenColours): Colours {
  const base = COLOURS.dark
  const neutral = neutralHue(light.paper, light.accent)
  const paper = givenPaper === undefined && givenAccent === undefined ? base.paper : hexOf({ l: 0.195, c: 0.009 * neutral.share, h: neutral.h })
  const grey = (l: number, c: number, least: number): string => needed({ l, c: c * neutral.share, h: neutral.h }, [[paper, least]])
  const onDark = (hex: string): string => needed(litTone(toneOf(hex)), [[paper, 6.5]], 'lighter')
  const field = toneOf(light.field)
  return {
    paper, ink: grey(0.945, 0.016, 7), muted: grey(0.775, 0.024, 6), accent: onDark(light.accent), second: onDark(light.second),
    line: grey(0.56, 0.024, 3.3), mark: grey(0.69, 0.026, TEXT_CONTRAST), guide: grey(0.655, 0.026, TEXT_CONTRAST), land: landOn(paper, { l: 0.2, c: 0.022 * neutral.share, h: neutral.h }, 2.1, 'lighter'),
    ...fieldColours(hexOf({ l: field.l > 0.45 ? 0.33 : Math.max(0.25, Math.min(0.28, field.l * 0.82)), c: field.c * 0.78, h: field.h })),
    ...groupColours('dark', paper),
  }
}

/** A mark's tone on dark paper. One that is nearly grey has more of its hue there: among pale words it would be taken for the quieter one. */
function litTone({ c, h }: Tone): Tone {
  return c < GREY || c >= PALE ? { l: 0.66, c, h } : { l: 0.74, c: PALE, h }
}

/** The hue of greys, and how much of it they have. */
function neutralHue(paper: string, accent: string): { h: number; share: number } {
  const [ground, mark] = [toneOf(paper), toneOf(accent)]
  if (ground.c >= 0.004) return { h: ground.h, share: 1 }
  return { h: mark.h, share: mark.c < GREY ? 0 : 0.6 }
}

function turned({ c, h }: Tone, degrees: number): number {
  // A grey has no hue; what is to come is teal beside it.
  return c < GREY ? 200 : (h + degrees) % 360
}

/** The deep ground for an accent. */
function deepened({ l, c, h }: Tone): string {
  return hexOf({ l: Math.max(0.2, Math.min(0.33, l * 0.76)), c: c * 0.72, h })
}

/** The colours that stand on a field: light on a deep one, dark on a light one. */
function fieldColours(field: string): Pick<Colours, 'field' | 'field-ink' | 'field-muted' | 'field-accent' | 'field-line'> {
  const { c, h } = toneOf(field)
  const share = c < GREY ? 0 : 1
  if (isLightField(field)) {
    const on = (l: number, chroma: number, least: number): string => needed({ l, c: chroma * share, h }, [[field, least]], 'darker')
    return { field, 'field-ink': on(0.22, 0.03, TEXT_CONTRAST), 'field-muted': on(0.32, 0.05, TEXT_CONTRAST), 'field-accent': on(0.36, 0.09, TEXT_CONTRAST), 'field-line': on(0.48, 0.08, MARK_CONTRAST) }
  }
  const on = (tone: Tone, least: number): string => needed(tone, [[field, least]], 'lighter')
  return {
    field,
    'field-ink': on({ l: 0.97, c: 0.012 * share, h }, TEXT_CONTRAST),
    'field-muted': on({ l: 0.86, c: 0.035 * share, h }, TEXT_CONTRAST),
    'field-accent': on({ l: 0.855, c: 0.1, h: GOLD }, TEXT_CONTRAST),
    'field-line': on({ l: 0.66, c: 0.07 * share, h }, MARK_CONTRAST),
  }
}

/** Whether dark words stand better on a field than light ones. */
export function isLightField(field: string): boolean {
  return contrastBetween(field, '#1a1a1a') > contrastBetween(field, '#ffffff')
}

/** The colours of groups, made darker or lighter where the paper wants it. */
function groupColours(scheme: Scheme, paper: string): Pick<Colours, (typeof GROUPS)[number]> {
  const on = (hex: string): string => (contrastBetween(hex, paper) >= TEXT_CONTRAST ? hex : needed(toneOf(hex), [[paper, TEXT_CONTRAST]]))
  return Object.fromEntries(GROUPS.map((name) => [name, on(COLOURS[scheme][name])])) as ReturnType<typeof groupColours>
}

/** Land that stands out from the paper by no more than a contrast. */
function landOn(paper: string, tone: Tone, most: number, way: 'darker' | 'lighter'): string {
  let land = paper
  for (let l = tone.l; l > 0 && l < 1; l += way === 'darker' ? -0.004 : 0.004) {
    const next = hexOf({ ...tone, l })
    if (contrastBetween(next, paper) > most) return land
    land = next
  }
  return land
}

/** As {@link withContrast}, on grounds that were judged to leave room for it. @throws Error where they do not */
function needed(tone: Tone, grounds: readonly (readonly [string, number])[], way?: 'darker' | 'lighter'): string {
  const found = withContrast(tone, grounds, way)
  if (found === undefined) throw new Error(`No colour has a contrast of ${grounds.map(([ground, least]) => `${least} to ${ground}`).join(', ')}: it was not judged.`)
  return found
}
