import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isThere, noteFile } from '../../files-read.ts'

/** Whether a text can be the name of an npm package, with its scope or without one. */
export function isPackageName(text: string): boolean {
  return /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/.test(text)
}

/**
 * The folder of an npm package that is installed beside the program, or in the folder where the command was typed: a program out of npx's
 * cache, or one that is linked, does not lie beside what its user has installed. Undefined where it is not installed.
 */
export function packageFolder(name: string): string | undefined {
  const places = [import.meta.url, join(process.cwd(), 'package.json')].flatMap((from) => createRequire(from).resolve.paths(name) ?? [])
  return places.map((place) => join(place, name)).find((folder) => isThere(join(folder, 'package.json')))
}

/** A part of a face: the font file for some of its characters. A font for Chinese comes in a hundred parts. */
export interface FontPart {
  /** The `@font-face` rule that brings it. */
  rule: string
  /** The font file in two formats, as whole paths. */
  woff2: string
  woff: string
  /** First and last of each range of code points that browsers take from it. */
  ranges: readonly (readonly [first: number, last: number])[]
  /** How large its letters are set, in per cent of the type size; left out where they have the whole. */
  adjust?: number
}

/**
 * Reads which parts a face has.
 *
 * @param font - a package of Fontsource's
 * @param sheet - its style sheet for the face: `400.css`
 * @returns no part where the package is not installed
 */
export async function readFontParts(font: string, sheet: string): Promise<FontPart[]> {
  const folder = packageFolder(font)
  if (folder === undefined) return []
  noteFile(join(folder, sheet))
  const css = await readFile(join(folder, sheet), 'utf8')
  return (css.match(/@font-face\s*{[^}]*}/g) ?? []).map((rule): FontPart => {
    const file = (format: string): string => join(folder, new RegExp(`url\\((\\./files/[\\w.-]+\\.${format})\\)`).exec(rule)?.[1] ?? '')
    return { rule, woff2: file('woff2'), woff: file('woff'), ranges: parseRanges(/unicode-range:([^;]*)/.exec(rule)?.[1] ?? 'U+0-10FFFF') }
  })
}

/** The file of a part as an address that holds it whole. */
export async function fontAddress({ woff2 }: Pick<FontPart, 'woff2'>): Promise<string> {
  noteFile(woff2)
  return `data:font/woff2;base64,${await readFile(woff2, 'base64')}`
}

/** Reads ranges as the descriptor `unicode-range` of CSS writes them. */
export function parseRanges(text: string): [number, number][] {
  const ranges = [...text.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)]
  return ranges.map(([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)])
}

/** Whether browsers take a code point from a part. */
export function isFrom({ ranges }: FontPart, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}
