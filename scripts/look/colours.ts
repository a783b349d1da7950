/*
 * Warm paper, ink, one accent (lacquer red), a second colour for what is still to come; the field is the deep ground of covers and openers. Every text has a contrast of at
 * least 4.5:1 to its ground, every line and mark 3:1.
 */

const LIGHT = {
  paper: '#fbf8f2',
  ink: '#211c18',
  muted: '#5d554b',
  accent: '#8e1d21',
  second: '#175a66',
  line: '#8c8274',
  mark: '#786e61',
  guide: '#786e61',
  land: '#b8ab93',
  field: '#5a1417',
  'field-ink': '#fcf4e6',
  'field-muted': '#e6cdb0',
  'field-accent': '#f0c987',
  'field-line': '#c49a5e',
  'group-1': '#5861e8',
  'group-2': '#b55600',
  'group-3': '#004d29',
  'group-4': '#7d0089',
  'group-5': '#7d6f5b',
  'group-6': '#007976',
}

const DARK: Colours = {
  paper: '#181412',
  ink: '#f4ece0',
  muted: '#c0b4a4',
  accent: '#ee7770',
  second: '#86c5d0',
  line: '#7d7265',
  mark: '#a59988',
  guide: '#9a8e7e',
  land: '#554a3e',
  field: '#3f0e11',
  'field-ink': '#fcf4e6',
  'field-muted': '#dfc5a8',
  'field-accent': '#f0c987',
  'field-line': '#b88f55',
  'group-1': '#a4b0ff',
  'group-2': '#ea8426',
  'group-3': '#53c188',
  'group-4': '#be82a8',
  'group-5': '#fcd85f',
  'group-6': '#acfbff',
}

/**
 * How many colours there are for groups of events: `group-1` and so on. They were looked for in OKLCH, as far from each other as six that can be read on paper
 * are for readers who lack one kind of cone, whichever it is.
 */
export const GROUP_COLOURS = 6

/** The name of a colour: that of its custom property without `--td-`. */
export type ColourName = keyof typeof LIGHT

/** The colours of one scheme, as `#rrggbb`. */
export type Colours = Record<ColourName, string>

/** The colours of the deck on light ground and on dark. */
export const COLOURS: Readonly<Record<'light' | 'dark', Colours>> = { light: LIGHT, dark: DARK }
