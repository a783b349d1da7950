import type { PageBox, TextFact } from './facts.ts'
import { quotedBriefly, type SlideFinding } from './finding.ts'

/** Edges fall between pixels. */
const SLACK = 2
/** Letters reach a little over the height that type is named by: as a part of the type size. */
const REACH = 0.06

/** Texts that leave the slide or the box that the layout gives them, those that an ellipsis cuts off, and broken words. */
export function judgeRoom(texts: readonly TextFact[]): SlideFinding[] {
  const whole = texts.filter(({ cut }) => cut <= 1)
  return [
    ...texts.filter(({ cut }) => cut > 1).map(cutOff),
    ...texts.flatMap((fact) => fact.broken.map((word) => brokenWord(fact, word))),
    ...[...Map.groupBy(whole, ({ slide }) => slide).values()].flatMap(judgeSpill),
  ]
}

/** One finding for each box of a slide, however many of its texts leave it. */
function judgeSpill(texts: readonly TextFact[]): SlideFinding[] {
  const spills = texts.flatMap((fact) =>
    fact.within.map((box) => ({ fact, box, ...beyond(fact.lines, box) })).filter(({ px }) => px > Math.max(SLACK, fact.size * REACH)).slice(-1),
  )
  return [...Map.groupBy(spills, ({ box }) => box.name).values()].flatMap((ofBox) => {
    const worst = ofBox.toSorted((a, b) => b.px - a.px)[0]
    if (!worst) return []
    const { fact, box, px, side } = worst
    // Content grows upwards or downwards: what leaves the box is not always what is too long.
    const longest = texts.filter(({ within }) => within.some(({ name }) => name === box.name)).toSorted((a, b) => b.text.length - a.text.length)[0] ?? fact
    const place = box.name === 'page' ? 'the slide' : `its box (${box.name.split(' ')[0]})`
    return [{
      code: 'slide-spill' as const,
      slide: fact.slide,
      text: longest.text,
      amount: px,
      message: `${quotedBriefly(fact.text)} goes ${Math.ceil(px)} px beyond the ${side} of ${place}`,
      hint: `Shorten ${quotedBriefly(longest.text)}, the longest text there, by about ${tooMany(longest, px)} characters.`,
    }]
  })
}

function cutOff({ slide, text, lines, cut }: TextFact): SlideFinding {
  const width = lines.reduce((sum, { left, right }) => sum + right - left, 0)
  return {
    code: 'slide-cut',
    slide,
    text,
    amount: cut,
    message: `${quotedBriefly(text)} is cut off with an ellipsis; ${Math.ceil(cut)} px are missing`,
    hint: `Shorten it by about ${Math.ceil((text.length * cut) / Math.max(1, width))} characters; an event can have a short title: short.`,
  }
}

/** A word that had to be broken. */
export function brokenWord({ slide, text }: Pick<TextFact, 'slide' | 'text'>, word: string): SlideFinding {
  return {
    code: 'slide-broken-word',
    slide,
    text,
    message: `${quotedBriefly(word)} is wider than its column and is broken without a hyphen`,
    hint: 'Put soft hyphens (U+00AD) where it may be broken, or take a shorter word.',
  }
}

/** Texts that lie on each other. */
export function judgeOverlap(texts: readonly TextFact[]): SlideFinding[] {
  return [...Map.groupBy(texts, ({ slide }) => slide).values()].flatMap(overlapsOf)
}

function overlapsOf(texts: readonly TextFact[]): SlideFinding[] {
  return texts.flatMap((fact, index) =>
    texts.slice(index + 1).flatMap((other) => {
      if (other.paragraph === fact.paragraph) return []
      const px = Math.max(0, ...fact.lines.flatMap((a) => other.lines.map((b) => common(a, b))))
      if (px <= SLACK) return []
      return [{
        code: 'slide-overlap' as const,
        slide: fact.slide,
        text: fact.text,
        amount: px,
        message: `${quotedBriefly(fact.text)} and ${quotedBriefly(other.text)} lie on each other by ${Math.ceil(px)} px`,
        hint: 'Shorten one of them, or another text of the slide.',
      }]
    }),
  )
}

function beyond(lines: readonly PageBox[], box: PageBox): { px: number; side: string } {
  const sides = lines.flatMap((line) => [
    { px: box.left - line.left, side: 'left edge' },
    { px: line.right - box.right, side: 'right edge' },
    { px: box.top - line.top, side: 'top' },
    { px: line.bottom - box.bottom, side: 'bottom' },
  ])
  return sides.toSorted((a, b) => b.px - a.px)[0] ?? { px: 0, side: '' }
}

/** How far two boxes reach into each other, in the direction in which it is less. */
function common(a: PageBox, b: PageBox): number {
  return Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
}

/** About how many characters are too many: whole lines, as long as those of the text are. */
function tooMany({ text, lines, line }: TextFact, px: number): number {
  return Math.ceil(px / line) * Math.ceil(text.length / Math.max(1, lines.length))
}
