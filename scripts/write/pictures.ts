import { createHash } from 'node:crypto'
import type { DeckPlan } from '../plan/deck.ts'

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
  const slides = plan.slides.map((slide) => {
    if (slide.block?.component !== 'PictureCard') return slide
    const { props } = slide.block
    const [, type = '', content = ''] = /^data:image\/(\w+);base64,(.*)$/s.exec(props.src) ?? []
    if (type === '') return slide
    const name = `pictures/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${type}`
    files.set(name, { name, bytes: Buffer.from(content, 'base64') })
    return { ...slide, block: { ...slide.block, props: { ...props, src: `./${name}` } } }
  })
  return { plan: { ...plan, slides }, files: [...files.values()] }
}
