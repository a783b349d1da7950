import type { Browser, Page } from 'playwright'
import { ArtifactError } from '../../failure.ts'
import { finishPdf, type PdfInfo } from '../pdf/finish.ts'
import { printPage, withPage, type PrintDocument } from './page.ts'

/**
 * Prints a document and makes of it the file that is given out.
 *
 * @param reached - is told when a part of the work is done
 * @throws ArtifactError where something in it has less room than it needs, so that it would be cut off
 */
export async function printPdf(browser: Browser, document: PrintDocument, info: PdfInfo, reached: (part: 'load' | 'print' | 'finish') => void = () => undefined): Promise<Uint8Array> {
  const printed = await withPage(browser, document, async (page) => {
    await refuseOverflow(page)
    reached('load')
    return printPage(page)
  })
  reached('print')
  const finished = await finishPdf(printed, info)
  reached('finish')
  return finished
}

/** A clipped text is still in the file and would be found there, so only the page itself can tell. */
async function refuseOverflow(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-fits]')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.textContent.trim().slice(0, 60)}… (${box.scrollHeight - box.clientHeight} px too high)`),
  )
  if (cut.length > 0) throw new ArtifactError(`Text would be cut off on paper, so nothing was written:\n  ${cut.join('\n  ')}`)
}
