/** What is drawn on the buttons of a deck: paths in a square of 24, drawn with a line. */
export const CONTROL_ICONS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  overview: 'M4 5h6v6H4zM14 5h6v6h-6zM4 15h6v4H4zM14 15h6v4h-6z',
  full: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  window: 'M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5',
  presenter: 'M3 5h18v10H3zM12 15v5M8 20h8',
  slides: 'M3 5h18v14H3z',
  reading: 'M5 6h14M5 11h14M5 16h9',
} as const

export type ControlIcon = keyof typeof CONTROL_ICONS
