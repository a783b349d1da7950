import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Browser } from 'playwright-core'
import { closePatiently, openPatiently } from '../render/browser/patience.ts'
import { runMeasured } from './measured-run.ts'
import { ours, writeDeck, type BenchSetting } from './bench-setting.ts'
import type { Row } from './table.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

/** In bytes: what the first slide may load. */
const MOST = 300 * 1024

/** What the first slide of the built site loads, in bytes without compression, beside a stock build of the same deck. */
export async function* compareSites(setting: BenchSetting, browser: Browser, yaml: string): AsyncGenerator<Row> {
  setting.step('Measuring the built site')
  const deck = await writeDeck(setting, '25-october', yaml)
  const stock = join(setting.folder, 'stock')
  await runMeasured(ours(setting, ['build', deck.yaml]), setting.signal)
  await runMeasured(setting.peers.slidevBuild(deck.slidev, stock), setting.signal)
  const [own, peer] = [await firstSlide(browser, join(setting.folder, 'out/25-october.en')), await firstSlide(browser, stock)]
  yield { what: 'built site, bytes for the first slide', ours: kibibytes(own), peer: `slidev build: ${kibibytes(peer)}`, ratio: own / peer, target: `≤ ${kibibytes(MOST)}`, reached: own <= MOST }
}

async function firstSlide(browser: Browser, folder: string): Promise<number> {
  const server = await serve(folder)
  const page = await openPatiently(browser)
  let bytes = 0
  try {
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    const address = server.address()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    await page.waitForSelector('.td-cover')
    await page.waitForLoadState('networkidle')
    return bytes
  } finally {
    await closePatiently(page)
    server.close()
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path.endsWith('/') ? 'index.html' : path)
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).on('error', () => response.writeHead(404).end()).pipe(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function kibibytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`
}
