import { createHash } from 'node:crypto'
import { withPictures } from '../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'

/** A picture of a deck as a file, named by its content. */
export interface PictureFile {
  /** `pictures/<hash>.jpeg` */
  name: string
  bytes: Uint8Array
}

/**
 * Replaces the pictures of a deck by the addresses of files, so that its Markdown stays readable. Slidev finds the files in the
 * folder `public` beside the deck.
 */
export function extractPictures(plan: DeckPlan): { plan: DeckPlan; files: PictureFile[] } {
  const files = new Map<string, PictureFile>()
  const place = (address: string): string => {
    const [, type = '', content = ''] = /^data:image\/(\w+);base64,(.*)$/s.exec(address) ?? []
    if (type === '') return address
    const name = `pictures/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${type}`
    files.set(name, { name, bytes: Buffer.from(content, 'base64') })
    return `./${name}`
  }
  const slides = plan.slides.map((slide): Slide => {
    const block = slide.block && withPictures(slide.block, place)
    const { picture } = slide.frontmatter
    if (block === slide.block && !picture) return slide
    const frontmatter = picture ? { ...slide.frontmatter, picture: { ...picture, src: place(picture.src) } } : slide.frontmatter
    return { ...slide, frontmatter, ...(block ? { block } : {}) }
  })
  return { plan: { ...plan, slides }, files: [...files.values()] }
}
