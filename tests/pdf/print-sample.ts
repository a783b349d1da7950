import type { Browser } from 'playwright'

/** Prints HTML as the project's `pdf` does; several pages of HTML one after the other in the same page of the browser. */
export async function printSamples(browser: Browser, pages: string[], { tagged = true } = {}): Promise<Uint8Array[]> {
  const files: Uint8Array[] = []
  const page = await browser.newPage()
  for (const html of pages) {
    await page.setContent(html)
    await page.evaluate(async () => { await document.fonts.ready })
    files.push(await page.pdf({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true }))
  }
  await page.close()
  return files
}

/** Prints HTML. */
export async function printSample(browser: Browser, html: string, options?: { tagged?: boolean }): Promise<Uint8Array> {
  const [file] = await printSamples(browser, [html], options)
  return file!
}
