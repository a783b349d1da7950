import { createHash } from 'node:crypto'
import type { DeckTheme, LogoOnGround } from '../look/theme/deck-theme.ts'
import { withPictures } from '../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'

/** The font files and the logo of a theme, each at another place. */
function withFiles(theme: DeckTheme, place: (address: string) => string): DeckTheme {
  const { faces, logo } = theme
  const at = (picture: LogoOnGround): LogoOnGround => ({ ...picture, src: place(picture.src) })
  return {
    ...theme,
    ...(faces && { faces: faces.map((face) => ({ ...face, file: place(face.file) })) }),
    ...(logo && { logo: { alt: logo.alt, on: { light: at(logo.on.light), dark: at(logo.on.dark), paper: at(logo.on.paper) } } }),
  }
}

/** A picture or a font of a deck as a file, named by its content. */
export interface PictureFile {
  /** `pictures/<hash>.jpeg`, `fonts/<hash>.woff2` */
  name: string
  bytes: Uint8Array
}

/**
 * Replaces the pictures of a deck, and the files of its theme, by the addresses of files, so that its Markdown stays readable. Slidev finds the files in the
 * folder `public` beside the deck.
 */
export function extractPictures(plan: DeckPlan): { plan: DeckPlan; files: PictureFile[] } {
  const files = new Map<string, PictureFile>()
  const place = (address: string): string => {
    const [, kind = '', type = '', content = ''] = /^data:(image|font)\/(\w+)(?:\+xml)?;base64,(.*)$/s.exec(address) ?? []
    if (type === '') return address
    const name = `${kind === 'font' ? 'fonts' : 'pictures'}/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${type}`
    files.set(name, { name, bytes: Buffer.from(content, 'base64') })
    return `./${name}`
  }
  const slides = plan.slides.map((slide) => slideWithPictures(slide, place))
  const { theme } = plan.context
  const context = theme ? { ...plan.context, theme: withFiles(theme, place) } : plan.context
  return { plan: { ...plan, context, slides }, files: [...files.values()] }
}

/** A slide with each of its pictures at another place. @param place - gives the address that stands for another one */
export function slideWithPictures(slide: Slide, place: (address: string) => string): Slide {
  const block = slide.block && withPictures(slide.block, place)
  const { picture } = slide.frontmatter
  if (block === slide.block && !picture) return slide
  const frontmatter = picture ? { ...slide.frontmatter, picture: { ...picture, src: place(picture.src) } } : slide.frontmatter
  return { ...slide, frontmatter, ...(block ? { block } : {}) }
}
