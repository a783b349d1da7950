import { shallowRef } from 'vue'

/** Which slides stand ready besides the one that is shown. */
export interface NearSlides {
  isNear: (index: number) => boolean
  /** Slidev asks for a slide to stand ready. */
  ask: (index: number) => void
}

/**
 * Keeps the slides before and after the current one ready, and no others. Slidev asks for these three whenever the current
 * slide changes, and after three seconds for all slides at once, which would make a deck of hundreds heavy.
 *
 * @param askedForAll - is called when Slidev asks for all of them
 */
export function nearSlides(askedForAll: () => void): NearSlides {
  const near = shallowRef(new Set<number>())
  let asked = new Set<number>()
  const settle = (): void => {
    // Setting what is set already would make Slidev ask again, for ever.
    const isOther = asked.size !== near.value.size || [...asked].some((index) => !near.value.has(index))
    if (asked.size > 3) askedForAll()
    else if (isOther) near.value = asked
    asked = new Set()
  }
  return {
    isNear: (index) => near.value.has(index),
    ask: (index) => {
      if (asked.size === 0) queueMicrotask(settle)
      asked.add(index)
    },
  }
}
