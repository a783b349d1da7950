/** Draws that look arbitrary and are the same each time. */
export interface Draw {
  /** A whole number from 0 up to, but not including, `limit`. */
  below: (limit: number) => number
  one: <T>(items: readonly T[]) => T
  /** True in so many cases, 0–1. */
  chance: (share: number) => boolean
  /** So many whole numbers from `from` to `to`, in ascending order. */
  sorted: (count: number, from: number, to: number) => number[]
  /** A sentence of about so many words. */
  sentence: (language: 'en' | 'de', words: number) => string
  /** One to four sentences, as long as people write them. */
  sentences: (language: 'en' | 'de') => string
}

const WORDS = {
  en: 'the quay was widened while barges waited in the rain and nobody wrote down who had paid for the stone or where the old timber went after the winter'.split(' '),
  de: 'der Kai wurde breiter während Kähne im Regen lagen und niemand aufschrieb wer die Steine bezahlt hatte oder wohin das alte Holz nach dem Winter kam'.split(' '),
}

/** Creates draws by Lehmer's generator (Park and Miller, 1988). */
export function drawer(seed: number): Draw {
  let state = seed * 7919 + 1
  const below: Draw['below'] = (limit) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
  const one: Draw['one'] = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const sentence: Draw['sentence'] = (language, words) => {
    const text = Array.from({ length: words + below(6) }, () => one(WORDS[language])).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return {
    below,
    one,
    chance: (share) => below(1000) < share * 1000,
    sorted: (count, from, to) => Array.from({ length: count }, () => from + below(to - from + 1)).sort((a, b) => a - b),
    sentence,
    sentences: (language) => Array.from({ length: 1 + below(4) }, () => sentence(language, 8 + below(10))).join(' '),
  }
}
