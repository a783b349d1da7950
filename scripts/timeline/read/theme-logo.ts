import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { noteFile } from '../../files-read.ts'
import { contrastBetween, MARK_CONTRAST } from '../../look/theme/contrast.ts'
import type { LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { SchemeColours } from '../../look/theme/derive-colours.ts'
import type { Finding } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { didYouMean } from '../problems/suggest.ts'
import { isSvg, judgeFormat } from './picture-formats.ts'
import type { ReadLogo, Theme } from '../schema/theme.ts'
import type { ReportOfTheme } from './theme-file.ts'

/** In px: twice the width that a logo has on a slide, and in print. */
const MOST = { width: 960, height: 400 }
/** In bytes: what a logo may have before it is made smaller. */
const LARGEST = 16 * 1024 * 1024

/** A logo as it was read: its address, its size, and its main colours. */
interface Drawing {
  src: string
  aspect: number
  colours: MainColour[]
  /** Whether it covers all of its box, and so brings its own ground. */
  isBox: boolean
}

/** A colour of a picture, and its share of what meets the ground. */
interface MainColour {
  hex: string
  share: number
}

/**
 * Reads the logo of a theme and decides how it is shown on the deep ground and on paper: as it is, in the variant for dark grounds, or
 * on a plate.
 *
 * @param folder - from which its files are named
 * @returns undefined where something was reported
 */
export async function readLogo({ file, alt, dark }: NonNullable<Theme['logo']>, folder: string, colours: SchemeColours, report: ReportOfTheme): Promise<ReadLogo | undefined> {
  const read = async (typed: string, key: string): Promise<Drawing | undefined> => {
    const drawn = await draw(folder, typed)
    if ('src' in drawn) return drawn
    report(['logo', key], drawn)
    return undefined
  }
  const [first, second] = await Promise.all([read(file, 'file'), dark === undefined ? undefined : read(dark, 'dark')])
  if (!first || (dark !== undefined && !second)) return undefined
  const variants = second ? [first, second] : [first]
  const plates = ['#ffffff', colours.light.ink]
  return {
    alt,
    on: {
      light: onGround(variants, [colours.light.field], plates),
      dark: onGround(variants, [colours.dark.field], plates),
      // Papers are white at their heads, and slides on them have the theme's paper.
      paper: onGround(variants, ['#ffffff', colours.light.paper], [colours.light.field, colours.light.ink]),
    },
  }
}

/** The variant that is seen on all grounds; else the first one on a plate on which it is. */
function onGround(variants: readonly Drawing[], grounds: readonly string[], plates: readonly string[]): LogoOnGround {
  const seen = variants.find((drawing) => grounds.every((ground) => isSeen(drawing, ground)))
  if (seen) return { src: seen.src, aspect: seen.aspect }
  const [first] = variants
  return { src: first!.src, aspect: first!.aspect, plate: plates.find((plate) => isSeen(first!, plate)) ?? plates[0]! }
}

/** How much of what meets the ground has to stand out from it, as a share. */
const SEEN = 0.85

function isSeen({ colours, isBox }: Drawing, ground: string): boolean {
  if (isBox) return true
  return colours.reduce((sum, { hex, share }) => sum + (contrastBetween(hex, ground) >= MARK_CONTRAST ? share : 0), 0) >= SEEN
}

async function draw(folder: string, typed: string): Promise<Drawing | Finding> {
  const remedy = 'Put an SVG or PNG file beside the file that names it, and name it from there: logo.svg.'
  const name = typed.trim().replaceAll('\\', '/')
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(name)) return { code: 'theme-logo', message: `${quote(typed)} is an address, not a file`, hint: `Save the logo, because a deck needs no network. ${remedy}` }
  if (isAbsolute(name) || /^[a-z]:/i.test(name) || normalize(name).split(sep)[0] === '..') return { code: 'theme-logo', message: `${quote(typed)} leaves the folder of the file that names it`, hint: remedy }
  const path = join(folder, name)
  // Links are followed first, because the place of the file itself counts; and nothing outside is told to exist.
  const [home, real] = await Promise.all([folder, path].map((each) => realpath(each).catch(() => undefined)))
  if (home !== undefined && real !== undefined && !real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return { code: 'theme-logo', message: `${quote(typed)} leads out of the folder of the file that names it`, hint: remedy }
  noteFile(path)
  const facts = await stat(path).catch(() => undefined)
  if (!facts) return { code: 'theme-logo', message: `there is no file ${quote(name)} for the logo`, hint: `${didYouMean(basename(name), await readdir(dirname(path)).catch(() => []))}${remedy}` }
  if (!facts.isFile() || facts.size > LARGEST) return { code: 'theme-logo', message: `${quote(name)} is no file that can be a logo`, hint: remedy }
  const bytes = await readFile(path)
  const format = judgeFormat(bytes, name)
  const drawing = await drawingOf(bytes).catch((error: unknown) => (error instanceof LogoError ? error : undefined))
  if (drawing instanceof LogoError) return { code: 'theme-logo', message: `${quote(name)} ${drawing.message}`, hint: 'Save it anew, with what is to be seen.' }
  if (drawing) return drawing
  const what = 'code' in format ? format.message.replace(/; a picture is .*$/, '') : `${quote(name)} is neither an SVG drawing nor a PNG that can be read`
  return { code: 'theme-logo', message: what, hint: 'Save it as SVG or PNG.' }
}

/** A logo in which nothing is to be seen; the message follows its name. */
class LogoError extends Error {}

/** The least width and height of a PNG, in px: less is a mistake. */
const LEAST_SIDE = 16

async function drawingOf(bytes: Buffer): Promise<Drawing> {
  const { default: sharp } = await import('sharp')
  const isDrawing = isSvg(bytes)
  const clean = isDrawing ? Buffer.from((await import('./clean-svg.ts')).cleanSvg(bytes.toString('utf8'))) : bytes
  const { width, height, format } = await sharp(clean, { limitInputPixels: false }).metadata()
  if (!['svg', 'png'].includes(format)) throw new Error(`a logo in the format ${format}`)
  if (format === 'png' && Math.max(width, height) < LEAST_SIDE) throw new LogoError(`has ${width} × ${height} pixels`)
  // A drawing may say that it is as large as a house; a photo of a logo is made small once, for all that follows.
  const shown = isDrawing ? clean : await sharp(clean).resize({ ...MOST, fit: 'inside', withoutEnlargement: true }).png().toBuffer()
  const density = isDrawing ? Math.max(1, Math.min(96, (72 * MOST.width) / Math.max(width, height))) : 72
  return { src: `data:image/${isDrawing ? 'svg+xml' : 'png'};base64,${shown.toString('base64')}`, aspect: width / height, ...(await paintOf(shown, density)) }
}

/** Steps of each channel to which colours are grouped. */
const STEP = 32

/** How near to what is not painted a part of a picture is that meets its ground, in pixels. */
const REACH = 2

/** What a picture is painted in where it meets its ground: a white star within a blue circle is seen on white. */
async function paintOf(bytes: Buffer, density: number): Promise<Pick<Drawing, 'colours' | 'isBox'>> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes, { density }).resize({ width: 320, height: 320, fit: 'inside' }).ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const groups = new Map<string, { sum: [number, number, number]; count: number }>()
  const { width, height, channels } = info
  const alphaAt = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[(y * width + x) * channels + 3] ?? 0))
  let [painted, outer] = [0, 0]
  for (let at = 0; at < data.length; at += channels) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4)
    // The edges of letters are half seen through.
    if (alpha < 200) continue
    painted += 1
    const [x, y] = [(at / channels) % width, Math.floor(at / channels / width)]
    if (![[-REACH, 0], [REACH, 0], [0, -REACH], [0, REACH]].some(([dx = 0, dy = 0]) => alphaAt(x + dx, y + dy) < 50)) continue
    outer += 1
    const key = [r, g, b].map((value) => Math.floor(value / STEP)).join()
    const group = groups.get(key) ?? { sum: [0, 0, 0], count: 0 }
    groups.set(key, { sum: [group.sum[0] + r, group.sum[1] + g, group.sum[2] + b], count: group.count + 1 })
  }
  if (outer === 0) throw new LogoError('has nothing in it that is painted')
  const colours = [...groups.values()].map(({ sum, count }): MainColour => ({ hex: `#${sum.map((value) => Math.round(value / count).toString(16).padStart(2, '0')).join('')}`, share: count / outer }))
  return { colours, isBox: painted / (width * height) > 0.97 }
}
