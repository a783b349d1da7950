import type { Page } from 'playwright'

/** Pictures are made this many times smaller before they are compared: letters are smoothed differently on screen and on paper. */
const SHRINK = 4
/** How much a colour (0–255) may differ. */
const TOLERANCE = 32

/**
 * How much of two pictures is different, from 0 to 1.
 *
 * @param page - any page; it draws them
 * @param pictures - PNG files of the same size
 */
export function differenceOf(page: Page, [first, second]: readonly [Buffer, Buffer]): Promise<number> {
  const sources = [first, second].map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  return page.evaluate(async ({ sources, shrink, tolerance }) => {
    const [one, other] = await Promise.all(sources.map(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [image.naturalWidth / shrink, image.naturalHeight / shrink]
      const context = canvas.getContext('2d')
      if (!context) throw new Error('No canvas')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return { size: `${canvas.width} ${canvas.height}`, data: context.getImageData(0, 0, canvas.width, canvas.height).data }
    }))
    if (!one || !other || one.size !== other.size) return 1
    let different = 0
    for (let at = 0; at < one.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > tolerance)) different += 1
    }
    return different / (one.data.length / 4)
  }, { sources, shrink: SHRINK, tolerance: TOLERANCE })
}
