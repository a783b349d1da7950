/** The lines of the drawings on buttons, as SVG paths in a square of 24 by 24. */
export const ICONS = {
  right: 'M5 12h14M13 6l6 6-6 6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  black: 'M3 5h18v11H3zM8 20h8M12 16v4M6 13l6-5M9 14l7-6M14 14l4-3.5',
  start: 'M7 5l12 7-12 7z',
  hold: 'M8 5v14M16 5v14',
  anew: 'M20 12a8 8 0 1 1-2.5-5.8M20 4v4.5h-4.5',
  draw: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z M13.5 7l3.5 3.5',
  pointer: 'M12 9.5a2.5 2.5 0 1 0 .01 0zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M18.4 5.6l-1.8 1.8M7.4 16.6l-1.8 1.8',
  overview: 'M4 5h7v5.5H4zM13 5h7v5.5h-7zM4 13.5h7V19H4zM13 13.5h7V19h-7z',
  keys: 'M3 7h18v11H3zM6.5 10.5h.01M10 10.5h.01M13.5 10.5h.01M17 10.5h.01M7.5 14.5h9',
  problems: 'M12 4l9 16H3zM12 10v5M12 17.5h.01',
  phone: 'M8 3h8v18H8zM11 18h2',
  larger: 'M12 5v14M5 12h14',
  smaller: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  pen: 'M4 18c4-9 6 3 9-3s4-8 7-9',
  line: 'M4 19L20 5',
  arrow: 'M5 19L19 5M11 5h8v8',
  ellipse: 'M12 6c5 0 9 2.7 9 6s-4 6-9 6-9-2.7-9-6 4-6 9-6z',
  rectangle: 'M4 6h16v12H4z',
  eraser: 'M9 19L4 14 14 4l6 6-9 9zM9 9l6 6M11 19h9',
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 5 5v1',
  redo: 'M15 7l5 5-5 5M20 12H10a5 5 0 0 0-5 5v1',
  clear: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  done: 'M5 12.5l4.5 4.5L19 7',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof ICONS
