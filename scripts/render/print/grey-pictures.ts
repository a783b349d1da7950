import type { DeckTheme, LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { DeckContext, DeckPlan } from '../../plan/deck.ts'
import { slideWithPictures } from '../../write/pictures.ts'

/** In px: twice what a logo has on a slide. */
const MOST = { width: 960, height: 400 }

/** A deck whose pictures and logo have no colours, for papers in greys. A filter in the style sheet would leave the colours in the file. */
export async function withGreyPictures(deck: DeckPlan): Promise<DeckPlan> {
  const addresses = new Set<string>()
  for (const slide of deck.slides) {
    slideWithPictures(slide, (address) => {
      addresses.add(address)
      return address
    })
  }
  const greys = new Map<string, string>()
  for (const address of addresses) greys.set(address, await greyPicture(address))
  return { ...deck, context: await withGreyLogo(deck.context), slides: deck.slides.map((slide) => slideWithPictures(slide, (address) => greys.get(address) ?? address)) }
}

/**
 * A picture in greys that are as light as its colours, so that words on it keep their contrast.
 * @param address - a `data:` address; another one stays as it is
 */
async function greyPicture(address: string): Promise<string> {
  const [, type, content = ''] = /^data:image\/([\w+]+);base64,(.*)$/s.exec(address) ?? []
  if (type === undefined) return address
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(Buffer.from(content, 'base64')).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const grey = Buffer.alloc(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    const red = data[at * channels] ?? 0
    grey[at] = channels < 3 ? red : greyOfPixel(red, data[at * channels + 1] ?? 0, data[at * channels + 2] ?? 0)
  }
  const picture = sharp(grey, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  return type === 'jpeg' ? `data:image/jpeg;base64,${(await picture.jpeg({ quality: 84 }).toBuffer()).toString('base64')}` : `data:image/png;base64,${(await picture.png({ compressionLevel: 9 }).toBuffer()).toString('base64')}`
}

/** The share of light of each value of a channel, and back. */
const LIGHT = Float64Array.from({ length: 256 }, (_, value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4))
const STEPS = 4096
/** Never lighter than the colour. */
const VALUES = Uint8Array.from({ length: STEPS + 1 }, (_, step) => LIGHT.findLastIndex((light) => light <= step / STEPS))

/** The grey of the same luminance (WCAG 2). */
function greyOfPixel(red: number, green: number, blue: number): number {
  return VALUES[Math.floor((0.2126 * (LIGHT[red] ?? 0) + 0.7152 * (LIGHT[green] ?? 0) + 0.0722 * (LIGHT[blue] ?? 0)) * STEPS)] ?? 0
}

/**
 * The context of a deck whose logo has no colours, for papers in greys, whose deep ground is dark in every theme. A filter in the style sheet would do it too, but takes the logo's
 * words from the PDF.
 */
export async function withGreyLogo<T extends Pick<DeckContext, 'theme'>>(context: T): Promise<T> {
  const logo = context.theme?.logo
  if (!logo) return context
  const [dark, paper] = await Promise.all([grey(logo.on.dark), grey(logo.on.paper)])
  const theme: DeckTheme = { ...context.theme, logo: { ...logo, on: { light: dark, dark, paper } } }
  return { ...context, theme }
}

async function grey({ src, plate, aspect }: LogoOnGround): Promise<LogoOnGround> {
  const { default: sharp } = await import('sharp')
  const bytes = Buffer.from(src.slice(src.indexOf(',') + 1), 'base64')
  const pixels = await sharp(bytes, { density: 288 }).resize({ ...MOST, fit: 'inside' }).greyscale().png().toBuffer()
  return { src: `data:image/png;base64,${pixels.toString('base64')}`, aspect, ...(plate !== undefined && { plate: await greyOf(plate) }) }
}

/** A colour as the grey that is as light. */
async function greyOf(hex: string): Promise<string> {
  const { hexOf, toneOf } = await import('../../look/theme/contrast.ts')
  return hexOf({ ...toneOf(hex), c: 0 })
}
