import { MINUTES_PER_SLIDE, WORDS_PER_MINUTE } from '../../../../plan/audience/speaking-rate.ts'

/** What tells how long a slide is shown. */
export interface PacedSlide {
  /** As planned; a deck that was written by hand may have none. */
  minutes: number | undefined
  /** Notes and content, as Markdown or HTML. */
  note: string
  content: string
}

/**
 * How long each slide is shown, in tenths of a minute: as planned, or by the words of its notes, and of its content where it has none.
 *
 * @param language - of the notes, as a BCP 47 tag
 */
export function paceOf(slides: readonly PacedSlide[], language: string): number[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const withNote = new Map<string, number>()
  for (const { note } of slides) withNote.set(note, (withNote.get(note) ?? 0) + 1)
  return slides.map(({ minutes, note, content }) => {
    if (minutes !== undefined) return Math.round(minutes * 10)
    // A note that stands on several slides is said once.
    const count = note === '' ? wordsIn(spoken(content), words) : wordsIn(spoken(note), words) / (withNote.get(note) ?? 1)
    return Math.ceil((MINUTES_PER_SLIDE + count / WORDS_PER_MINUTE) * 10 - 1e-9)
  })
}

function wordsIn(text: string, words: Intl.Segmenter): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** Markdown without what nobody says: code, tags, addresses. */
function spoken(markdown: string): string {
  return markdown
    .replaceAll(/^```[\s\S]*?^```/gm, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
}
