/** What joins the character before it to one sign: marks, joiners, selectors, skin tones, and the letters of flags. */
const JOINED = /[\p{M}\u200d\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0020}-\u{e007f}]/u

/**
 * The signs of a text as readers count them (UAX #29): a letter with its marks is one, and a family or a flag of several emoji.
 * A mark after a space is drawn by itself.
 */
export function graphemesOf(text: string): readonly string[] {
  if (!JOINED.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(text)].flatMap(({ segment }) => (/^\s./su.test(segment) ? [segment.slice(0, 1), segment.slice(1)] : [segment]))
}

/** Made for the first text that needs it. */
let segmenter: Intl.Segmenter | undefined
