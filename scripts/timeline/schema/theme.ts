import { z } from 'zod'
import type { FontFamily } from '../../look/faces.ts'
import type { LogoGround, LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { SchemeColours } from '../../look/theme/derive-colours.ts'
import { ORNAMENTS, type Ornament } from '../../look/theme/themes.ts'
import type { Position } from '../problems/problem.ts'
import { Line, Text } from './text.ts'

/** A colour as CSS writes it. Whether it is one, and can be used, is judged when the theme is read. */
export const Colour = z.string().regex(/\S/, 'a colour').meta({ description: 'A colour as CSS writes it, in quotes: "#8e1d21", "teal".' })

/** The logo of a house. */
export const ThemeLogo = z.strictObject({
  file: Line.meta({ description: 'An SVG or PNG file, from the folder of the file that names it.' }),
  alt: Text.meta({ description: 'What it says, for those who do not see it: Ministry of Examples.' }),
  dark: Line.optional().meta({ description: 'The same for dark grounds, where the first would not be seen.' }),
})

/** The fonts of a house, by the npm packages that have them. */
export const ThemeFonts = z.strictObject({
  serif: Line.optional().meta({ description: 'Titles, numbers and quotations: an installed package of Fontsource, such as @fontsource/eb-garamond.' }),
  sans: Line.optional().meta({ description: 'All other texts: an installed package of Fontsource, such as @fontsource/inter.' }),
})

/** How a house's decks look. Everything may be left out; colours that are not given follow from the accent. */
export const Theme = z.strictObject({
  accent: Colour.optional().meta({ description: 'The colour of the house on light ground: links, marks, numbers. All others follow from it.' }),
  second: Colour.optional().meta({ description: 'The colour of what is still to come; left out, the accent turned by 150 degrees.' }),
  paper: Colour.optional().meta({ description: 'The light ground of slides.' }),
  field: Colour.optional().meta({ description: 'The ground of the cover, of openers and of the close; deep or bright.' }),
  logo: ThemeLogo.optional().meta({ description: 'The logo: on the cover, the close, and at the head of handouts and worksheets.' }),
  fonts: ThemeFonts.optional().meta({ description: 'The fonts, by installed npm packages.' }),
  footer: Text.optional().meta({ description: 'A line in the foot of each slide, beside the deck’s title: Ministry of Examples.' }),
  ornament: z.enum(ORNAMENTS).optional().meta({ description: 'What the cover draws of the events: arcs, ticks or none.' }),
})
export type Theme = z.infer<typeof Theme>

/** A theme, or where it stands. */
export const ThemeEntry = z
  .union([Line, Theme])
  .meta({ description: 'A theme: lacquer, ink, ocean, forest, saffron; the name of a file in themes/; the path of a file (./house.yaml); an npm package; or a map with accent and more.' })

/** A logo as it is shown. */
export interface ReadLogo {
  alt: Text
  on: Readonly<Record<LogoGround, LogoOnGround>>
}

/** A font of a theme, and where it is named. */
export interface ThemeFont extends Pick<FontFamily, 'family' | 'package'> {
  at: Position & { file: string }
}

/** A theme that is read and judged. */
export interface ReadTheme {
  colours: SchemeColours
  ornament: Ornament
  fonts: { serif?: ThemeFont; sans?: ThemeFont }
  footer?: Text
  logo?: ReadLogo
}
