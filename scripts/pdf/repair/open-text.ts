import type { Operation } from '../content-stream.ts'

/** A stretch of a stream to replace. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The marked text that was read last, which may still grow: its end is written when it does no more. */
export class OpenText {
  readonly #edits: Edit[]
  #key: string | undefined
  /** The operator that ends it, or where one is to be put. */
  #last: Operation | number = 0
  #isSpaced = false

  constructor(edits: Edit[]) {
    this.#edits = edits
  }

  /** Goes on with marked content. @returns whether it is a part of the text before it now */
  join(key: string, before: string | undefined, stretch: readonly Operation[]): boolean {
    const [first, last] = [stretch[0]!, stretch.at(-1)!]
    const isJoined = this.#key !== undefined && before !== undefined && before === this.#key
    if (isJoined) {
      this.#open()
      this.#edits.push({ start: first.start, end: first.end, text: '' })
    } else this.end()
    this.#key = key
    this.#last = last
    this.#isSpaced = false
    return isJoined
  }

  /**
   * Goes on with a space that no mark has; one is enough where a text that is set off from a picture is painted twice.
   *
   * @returns the key of the text that it belongs to now, if there is one
   */
  take(space: Operation): string | undefined {
    if (this.#key === undefined || this.#isSpaced) return undefined
    this.#open()
    this.#isSpaced = true
    this.#last = space.end
    return this.#key
  }

  /** Something else follows. */
  end(): void {
    if (this.#key !== undefined && typeof this.#last === 'number') this.#edits.push({ start: this.#last, end: this.#last, text: '\nEMC' })
    this.#key = undefined
  }

  #open(): void {
    if (typeof this.#last !== 'number') this.#edits.push({ start: this.#last.start, end: this.#last.end, text: '' })
  }
}
