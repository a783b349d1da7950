import type { SchemeColours } from './derive-colours.ts'
import type { Ornament } from './themes.ts'

/** A file with some characters of a face of a theme. */
export interface ThemeFace {
  /** The family's name in CSS. */
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** As the descriptor `unicode-range` of CSS has it. */
  range: string
  /** The file as a `data:` address; beside a deck in Markdown and in a site the path of a file. */
  file: string
  /** In per cent: how large its letters are set, so that they take no more room than those of the deck's own font. */
  adjust?: number
}

/** A picture of a logo, and what is laid under it where it would not be seen on its ground. */
export interface LogoOnGround {
  /** A `data:` address; beside a deck in Markdown and in a site the path of a file. */
  src: string
  /** Width by height. */
  aspect: number
  /** `#rrggbb` */
  plate?: string
}

/** The grounds that a logo may stand on: the deep ground in both schemes, and paper. */
export type LogoGround = 'light' | 'dark' | 'paper'

/** The logo that the papers of a deck have at their heads; nothing where its theme has none. */
export function paperLogo({ theme }: { theme?: DeckTheme }): { logo?: LogoOnGround } {
  return theme?.logo ? { logo: theme.logo.on.paper } : {}
}

/** How a deck looks where it has a theme: what differs from the look of all decks. Layouts and pages get it with the deck's context. */
export interface DeckTheme {
  colours?: SchemeColours
  /** The families in CSS that stand before the deck's own. */
  families?: Partial<Record<'serif' | 'sans', string>>
  faces?: ThemeFace[]
  /** How wide labels in the bold sans are, as a factor of the deck's own font. */
  labels?: number
  ornament?: Ornament
  /** A line in the foot of each slide. */
  footer?: string
  logo?: { alt: string; on: Readonly<Record<LogoGround, LogoOnGround>> }
}
