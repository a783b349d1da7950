import { cleanSvg } from '../../timeline/read/clean-svg.ts'
import { pictureFile, type KeptPicture } from '../../timeline/read/draw-picture.ts'
import { isSvg } from '../../timeline/read/picture-formats.ts'
import { drawBytes, PixelError } from '../../timeline/read/pictures.ts'

/**
 * Makes a file for a timeline of a picture from elsewhere: what is no format of decks is converted, what runs in a drawing is taken out,
 * what a camera wrote is left behind.
 *
 * @param bytes - of a format that `unfitFormat` has nothing against
 * @returns the file, or why there is none, in words that follow its address
 */
export async function keepPicture(bytes: Buffer): Promise<KeptPicture | { why: string }> {
  try {
    return await drawBytes(isSvg(bytes) ? Buffer.from(cleanSvg(bytes.toString('utf8'))) : bytes, pictureFile)
  } catch (error) {
    return { why: error instanceof PixelError ? error.message : 'is a damaged picture' }
  }
}
