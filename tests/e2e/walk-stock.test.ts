import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractPictures } from '../../scripts/write/pictures.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { until } from '../support/command.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { SOMETIMES, walk } from './walk.ts'
import { fixtureDecks, shippedDecks, type WalkedDeck } from './walked-decks.ts'
import { useBrowser } from './watched-page.ts'

const browser = useBrowser()
const decks = [...(await shippedDecks()), ...(await fixtureDecks())]
/** Where the Markdown of one deck after the other is put, as somebody does who generates it anew while Slidev runs. */
const folder = join(CACHE, `stock-${process.pid}`)
let slidev: ChildProcess
let url: string
let said = ''

beforeAll(async () => {
  await mkdir(join(folder, 'public'), { recursive: true })
  await cp(join(ROOT, 'slides/public/favicon.svg'), join(folder, 'public/favicon.svg'))
  await put(decks[0]!)
  const port = await freePort()
  slidev = spawn(process.execPath, [join(ROOT, 'node_modules/@slidev/cli/bin/slidev.mjs'), join(folder, 'deck.md'), '--port', String(port), '--open', 'false'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  for (const stream of [slidev.stdout, slidev.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
  url = `http://localhost:${port}/`
  await until(() => said.includes(String(port)), 'Slidev’s server')
})

afterAll(async () => {
  slidev?.kill()
  await rm(folder, { recursive: true, force: true })
})

async function put({ plan }: WalkedDeck): Promise<void> {
  const { plan: named, files } = extractPictures(plan)
  for (const { name, bytes } of files) {
    await mkdir(join(folder, 'public/pictures'), { recursive: true })
    await writeFile(join(folder, 'public', name), bytes)
  }
  await writeFile(join(folder, 'deck.md'), renderSlidev(named, { addon: `@/${relative(folder, ROOT)}` }))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

describe('a deck is walked through as generated Markdown, under Slidev’s own command', () => {
  it.each(decks.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
    await put(deck)
    const { audience, close } = await browser.openSmall(url)
    // Slidev reads the file again in its own time; its page says which deck it has.
    const wanted = JSON.stringify(deck.plan.context)
    await expect.poll(async () => {
      await audience.page.goto(url)
      return audience.page.evaluate(() => JSON.stringify((globalThis as { __slidev__?: { configs: { timeline?: unknown } } }).__slidev__?.configs.timeline))
    }, { interval: 1000 }).toBe(wanted)
    audience.errors.length = 0
    expect(await walk({ audience }, deck, 4 * SOMETIMES)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
    await close()
  })
})
