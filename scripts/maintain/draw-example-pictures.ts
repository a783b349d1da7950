/** Draws the pictures of the examples in docs/compositions: skies above a ridge, as files of the kind that a camera gives. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** A sky: its colours from the top down to the ridge, and what stands before it. */
interface Sky {
  width: number
  height: number
  colours: [string, string, string]
  /** Of the ridges, from the far one to the near one. */
  ridges: string[]
  stars: number
  /** The height of the far ridge, 0–1 from the top. */
  horizon: number
  /** A drawing on top of it, as SVG. */
  extra?: string
}

/** A dome on its drum; x and y are the middle of its base. */
function dome(x: number, y: number, radius: number, colours: { wall: string; slit: string }): string {
  const top = y - radius * 0.9
  return `<path d="M${x - radius} ${y}V${top}A${radius} ${radius} 0 0 1 ${x + radius} ${top}V${y}z" fill="${colours.wall}"/>`
    + `<path d="M${x + radius * 0.12} ${top}V${top - radius * 0.98}A${radius} ${radius} 0 0 1 ${x + radius * 0.42} ${top - radius * 0.88}V${top}z" fill="${colours.slit}"/>`
    + `<rect x="${x - radius * 1.06}" y="${top - radius * 0.05}" width="${radius * 2.12}" height="${radius * 0.1}" fill="${colours.slit}" opacity="0.55"/>`
}

const FIRS = [60, 120, 205, 640, 730, 800, 860]
const firs = FIRS.map((x, index) => {
  const height = 150 + (index % 3) * 60
  return `<path d="M${x} ${1010 - height}l${height * 0.26} ${height}h-${height * 0.52}z" fill="#182026"/>`
}).join('')

const SKIES: Record<string, Sky> = {
  night: {
    width: 1600, height: 900, colours: ['#0a1026', '#1d2b54', '#5a5878'], ridges: ['#1a2140', '#10152b', '#080b18'], stars: 620, horizon: 0.68,
    extra: `<g transform="rotate(-24 800 300)"><ellipse cx="820" cy="250" rx="1100" ry="90" fill="#aab4e8" opacity="0.22" filter="url(#soft)"/><ellipse cx="820" cy="250" rx="1100" ry="30" fill="#f4ecff" opacity="0.34" filter="url(#soft)"/></g>${dome(1180, 652, 74, { wall: '#0b1020', slit: '#f2c879' })}`,
  },
  dome: {
    width: 900, height: 1150, colours: ['#2b3f6b', '#c97f6d', '#f4cf97'], ridges: ['#6c5a6c', '#3a4150'], stars: 40, horizon: 0.66,
    extra: `${dome(450, 980, 205, { wall: '#f3ece2', slit: '#4a4653' })}${firs}<rect y="975" width="900" height="200" fill="#182026"/>`,
  },
  comet: {
    width: 900, height: 1150, colours: ['#0b1330', '#27406f', '#7d7a93'], ridges: ['#1d2946', '#0d1222'], stars: 260, horizon: 0.8,
    extra: '<path d="M265 640C400 470 560 300 800 120C610 330 450 510 293 668z" fill="url(#tail)"/><circle cx="278" cy="655" r="24" fill="#fff6dd"/><circle cx="278" cy="655" r="54" fill="#fff6dd" opacity="0.25"/>',
  },
  spring: { width: 900, height: 675, colours: ['#101c3d', '#2f5a72', '#9fb99a'], ridges: ['#3d6150', '#1f3b2d'], stars: 180, horizon: 0.7 },
  summer: { width: 900, height: 675, colours: ['#0d1536', '#3a3f78', '#e0a07a'], ridges: ['#57506a', '#2a2a40'], stars: 220, horizon: 0.72 },
  autumn: { width: 900, height: 675, colours: ['#1a1430', '#6b3d4c', '#d98f52'], ridges: ['#6d3f33', '#33211f'], stars: 170, horizon: 0.68 },
}

/** Numbers that look like chance and are the same every time, 0–1. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

function drawSky({ width, height, colours, ridges, stars, horizon, extra = '' }: Sky, seed: number): string {
  const next = chance(seed)
  const number = (): number => next.next().value
  const sky = colours.map((colour, index) => `<stop offset="${index / 2}" stop-color="${colour}"/>`).join('')
  const points = Array.from({ length: stars }, () => `<circle cx="${(number() * width).toFixed(1)}" cy="${(number() ** 1.4 * height * horizon).toFixed(1)}" r="${(0.6 + number() ** 6 * 2.6).toFixed(2)}" fill="#fff" opacity="${(0.35 + number() * 0.65).toFixed(2)}"/>`).join('')
  const hills = ridges.map((colour, index) => {
    const base = height * (horizon + (index * (0.98 - horizon)) / ridges.length)
    const [shift, slope] = [number() * 6, 0.03 + number() * 0.03]
    const crest = Array.from({ length: 41 }, (_, step) => `${(step * width) / 40} ${(base - height * slope * (Math.sin(shift + step / 4.2) + 0.4 * Math.sin(shift * 2 + step / 1.7))).toFixed(0)}`)
    return `<path d="M${crest.join('L')}V${height}H0z" fill="${colour}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="sky" x2="0" y2="1">${sky}</linearGradient><filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="26"/></filter><linearGradient id="tail" x1="0" y1="1" x2="1" y2="0"><stop stop-color="#fff6dd" stop-opacity="0.9"/><stop offset="1" stop-color="#fff6dd" stop-opacity="0"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#sky)"/>${points}${hills.join('')}${extra}</svg>`
}

/** A drawing that stays one: bars that grow shorter. */
const DARKNESS = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="640" viewBox="0 0 1200 640"><rect width="1200" height="640" fill="#fbf9f4"/><line x1="60" y1="560" x2="1140" y2="560" stroke="#444" stroke-width="3"/>${[470, 455, 410, 360, 330, 250, 215].map((height, index) => `<rect x="${90 + index * 150}" y="${560 - height}" width="96" height="${height}" fill="${index === 6 ? '#8e1d21' : '#27406f'}"/>`).join('')}</svg>`

/** Writes the pictures. @param folder - `docs/compositions/pictures` */
export async function drawExamplePictures(folder: string): Promise<void> {
  for (const [index, [name, sky]] of Object.entries(SKIES).entries()) {
    await writeFile(join(folder, `${name}.webp`), await sharp(Buffer.from(drawSky(sky, index + 7))).webp({ quality: 82 }).toBuffer())
  }
  await writeFile(join(folder, 'darkness.svg'), `${DARKNESS}\n`)
}
