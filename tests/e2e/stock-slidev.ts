import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { extractPictures } from '../../scripts/write/pictures.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { until } from '../support/command.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { walk } from './walk.ts'
import type { WalkedDeck } from './walked-decks.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

/** Slidev's own command, at work on one file whose deck is exchanged. */
interface StockSlidev {
  /**
   * Writes a deck as `generate` does and waits until Slidev has it. A deck may not have fewer slides than the one before: of those
   * that are there no more, Slidev keeps what they showed for the next deck that is longer.
   * @returns where it is shown
   */
  show: (plan: DeckPlan) => Promise<string>
}

/**
 * Tests that decks can be walked through as generated Markdown, under Slidev’s own command, in one window for all.
 *
 * @param reloadEvery - on every how many slides the window is loaded again; its server compiles nothing ahead, so that it takes seconds
 */
export function walkUnderSlidev(decks: readonly WalkedDeck[], reloadEvery: number): void {
  const browser = useBrowser()
  const slidev = useStockSlidev()
  let window: { audience: WatchedPage; close: () => Promise<void> } | undefined

  describe('a deck is walked through as generated Markdown, under Slidev’s own command', () => {
    beforeAll(async () => {
      window = await browser.openSmall('about:blank')
      await keepEditsFrom(window.audience)
    })
    afterAll(() => window?.close())

    const shortestFirst = decks.toSorted((a, b) => a.plan.slides.length - b.plan.slides.length)
    it.each(shortestFirst.map((deck) => [deck.plan.name, deck] as const))('%s', async (_, deck) => {
      const { audience } = window!
      // What was wrong with the deck before is no fault of this one.
      for (const wrong of [audience.errors, audience.strangers, audience.failed]) wrong.length = 0
      await audience.page.goto('about:blank')
      await audience.page.goto(await slidev.show(deck.plan))
      expect(await walk({ audience }, deck, reloadEvery)).toBeGreaterThan(2 * deck.plan.slides.length - 2)
    })
  })
}

/** Starts `slidev` once for the tests of a file, which takes longer than to walk through a short deck. */
function useStockSlidev(): StockSlidev {
  const folder = join(CACHE, `stock-${process.pid}`)
  const file = join(folder, 'deck.md')
  let slidev: ChildProcess | undefined
  let url = ''
  let slides = 0

  beforeAll(async () => {
    await mkdir(join(folder, 'public/pictures'), { recursive: true })
    await cp(join(ROOT, 'slides/public/favicon.svg'), join(folder, 'public/favicon.svg'))
  })
  afterAll(async () => {
    slidev?.kill()
    await rm(folder, { recursive: true, force: true })
  })

  const start = async (): Promise<void> => {
    const port = await freePort()
    slidev = spawn(process.execPath, [join(ROOT, 'node_modules/@slidev/cli/bin/slidev.mjs'), file, '--port', String(port), '--open', 'false'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [slidev.stdout, slidev.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
    await until(() => said.includes(String(port)), 'Slidev’s server')
    url = `http://localhost:${port}/`
  }

  return {
    async show(plan) {
      if (plan.slides.length < slides) throw new Error('Show decks of fewer slides first')
      slides = plan.slides.length
      const { plan: named, files } = extractPictures(plan)
      for (const { name: picture, bytes } of files) await writeFile(join(folder, 'public', picture), bytes)
      const text = renderSlidev(named, { addon: `@/${relative(folder, ROOT)}` })
      // At once, so that Slidev never reads half of it.
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
      if (!slidev) await start()
      await expect.poll(() => firstSlide(url)).toContain(JSON.stringify(firstFrontmatter(text)))
      return url
    },
  }
}

/** The settings of a deck and of its first slide, as they stand in the file. */
function firstFrontmatter(text: string): string {
  return `${text.split('\n---\n', 1)[0]?.replace('---\n', '')}\n`
}

/**
 * What Slidev serves for the first slide, with all settings of the deck. It was read by the window for the deck before, so that it is
 * new only when everything that Slidev keeps of that deck is out of date.
 */
async function firstSlide(url: string): Promise<string> {
  const text = async (path: string): Promise<string> => (await fetch(new URL(path, url))).text()
  const [, path = ''] = /from "([^"]+)"/.exec(await text('/@slidev/slides/1/frontmatter')) ?? []
  return text(path)
}

/** Keeps from a window what Slidev tells of a changed file: the window is opened anew for each deck, and may not load itself again later. */
async function keepEditsFrom({ page }: WatchedPage): Promise<void> {
  await page.routeWebSocket(/^ws:/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      const { type, triggeredBy } = JSON.parse(String(message)) as { type?: string; triggeredBy?: string }
      if (type !== 'update' && triggeredBy === undefined) socket.send(message)
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
