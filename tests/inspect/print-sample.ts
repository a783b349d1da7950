import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Chromium of the npm package, unpacked once into the project's cache. To be replaced by the project's `withBrowser`. */
async function browserFile(): Promise<string> {
  const file = join(root, '.cache/test-browser/chromium')
  if (existsSync(file)) return file
  await mkdir(dirname(file), { recursive: true })
  const part = await mkdtemp(join(dirname(file), 'part-'))
  const packed = join(root, 'node_modules/@sparticuz/chromium/bin/chromium.br')
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(join(part, 'chromium')))
  await chmod(join(part, 'chromium'), 0o700)
  await rename(join(part, 'chromium'), file)
  await rm(part, { recursive: true })
  return file
}

/** Runs with a fresh browser process that has its own user data folder, and closes it. */
async function withSampleBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = await browserFile()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** Prints HTML as the project's `pdf` does; several pages of HTML one after the other in the same browser. */
export async function printSamples(pages: string[], { tagged = true } = {}): Promise<Uint8Array[]> {
  return withSampleBrowser(async (browser) => {
    const files: Uint8Array[] = []
    const page = await browser.newPage()
    for (const html of pages) {
      await page.setContent(html)
      await page.evaluate(async () => { await document.fonts.ready })
      files.push(await page.pdf({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true }))
    }
    return files
  })
}

/** Prints HTML in a fresh browser. */
export async function printSample(html: string, options?: { tagged?: boolean }): Promise<Uint8Array> {
  const [file] = await printSamples([html], options)
  return file!
}
