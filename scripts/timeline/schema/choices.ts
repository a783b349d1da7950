/** The audiences of a deck. `full` is for staff and shows everything that is not private. */
export const AUDIENCES = ['full', 'briefing', 'class'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Shapes of a slide: width to height. */
export const ASPECTS = ['16:9', '4:3'] as const
/** Which events have slides of their own where there are many: those that matter most, or all. */
export const OWN_SLIDES = ['ranked', 'all'] as const
/** Colours on a light ground, on a dark one, or by the viewer's system. */
export const SCHEMES = ['light', 'dark', 'auto'] as const
/** The kinds of timeline that `new` writes. */
export const TEMPLATES = ['day', 'history', 'class', 'programme'] as const
export type Template = (typeof TEMPLATES)[number]
