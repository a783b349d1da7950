import { FIGURE_GRID, QUOTE_CARD, QUOTE_LIST, STAGED_BOXES, STAGED_QUOTE, UNIT_CHART } from './quote-and-figure-sizes.ts'

/** Height of every slide in px; the width follows from the aspect. 720 px make PowerPoint's 7.5 inches. */
export const SLIDE_HEIGHT = 720

/** Slides up to this width in px use the narrow arrangement. The container queries of the components say it, too; a test compares. */
export const NARROW_UP_TO = 1100

/** The aspects that a deck may have: width by height. */
export const ASPECT_RATIOS = { '16:9': 16 / 9, '4:3': 4 / 3 } as const

/** Width of a slide in px. */
export function slideWidth({ aspect }: { aspect: number }): number {
  return Math.round(SLIDE_HEIGHT * aspect)
}

/*
 * The sizes in px, by part. `-size` is a font size, `-line` the height of one of its lines, `-gap` the space between things,
 * `-narrow` what slides of 4:3 have instead.
 */

const TYPE_SCALE = {
  'cover-title-size': 76,
  'cover-title-line': 82,
  'cover-title-narrow-size': 60,
  'cover-title-narrow-line': 66,
  'cover-subtitle-size': 32,
  'cover-subtitle-line': 42,
  'event-title-size': 56,
  'event-title-line': 62,
  'event-title-narrow-size': 46,
  'event-title-narrow-line': 52,
  'title-size': 40,
  'title-line': 46,
  'title-narrow-size': 36,
  'title-narrow-line': 42,
  'title-long-size': 34,
  'title-long-line': 40,
  'title-long-narrow-size': 30,
  'title-long-narrow-line': 36,
  'title-small-size': 24,
  'title-small-line': 27,
  'lead-size': 26,
  'body-size': 24,
  'body-line': 32,
  'medium-size': 26,
  'medium-line': 34,
  'large-size': 28,
  'large-line': 36,
  'card-lead-size': 34,
  'card-lead-line': 44,
  'card-hero-size': 44,
  'card-hero-line': 54,
  'caption-size': 20,
  'caption-line': 26,
  'kicker-size': 18,
  'kicker-line': 24,
  'fine-size': 18,
}

const SPACE = {
  margin: 72,
  gutter: 40,
  aside: 272,
  'aside-narrow': 220,
  'row-pad': 8,
  'list-foot-narrow': 16,
  'row-space-max': 88,
  rule: 1,
  'rule-strong': 3,
}

const CONTENT_BOXES = {
  'rail-y': 24,
  'rail-height': 30,
  'head-y': 64,
  'head-height': 110,
  'body-y': 184,
  'body-height': 488,
  'foot-y': 684,
  'foot-height': 24,
}

const LOGO = {
  'logo-y': 56,
  'logo-height': 60,
  'logo-width': 300,
  'logo-gap': 32,
}

const OPENER_BOXES = {
  'event-field-height': 402,
  'event-axis-y': 416,
  'event-axis-height': 262,
}

const STATED = {
  'statement-size': 88,
  'statement-line': 96,
  'statement-narrow-size': 66,
  'statement-narrow-line': 74,
  'lines-size': 36,
  'lines-line': 46,
  'lines-tight-size': 28,
  'lines-tight-line': 36,
  'compare-size': 44,
  'compare-line': 54,
  'compare-narrow-size': 34,
  'compare-narrow-line': 43,
  'close-figure-size': 64,
  'close-figure-line': 68,
  'close-figure-least': 36,
}

const SUMMARY_LINES = {
  'summary-size': 34,
  'summary-line': 44,
  'summary-numeral': 40,
}

const POINT_LIST = {
  'point-numeral': 44,
  'point-row-max': 112,
  'point-numeral-column': 80,
  'point-numeral-column-narrow': 64,
  'point-by-gap': 8,
  'point-intro-gap': 20,
  'point-title-size': 26,
  'point-title-line': 32,
  'point-title-column': 320,
  'point-title-column-narrow': 224,
  'point-card-gap': 36,
  'point-card-row-gap': 20,
  'point-card-max': 220,
  'point-card-pad': 10,
  'point-card-numeral-size': 60,
  'point-card-numeral-line': 56,
  'point-card-numeral-column': 52,
  'point-card-text-gap': 4,
}

