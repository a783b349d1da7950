import type { DeckTheme, LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { DeckContext } from '../../plan/deck.ts'

/** In px: twice what a logo has on a slide. */
const MOST = { width: 960, height: 400 }

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
