import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { closePatiently, openPatiently } from '../render/browser/patience.ts'
import type { Program } from './measured-run.ts'
import { median } from './series.ts'
import { ours, writeSlides, type PeerFiles, type BenchSetting } from './bench-setting.ts'
import type { Row } from './table.ts'

/** What ours may take of the time that Slidev takes itself. */
const MOST = 0.5
/** A slide of every synthetic deck that shows points, the first of which is edited. */
const SLIDE = 4

/** A presenter's window on a deck, and the file that is edited while it is shown. */
interface Shown {
  page: Page
  file: string
  original: string
  close: () => Promise<void>
}

/** How long it takes from saving the deck to the presenter's screen: the YAML with ours, the generated Markdown under Slidev's own command. */
export async function* compareEdits(setting: BenchSetting, browser: Browser): AsyncGenerator<Row> {
  for (const slides of [20, 300]) {
    setting.step(`Measuring edits of ${slides} slides`)
    const waits = await editsInTurn(setting, await writeSlides(setting, slides), browser)
    const [own, peer] = [median(waits.own), median(waits.slidev)]
    yield { what: `saved edit on the presenter’s screen, ${slides} slides`, ours: milliseconds(waits.own), peer: `slidev: ${milliseconds(waits.slidev)}`, ratio: own / peer, target: `≤ ${MOST}`, reached: own <= MOST * peer }
  }
}

/** Edits the deck of each of the two in turn, so that what else the machine does meets both alike. */
async function editsInTurn(setting: BenchSetting, { yaml, slidev }: PeerFiles, browser: Browser): Promise<{ own: number[]; slidev: number[] }> {
  const ports = [await freePort(), await freePort()] as const
  const shown: Shown[] = []
  try {
    shown.push(await show(ours(setting, ['present', yaml, '--port', String(ports[0]), '--no-open']), 'Presenter', `http://127.0.0.1:${ports[0]}/#/presenter/${SLIDE}`, yaml, browser))
    shown.push(await show(setting.peers.slidev(slidev, ports[1]), String(ports[1]), `http://localhost:${ports[1]}/#/presenter/${SLIDE}`, slidev, browser))
    const [, sought = ''] = /^\s+text: (.*)$/m.exec(shown[0]!.original) ?? []
    const waits: number[][] = [[], []]
    for (let edit = 0; edit <= setting.runs * 2; edit += 1) {
      for (const [index, window] of shown.entries()) waits[index]!.push(await oneEdit(window, sought, `An edited statement, number ${edit}.`))
    }
    // The first one warms up.
    return { own: waits[0]!.slice(1), slidev: waits[1]!.slice(1) }
  } finally {
    await Promise.all(shown.map(({ close }) => close()))
  }
}

/** Starts a program and opens its presenter's window. @param ready - what it says when it listens */
async function show({ command, args, cwd, env }: Program, ready: string, url: string, file: string, browser: Browser): Promise<Shown> {
  // Slidev ends when nothing can be typed to it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const page = await openPatiently(browser)
  const close = async (): Promise<void> => {
    await closePatiently(page)
    child.kill('SIGINT')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  }
  try {
    await started(child, ready)
    await page.goto(url)
    await page.waitForSelector('#slideshow .td-point')
    return { page, file, original: await readFile(file, 'utf8'), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @returns milliseconds from saving to the change in the page; both are of one machine, and so of one clock */
async function oneEdit({ page, file, original }: Shown, before: string, after: string): Promise<number> {
  const seen = drawn(page, after)
  const start = Date.now()
  await writeFile(file, original.replaceAll(before, after))
  const wait = (await seen) - start
  // Longer than an editor's pause between two steps of one save.
  await new Promise((resolve) => setTimeout(resolve, 300))
  return wait
}

/** When a text has been drawn on the slide, by the clock of the page. */
function drawn(page: Page, text: string): Promise<number> {
  return page.evaluate((sought) => new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector('#slideshow')?.textContent.includes(sought)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(Date.now()))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  }), text)
}

function milliseconds(waits: readonly number[]): string {
  return `${Math.round(median(waits))} ms (${waits.length} edits, longest ${Math.round(Math.max(...waits))} ms)`
}

async function started(child: ChildProcess, ready: string): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        said += String(text)
        if (said.includes(ready)) resolve()
      })
    }
    child.on('close', () => reject(new Error(`It ended before anything was shown:\n${said}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
