import serif from '../../look/font-widths/serif.json' with { type: 'json' }
import { parseWidths, widthInThousandths, type FaceWidths } from './widths.ts'

/** The face of figures. Digits and letters of other scripts, which are set in fonts of their own, are up to so wide. */
const FACE: FaceWidths = { ...parseWidths(serif), average: 650 }

/** How wide a figure is in em of its font size; at least 1. */
export function widthInEm(value: string): number {
  return Math.max(1, Math.ceil(widthInThousandths(value, FACE) / 10) / 100)
}

/** How large the words after a number are set, as a share of the number. */
export const SCALE_SIZE = 0.5

/**
 * A figure as its number and the words that follow it: '$83.5' and 'million'. What begins with a word is all number.
 *
 * @returns `scale` begins with its white space, so that both parts together are the whole text
 */
export function numeralParts(value: string): { number: string; scale?: string } {
  const [, number, scale] = /^(\S*\p{Nd}\S*(?:\s\p{Nd}\S*)*)(\s+.*\p{L}.*)$/su.exec(value) ?? []
  return number === undefined || scale === undefined ? { number: value } : { number, scale }
}

/** The font size in px at which a figure fills a column: the sizes that `numeralSizes` gives to CSS, reckoned. @param words - size of running text in px */
export function numeralLimit(value: string, column: number, words: number): number {
  const { number, scale } = numeralParts(value)
  if (scale === undefined) return column / widthInEm(number)
  const [alone, after] = [widthInEm(`${number} `), widthInEm(scale.trim())]
  return Math.min(column / (alone + SCALE_SIZE * after), (column - after * words) / alone)
}

/**
 * The font sizes at which a figure fills its column, as terms for the min() of CSS. Its words have half the size of the number in one,
 * and the size of running text in the other: they are never smaller than that.
 */
export function numeralSizes(value: string): string[] {
  const { number, scale } = numeralParts(value)
  if (scale === undefined) return [`100cqi / ${widthInEm(number)}`]
  const [alone, after] = [widthInEm(`${number} `), widthInEm(scale.trim())]
  return [`100cqi / ${(alone + SCALE_SIZE * after).toFixed(2)}`, `(100cqi - ${after} * var(--td-body-size)) / ${alone}`]
}

/**
 * The size in px at which a figure fills its column, and no larger than `most`: what the terms of `numeralSizes` come to.
 * @param words - the size of running text in px, below which the words after a number never are
 */
export function numeralSize(value: string, column: number, most: number, words: number): number {
  const { number, scale } = numeralParts(value)
  if (scale === undefined) return Math.min(most, column / widthInEm(number))
  const [alone, after] = [widthInEm(`${number} `), widthInEm(scale.trim())]
  return Math.min(most, column / (alone + SCALE_SIZE * after), (column - after * words) / alone)
}
