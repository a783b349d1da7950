import { COLOURS, type Colours } from './colours.ts'
import { FAMILIES, WEIGHTS, type FontFamily } from './faces.ts'
import { SIZES, type Sizes } from './sizes.ts'

/** Everything that can be said of a deck's appearance in values. `styles/tokens.css` is written from it. */
export interface Look {
  /** px */
  sizes: Sizes
  colours: Readonly<Record<'light' | 'dark', Colours>>
  families: Readonly<Record<keyof typeof FAMILIES, FontFamily>>
  weights: Readonly<Record<keyof typeof WEIGHTS, number>>
  /** How long a step of a slide takes to appear, in ms. */
  step: number
}

/** The look that decks have. */
export const LOOK: Look = { sizes: SIZES, colours: COLOURS, families: FAMILIES, weights: WEIGHTS, step: 180 }
