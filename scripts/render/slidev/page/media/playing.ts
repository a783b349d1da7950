/** What plays in the windows of a talk; all of them follow it. */
export interface Playing {
  /** The number of its slide, from 1. */
  slide: number
  playing: boolean
  /** Where it was when somebody last started, held or moved it, in seconds. */
  at: number
  /** Whether the audience's browser plays it without sound, until somebody presses something there. */
  muted?: boolean
  /** Which of its captions are shown, from 0; -1 for none. Left out, the first. */
  captions?: number
}

/** The event of the window by which a key plays or holds what is on the slide. */
export const PLAY_KEY = 'timeline-deck:play'
