import type { Page } from 'playwright'
import { ArtifactError } from '../../failure.ts'
import { printPage, type EmptyPage, type PrintDocument } from './page.ts'

/** What is done when a document is printed, in this order. */
export type PrintPart = 'load' | 'print'

/**
 * Prints a document, as Chromium does it: what is still to be done to the file is `finishPdf`.
 *
 * @param page - a page without a document
 * @param reached - is told when a part of the work is done
 * @throws ArtifactError where something in it has less room than it needs, so that it would be cut off
 */
export async function printDocument(page: EmptyPage, document: PrintDocument, reached: (part: PrintPart) => void = () => undefined): Promise<Uint8Array> {
  return page.show(document, async (shown) => {
    await refuseOverflow(shown)
    reached('load')
    const bytes = await printPage(shown)
    reached('print')
    return bytes
  })
}

/**
 * A clipped text is still in the file and would be found there, so only the page itself can tell.
 *
 * @throws ArtifactError where something that says `data-fits` has less room than it needs
 */
export async function refuseOverflow(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [document, ...[...document.querySelectorAll('body > *')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
      .flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('[data-fits]')])
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.textContent.trim().slice(0, 60)}… (${box.scrollHeight - box.clientHeight} px too high)`),
  )
  if (cut.length > 0) throw new ArtifactError(`Text would be cut off on paper, so nothing was written:\n  ${cut.join('\n  ')}`)
}
