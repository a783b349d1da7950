/** Text painted in one go, from left to right; what is written from right to left is already in its own order. */
type Run = string

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const LEFT_TO_RIGHT = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u

/**
 * Puts the runs of one line, which a page paints from left to right, into the order in which they are read.
 * A line runs the way in which most of its letters do; stretches that run the other way keep an order of their own.
 */
export function readingOrder(runs: readonly Run[]): string {
  const text = runs.join('')
  if (!RIGHT_TO_LEFT.test(text)) return text
  const letters = [...text]
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length
  const leftToRight = letters.filter((letter) => LEFT_TO_RIGHT.test(letter)).length
  if (rightToLeft < leftToRight) return turned(runs, RIGHT_TO_LEFT, LEFT_TO_RIGHT).join('')
  return turned([...runs].reverse(), LEFT_TO_RIGHT, RIGHT_TO_LEFT).join('')
}

/** Turns every stretch around that begins and ends with a run of one kind and has none of the other within. */
function turned(runs: readonly Run[], kind: RegExp, other: RegExp): Run[] {
  const result: Run[] = []
  for (let at = 0; at < runs.length;) {
    const run = runs[at] ?? ''
    if (!kind.test(run)) {
      result.push(run)
      at += 1
      continue
    }
    const stop = runs.findIndex((later, index) => index > at && other.test(later))
    const stretch = runs.slice(at, stop < 0 ? undefined : stop)
    const length = stretch.findLastIndex((later) => kind.test(later)) + 1
    result.push(...stretch.slice(0, length).reverse())
    at += length
  }
  return result
}

/** Text as it comes in, line by line. */
export class Lines {
  #done = ''
  #line: Run[] = []
  #place: string | undefined
  #run: number | undefined

  /**
   * @param place - where the line is: text at the same place stands on one line
   * @param run - number of the run; pieces of one run belong together
   */
  add(text: string, place: string | undefined, run: number): void {
    if (place !== this.#place) this.#finish()
    this.#place = place
    const last = this.#line.length - 1
    if (run === this.#run && last >= 0) this.#line[last] += text
    else this.#line.push(text)
    this.#run = run
  }

  #finish(): void {
    this.#done += readingOrder(this.#line)
    this.#line = []
    this.#run = undefined
  }

  /** All of it so far, in the order in which it is read. */
  text(): string {
    return this.#done + readingOrder(this.#line)
  }
}
