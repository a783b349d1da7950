import type { GivenColours } from './derive-colours.ts'

/** Which drawing the cover has: half circles, ticks along its edge, or none. */
export const ORNAMENTS = ['arcs', 'ticks', 'none'] as const
export type Ornament = (typeof ORNAMENTS)[number]

/** What a theme that comes along says. */
export interface ShippedTheme extends GivenColours {
  ornament?: Ornament
}

/** The themes that come along, by name. A deck that names none has lacquer. */
export const SHIPPED_THEMES: Readonly<Record<string, ShippedTheme>> = {
  lacquer: {},
  ink: { accent: '#22313f', second: '#8a4b08', paper: '#fbfbfa', field: '#15191d', ornament: 'ticks' },
  ocean: { accent: '#0b5394', paper: '#f6f9fc', field: '#0a2f5c' },
  forest: { accent: '#1f6b3a', paper: '#f8faf4', field: '#123c26', ornament: 'ticks' },
  saffron: { accent: '#8f4a00', paper: '#fffaf0', field: '#f3b33d', ornament: 'ticks' },
}
