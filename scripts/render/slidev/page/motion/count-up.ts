/**
 * In the browser: a number that counts up. The text itself is never changed, so that whoever reads the page by other means than the eye
 * meets only what the source says; for the time of counting it is not painted, and the digits lie over it.
 */

/** What stands before a number, its digits with whatever separates them, and what stands after it. */
export interface CountedText {
  before: string
  digits: string
  after: string
}

/**
 * Takes a text apart that has one number and no more.
 *
 * @returns undefined where there is nothing to count: no digit, a single one, or several numbers, such as a range or a fraction
 */
export function countedText(text: string): CountedText | undefined {
  const [, before = '', digits = '', after = ''] = /^([^\p{Nd}]*)(\p{Nd}(?:[.,٫٬'’\u00A0\u202F]?\p{Nd})*)([^\p{N}]*)$/u.exec(text) ?? []
  return /\p{Nd}.*\p{Nd}/u.test(digits) ? { before, digits, after } : undefined
}

/**
 * A number on its way, in the digits and with the separators of the last one.
 *
 * @param done - how far it is, from 0 to 1
 * @returns the leading signs that are not there yet, and those that are
 */
export function digitsAt(digits: string, done: number): [toCome: string, shown: string] {
  const signs = [...digits]
  const values = signs.map(valueOf)
  const last = values.reduce<bigint>((sum, value) => (value === undefined ? sum : sum * 10n + BigInt(value)), 0n)
  const counted = String((last * BigInt(Math.round(done * 1000))) / 1000n).padStart(values.filter((value) => value !== undefined).length, '0')
  let place = 0
  const now = signs.map((sign, index) => {
    const value = values[index]
    if (value === undefined) return sign
    place += 1
    return String.fromCodePoint(sign.codePointAt(0)! - value + Number(counted[place - 1]))
  })
  const first = now.findIndex((sign) => (valueOf(sign) ?? 0) > 0)
  const from = first < 0 ? signs.length - 1 : first
  return [now.slice(0, from).join(''), now.slice(from).join('')]
}

/** The value of a decimal digit of any script, whose ten digits follow each other; undefined for another sign. */
function valueOf(sign: string): number | undefined {
  if (!/^\p{Nd}$/u.test(sign)) return undefined
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(sign.codePointAt(0)! - value - 1))) value += 1
  return value
}

/** Counts the number in an element up to what it says, for the time of an animation, which may be cancelled. */
export function countUp(element: HTMLElement, timing: KeyframeAnimationOptions): void {
  const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.nodeValue ?? ''
  const counted = countedText(text)
  if (!counted) return
  const cover = document.createElement('i')
  cover.className = 'td-counting'
  cover.ariaHidden = 'true'
  const [toCome, shown] = [new Text(), new Text()]
  const room = document.createElement('i')
  room.append(toCome)
  cover.append(counted.before, room, shown, counted.after)
  const { color } = getComputedStyle(element)
  // Without their animations, the text is painted and the cover is not.
  element.animate(held({ color: 'transparent' }), timing)
  for (const unit of element.children) unit.animate(held({ color }), timing)
  element.prepend(cover)
  cover.style.color = color
  const animation = cover.animate(held({ opacity: 1 }), timing)
  const count = (): void => {
    const done = animation.effect?.getComputedTiming().progress
    if (done === null || done === undefined) return
    ;[toCome.data, shown.data] = digitsAt(counted.digits, done)
    requestAnimationFrame(count)
  }
  count()
  const end = (): void => cover.remove()
  animation.finished.then(end, end)
}

/** An animation that keeps a style for its time. */
function held(style: Keyframe): Keyframe[] {
  return [style, style]
}
