import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { closePatiently, openPatiently } from '../render/browser/patience.ts'
import { median } from './series.ts'
import { ours, writeSlides, type PeerFiles, type BenchSetting } from './bench-setting.ts'
import type { Row } from './table.ts'

/** Milliseconds in which an edit is to be on the screen. */
const MOST = 300
/** A slide of every synthetic deck that shows points, the first of which is edited. */
const SLIDE = 4

/** How long it takes from saving the YAML to the presenter's screen. */
export async function* compareEdits(setting: BenchSetting, browser: Browser): AsyncGenerator<Row> {
  for (const slides of [20, 300]) {
    setting.step(`Measuring edits of ${slides} slides`)
    const deck = await writeSlides(setting, slides)
    const waits = await editsOf(setting, deck, browser)
    const middle = median(waits)
    yield { what: `saved edit on the presenter’s screen, ${slides} slides`, ours: `${Math.round(middle)} ms (${waits.length} edits, longest ${Math.round(Math.max(...waits))} ms)`, target: `≤ ${MOST} ms`, reached: middle <= MOST }
  }
}

async function editsOf(setting: BenchSetting, { yaml }: PeerFiles, browser: Browser): Promise<number[]> {
  const port = await freePort()
  const { command, args, cwd, env } = ours(setting, ['present', yaml, '--port', String(port), '--no-open'])
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const page = await openPatiently(browser)
  try {
    await started(child)
    await page.goto(`http://127.0.0.1:${port}/#/presenter/${SLIDE}`)
    await page.waitForSelector('#slideshow .td-point')
    const original = await readFile(yaml, 'utf8')
    const waits: number[] = []
    for (let edit = 0; edit <= setting.runs * 2; edit += 1) waits.push(await oneEdit(page, yaml, original, `An edited statement, number ${edit}.`))
    // The first one warms up.
    return waits.slice(1)
  } finally {
    await closePatiently(page)
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'close')
  }
}

/** @returns milliseconds from saving to the change in the page; both are of one machine, and so of one clock */
async function oneEdit(page: Page, file: string, original: string, text: string): Promise<number> {
  const seen = page.evaluate((sought) => new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector('#slideshow')?.textContent.includes(sought)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(Date.now()))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }), text)
  const start = Date.now()
  await writeFile(file, original.replace(/^(\s+text: ).*$/m, `$1${text}`))
  const wait = (await seen) - start
  // Longer than an editor's pause between two steps of one save.
  await new Promise((resolve) => setTimeout(resolve, 300))
  return wait
}

async function started(child: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        said += String(text)
        if (said.includes('Presenter')) resolve()
      })
    }
    child.on('close', () => reject(new Error(`present ended:\n${said}`)))
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
