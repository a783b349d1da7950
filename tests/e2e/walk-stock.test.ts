import { spawn } from 'node:child_process'
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
const folder = join(CACHE, `stock-${process.pid}`)

beforeAll(async () => {
  await mkdir(join(folder, 'public'), { recursive: true })
  await cp(join(ROOT, 'slides/public/favicon.svg'), join(folder, 'public/favicon.svg'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Writes the deck as `generate` does. @returns the file */
async function write({ plan }: WalkedDeck): Promise<string> {
  const { plan: named, files } = extractPictures(plan)
  for (const { name, bytes } of files) {
    await mkdir(join(folder, 'public/pictures'), { recursive: true })
    await writeFile(join(folder, 'public', name), bytes)
  }
  const file = join(folder, `${plan.name}.md`)
  await writeFile(file, renderSlidev(named, { addon: `@/${relative(folder, ROOT)}` }))
  return file
}

/** Starts `slidev` with a deck, lends its address, and ends it. */
async function withSlidev(file: string, use: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort()
  const slidev = spawn(process.execPath, [join(ROOT, 'node_modules/@slidev/cli/bin/slidev.mjs'), file, '--port', String(port), '--open', 'false'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [slidev.stdout, slidev.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  try {
    await until(() => said.includes(String(port)), 'Slidev’s server')
    await use(`http://localhost:${port}/`)
  } finally {
    slidev.kill()
  }
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
    await withSlidev(await write(deck), async (url) => {
      const { audience, close } = await browser.openSmall(url)
      expect(await walk({ audience }, deck, 4 * SOMETIMES)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
      await close()
    })
  })
})
