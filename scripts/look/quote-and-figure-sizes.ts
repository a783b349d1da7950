/*
 * The sizes in px of quotations and figures. `-size` is a font size, `-line` the height of one of its lines, `-gap` the space between
 * things, `-narrow` what slides of 4:3 have instead.
 */

/** On a slide that is one quotation the title is small, of two lines at most, and the words have all the room below it. */
export const STAGED_BOXES = {
  'staged-head-most': 92,
  'staged-gap': 16,
  'staged-end': 48,
}

export const QUOTE_CARD = {
  'quote-top': 36,
  'quote-line-size': 50,
  'quote-line-line': 62,
  'quote-line-narrow-size': 42,
  'quote-line-narrow-line': 52,
  'quote-line-both-size': 38,
  'quote-line-both-line': 48,
  'quote-line-both-narrow-size': 34,
  'quote-line-both-narrow-line': 44,
  'quote-paragraph-size': 32,
  'quote-paragraph-line': 44,
  'quote-pair-size': 24,
  'quote-pair-line': 31,
  'quote-pair-large-size': 32,
  'quote-pair-large-line': 42,
  'quote-pair-gutter': 80,
  'quote-pair-narrow-size': 24,
  'quote-pair-narrow-line': 31,
  'quote-pair-large-narrow-size': 28,
  'quote-pair-large-narrow-line': 37,
  'quote-pair-narrow-gutter': 52,
  'quote-pair-caption-gap': 18,
  'quote-translation-gap': 22,
  'quote-caption-gap': 28,
  'quote-monogram': 60,
}

/** Words of a statement, the largest first, and of what stands beside a phrase; the original below a translation; the phrase itself. */
export const STAGED_QUOTE = {
  'statement-72-size': 72,
  'statement-72-line': 82,
  'statement-64-size': 64,
  'statement-64-line': 74,
  'statement-56-size': 56,
  'statement-56-line': 66,
  'statement-48-size': 48,
  'statement-48-line': 58,
  'passage-40-size': 40,
  'passage-40-line': 54,
  'passage-34-size': 34,
  'passage-34-line': 46,
  'passage-28-size': 28,
  'passage-28-line': 38,
  'passage-24-size': 24,
  'passage-24-line': 31,
  'phrase-48-size': 48,
  'phrase-48-line': 58,
  'phrase-40-size': 40,
  'phrase-40-line': 48,
  'original-24-size': 24,
  'original-24-line': 32,
  'original-20-size': 20,
  'original-20-line': 26,
  'phrase-column': 376,
  'phrase-gutter': 56,
  'phrase-row-gap': 14,
}

export const QUOTE_LIST = {
  'quote-list-size': 28,
  'quote-list-line': 38,
  'quote-list-gap': 24,
}

export const FIGURE_GRID = {
  'figure-hero-size': 240,
  'figure-hero-small-size': 160,
  'figure-hero-word-size': 112,
  'figure-row-2-size': 136,
  'figure-row-3-size': 100,
  'figure-row-4-size': 72,
  'figure-word-size': 56,
  'figure-unit-size': 40,
  'figure-unit-line': 48,
  'figure-label-size': 32,
  'figure-label-line': 42,
  'figure-exactness-size': 26,
  'figure-exactness-line': 32,
  'figure-number-column': 456,
  'figure-number-column-narrow': 316,
  'figure-gap': 48,
  'figure-row-pad': 12,
  'figure-bar': 16,
  'figure-bar-gap': 10,
}

export const UNIT_CHART = {
  'chart-text-column': 452,
  'chart-text-column-narrow': 336,
  'chart-gutter': 64,
  'chart-figure-size': 112,
  'chart-figure-line': 112,
  'chart-large-size': 176,
  'chart-large-line': 176,
  'counts-gutter': 72,
  'counts-gutter-narrow': 48,
  'counts-figure-size': 96,
  'counts-figure-narrow-size': 72,
  'counts-field-min': 120,
  'counts-gap': 10,
  'chart-swatch-column': 34,
  'chart-whole-gap': 20,
}
