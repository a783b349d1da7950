/** What plays in the windows of a talk; all of them follow it. */
export interface Playing {
  /** The number of its slide, from 1. */
  slide: number
  playing: boolean
  /** Where it was when somebody last started, held or moved it, in seconds. */
  at: number
  /** Whether the audience's browser plays it without sound, until somebody presses something there. */
  muted?: boolean
}

/** Which captions the windows of a talk show. */
export interface ShownCaptions {
  /** The number of their slide, from 1; on others, the first are shown. */
  slide: number
  /** From 0; -1 for none. */
  shown: number
}

/** The event of the window by which a key plays or holds what is on the slide. */
export const PLAY_KEY = 'timeline-deck:play'
