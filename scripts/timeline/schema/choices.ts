/** Who a deck is made for. `full` is for staff and shows everything but what is private. */
export const AUDIENCES = ['full', 'briefing', 'class'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Shapes of a slide, as width to height. */
export const ASPECTS = ['16:9', '4:3'] as const
/** Colours on a light ground, on a dark one, or as the viewer's system has it. */
export const SCHEMES = ['light', 'dark', 'auto'] as const
