import { readFile, writeFile } from 'node:fs/promises'
import { compareEvents } from '../bench/compare-data.ts'
import { compareEdits } from '../bench/compare-live.ts'
import { compareShipped, compareSizes, compareTogether } from '../bench/compare-pdf.ts'
import { compareSites } from '../bench/compare-site.ts'
import { setUpPeers } from '../bench/peers.ts'
import { withBenchFolder, type BenchSetting } from '../bench/bench-setting.ts'
import { drawPlot } from '../bench/plot.ts'
import { renderRow, renderTable, type Row } from '../bench/table.ts'
import { OWN_METRICS } from '../plan/measure/metrics.ts'
import { planDecks } from '../plan/plan-deck.ts'
import type { Project } from '../project.ts'
import { browserSearch, findBrowser, findInstalled, type FoundBrowser } from '../render/browser/find.ts'
import { withBrowser } from '../render/browser/launch.ts'
import { parseTimeline } from '../timeline/read/load.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'
import { execFile } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { promisify } from 'node:util'

/** How often each thing is measured. */
const RUNS = { thorough: 5, quick: 1 }

/**
 * Measures how long our commands take beside Slidev's export, Marp and the browser alone, and reports a table. It takes a while, so
 * that each row is said as soon as it is found.
 *
 * @param request - its first file is the deck of the rows that compare the shipped one; with `quick`, everything is measured
 *   once, and Slidev's export of 300 slides is left out; with `system`, all programs take a browser that is installed; `plot` is the
 *   SVG file to which the times are drawn
 */
export async function bench(request: Request & { quick: boolean; system: boolean; plot: string | undefined }, project: Project): Promise<CommandReport> {
  const { quick, signal } = request
  const yaml = await readFile(request.files[0] ?? '', 'utf8')
  const search = browserSearch(project.cache)
  const browser = request.system ? findInstalled(search) : await findBrowser(search)
  request.progress.step('Setting up the peers')
  const peers = await setUpPeers(project, browser.executable)
  const machine = await describeMachine(browser)
  const rows = await withBenchFolder(project, async (folder) => {
    const setting: BenchSetting = {
      project, peers, browser, folder, signal,
      runs: quick ? RUNS.quick : RUNS.thorough,
      step: (text) => {
        request.progress.step(text)
        request.detail(text)
      },
      plan: plansOf,
    }
    const found: Row[] = []
    await measureAll(setting, yaml, quick, (row) => {
      found.push(row)
      request.progress.stop()
      request.say(renderRow(row))
    })
    return found
  })
  if (request.plot !== undefined) await writeFile(request.plot, drawPlot(rows.flatMap(({ points = [] }) => points)))
  return { written: request.plot === undefined ? [] : [request.plot], problems: [], fileTexts: new Map(), remarks: [...machine, '', ...renderTable(rows)] }
}

async function measureAll(setting: BenchSetting, yaml: string, quick: boolean, found: (row: Row) => void): Promise<void> {
  const tell = async (rows: AsyncIterable<Row>): Promise<void> => {
    for await (const row of rows) found(row)
  }
  await tell(compareShipped(setting, yaml))
  await tell(compareSizes(setting, quick))
  await tell(compareTogether(setting, yaml))
  await tell(compareEvents(setting))
  await withBrowser(setting.browser, async (browser) => {
    await tell(compareEdits(setting, browser))
    await tell(compareSites(setting, browser, yaml))
  }, setting.signal)
}

function plansOf(yaml: string, name: string): ReturnType<typeof planDecks> {
  const { timeline, problems } = parseTimeline(yaml, `${name}.yaml`)
  if (!timeline) throw new Error(`${name} has problems: ${problems.map(({ message }) => message).join('; ')}`)
  return planDecks(timeline, { name: (language) => `${name}.${language}`, metrics: OWN_METRICS })
}

/** What the measurements were made on, without anything that names the machine. */
async function describeMachine({ executable, origin }: FoundBrowser): Promise<string[]> {
  const { stdout } = await promisify(execFile)(executable, ['--version'])
  return [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB of memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, ${stdout.trim()} (${origin === 'package' ? 'of the package' : 'not of the package: what has not changed is printed again'})`,
    `Load before the first run: ${loadavg()[0]?.toFixed(2)}`,
  ]
}
