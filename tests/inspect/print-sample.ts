import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright'

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

/** Prints HTML in a fresh browser process, with its own user data folder, as the project's `pdf` does. */
export async function printSample(html: string, { tagged = true } = {}): Promise<Uint8Array> {
  const executablePath = await browserFile()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] })
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    await page.evaluate(async () => { await document.fonts.ready })
    return await page.pdf({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true })
  } finally {
    await browser.close()
  }
}