const STATEMENT_LIST = {
  'row-max': 132,
  'statement-head-gap': 14,
  'statement-quote-gap': 4,
  'statement-quote-indent': 22,
}

const WORLD_MAP = {
  'map-list-column': 304,
  'map-number-column': 42,
  'map-mark': 28,
  'map-narrow': 500,
}

const TASKS = {
  'task-gap': 14,
  'task-row-max': 200,
  'task-corrected-row-max': 220,
  'task-answer': 208,
  'task-answer-narrow': 168,
  'task-choice-size': 32,
  'task-choice-line': 40,
  'task-choice-pad': 16,
  'quiz-short-size': 44,
  'quiz-short-line': 56,
  'quiz-size': 32,
  'quiz-line': 42,
  'quiz-long-size': 26,
  'quiz-long-line': 34,
  'quiz-gap': 16,
  'card-term-size': 36,
  'card-term-line': 46,
  'card-pad': 12,
}

const SOURCE_LIST = {
  'source-gap': 18,
  'source-number-column': 48,
  'source-small-gap': 6,
  'source-small-address-size': 18,
  'source-small-address-line': 24,
}

const TIMELINE_AXIS = {
  'axis-lane-large': 116,
  'axis-lane-medium': 92,
  'axis-lane': 72,
  'axis-lane-compact': 42,
  'axis-lane-sketch': 16,
  'axis-label-size': 20,
  'axis-label-line': 24,
  'axis-when-size': 18,
  'axis-when-line': 20,
  'axis-rest': 9,
  'axis-tick-line': 22,
  'axis-tick-line-tight': 18,
  'axis-tick-gap': 9,
  'axis-legend': 22,
  'axis-legend-gap': 16,
  'axis-legend-gap-tight': 8,
}

/** Every size in px, by the name of its custom property without `--td-`. */
export const SIZES = {
  ...TYPE_SCALE,
  ...SPACE,
  ...CONTENT_BOXES,
  ...OPENER_BOXES,
  ...LOGO,
  ...STATED,
  ...STAGED_BOXES,
  ...QUOTE_CARD,
  ...STAGED_QUOTE,
  ...QUOTE_LIST,
  ...FIGURE_GRID,
  ...SUMMARY_LINES,
  ...POINT_LIST,
  ...STATEMENT_LIST,
  ...UNIT_CHART,
  ...WORLD_MAP,
  ...TASKS,
  ...SOURCE_LIST,
  ...TIMELINE_AXIS,
}

/** The name of a size: `body-line`. */
export type SizeName = keyof typeof SIZES

export type Sizes = Record<SizeName, number>

/** A step of the type scale: what has a `<step>-size` and a `<step>-line`. */
export type TypeStep = { [Name in SizeName]: Name extends `${infer TypeStep}-size` ? (`${TypeStep}-line` extends SizeName ? TypeStep : never) : never }[SizeName]

/** The parts with what the style sheet says of each, in its order. */
export const SIZE_PARTS: readonly (readonly [about: string, sizes: Partial<Sizes>])[] = [
  ['Type scale', TYPE_SCALE],
  ['Space', SPACE],
  ['The boxes of a content slide, from the top of the slide', CONTENT_BOXES],
  ['The boxes of a slide that is one quotation', STAGED_BOXES],
  ["The boxes of an event's opener", OPENER_BOXES],
  ['The logo of a theme: the most that it takes, and what is kept free below it', LOGO],
  ['Slides of one statement, its lines, a comparison, the close', STATED],
  ['QuoteCard: what is above its words where there is room', QUOTE_CARD],
  ['QuoteCard: statements, and long words beside a phrase of theirs, by type size', STAGED_QUOTE],
  ['QuoteList', QUOTE_LIST],
  ['FigureGrid: the numeral alone, and by number of rows; it shrinks where its text is long.', FIGURE_GRID],
  ['SummaryLines', SUMMARY_LINES],
  ['PointList', POINT_LIST],
  ['StatementList; a row of a list takes up to this height where there is room', STATEMENT_LIST],
  ['UnitChart, TwoCounts, ShareChart', UNIT_CHART],
  ['WorldMap', WORLD_MAP],
  ['TaskList, QuizCard, FlashCards', TASKS],
  ['SourceList', SOURCE_LIST],
  ['TimelineAxis', TIMELINE_AXIS],
]
