import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from '../project.ts'
import { keepNewest } from '../write/folders.ts'
import { runMeasured, type Program } from './measured-run.ts'

/** Programs that do the same, ready to run; all of them with the browser that we take ourselves. */
export interface Peers {
  slidevExport: (deck: string, output: string) => Program
  /** Slidev's own command, which shows a deck and follows its edits. */
  slidev: (deck: string, port: number) => Program
  slidevBuild: (deck: string, folder: string) => Program
  marp: (deck: string, output: string) => Program
  /** The browser alone, on plain HTML. */
  floor: (html: string, output: string) => Program
}

/** Minutes that Slidev may take for one page or file before it gives up. */
const PATIENCE = 10 * 60 * 1000

/**
 * Installs the peers that `bench/package-lock.json` names, once, into the cache.
 *
 * @param browser - path of the program
 */
export async function setUpPeers(project: Project, browser: string): Promise<Peers> {
  const home = await install(project)
  const node = (script: string, args: string[], cwd: string): Program => ({ command: process.execPath, args: [join(home, 'node_modules', script), ...args], cwd })
  const slidev = '@slidev/cli/bin/slidev.mjs'
  return {
    slidevExport: (deck, output) => node(slidev, ['export', deck, '--output', output, '--executable-path', browser, '--timeout', String(PATIENCE)], home),
    slidev: (deck, port) => node(slidev, [deck, '--port', String(port), '--open', 'false'], home),
    slidevBuild: (deck, folder) => node(slidev, ['build', deck, '--out', folder, '--base', './'], home),
    marp: (deck, output) => ({ ...node('@marp-team/marp-cli/marp-cli.js', [deck, '--pdf', '--output', output, '--no-stdin', '--browser', 'chrome', '--browser-path', browser], home), env: { CHROME_NO_SANDBOX: '1' } }),
    floor: (html, output) => ({ command: process.execPath, args: [join(import.meta.dirname, 'print-plain.ts'), browser, html, output], cwd: home }),
  }
}

async function install({ root, cache }: Project): Promise<string> {
  const lock = await readFile(join(root, 'bench/package-lock.json'))
  const home = join(cache, `peers-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(home)) return home
  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(join(cache, 'installing-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(root, 'bench', file), join(aside, file))
    // Its own browser would be another one, and the host that it comes from is not the registry.
    await runMeasured({ command: 'npm', args: ['ci', '--no-audit', '--no-fund'], cwd: aside, env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' } })
    await rename(aside, home)
    await keepNewest(cache, 'peers-', 1)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  return home
}
