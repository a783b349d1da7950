import { readFile } from 'node:fs/promises'
import { compareEvents } from '../bench/compare-data.ts'
import { compareEdits } from '../bench/compare-live.ts'
import { compareShipped, compareSizes, compareTogether } from '../bench/compare-pdf.ts'
import { compareSites } from '../bench/compare-site.ts'
import { describeMachine } from '../bench/machine.ts'
import { setUpPeers } from '../bench/peers.ts'
import { withBenchFolder, type Stage } from '../bench/stage.ts'
import { renderRow, renderTable, type Row } from '../bench/table.ts'
import { OWN_METRICS } from '../plan/measure/metrics.ts'
import { planDecks } from '../plan/plan-deck.ts'
import type { Project } from '../project.ts'
import { browserSearch, findBrowser } from '../render/browser/find.ts'
import { withBrowser } from '../render/browser/launch.ts'
import { parseTimeline } from '../timeline/read/load.ts'
import type { Report } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'

/** How often each thing is measured. */
const RUNS = { thorough: 5, quick: 1 }

/**
 * Measures how long our commands take beside Slidev's export, Marp and the browser alone, and reports a table. It takes a while, so
 * that each row is said as soon as it is found.
 *
 * @param request - its first file is the deck of the rows that compare the shipped one; with `quick`, everything is measured
 *   once, and Slidev's export of 300 slides is left out
 */
export async function bench(request: Request & { quick: boolean }, project: Project): Promise<Report> {
  const { quick, signal } = request
  const yaml = await readFile(request.files[0] ?? '', 'utf8')
  const browser = await findBrowser(browserSearch(project.cache))
  request.progress.step('Setting up the peers')
  const peers = await setUpPeers(project, browser.executable)
  const machine = await describeMachine(browser.executable)
  const rows = await withBenchFolder(project, async (folder) => {
    const stage: Stage = {
      project, peers, browser, folder, signal,
      runs: quick ? RUNS.quick : RUNS.thorough,
      step: (text) => {
        request.progress.step(text)
        request.detail(text)
      },
      plan: plansOf,
    }
    const found: Row[] = []
    await measureAll(stage, yaml, quick, (row) => {
      found.push(row)
      request.progress.stop()
      request.say(renderRow(row))
    })
    return found
  })
  return { written: [], warnings: [], sources: new Map(), remarks: [...machine, '', ...renderTable(rows)] }
}

async function measureAll(stage: Stage, yaml: string, quick: boolean, found: (row: Row) => void): Promise<void> {
  const tell = async (rows: AsyncIterable<Row>): Promise<void> => {
    for await (const row of rows) found(row)
  }
  await tell(compareShipped(stage, yaml))
  await tell(compareSizes(stage, quick))
  await tell(compareTogether(stage, yaml))
  await tell(compareEvents(stage))
  await withBrowser(stage.browser, async (browser) => {
    await tell(compareEdits(stage, browser))
    await tell(compareSites(stage, browser, yaml))
  }, stage.signal)
}

function plansOf(yaml: string, name: string): ReturnType<typeof planDecks> {
  const { timeline, problems } = parseTimeline(yaml, `${name}.yaml`)
  if (!timeline) throw new Error(`${name} has problems: ${problems.map(({ message }) => message).join('; ')}`)
  return planDecks(timeline, { name: (language) => `${name}.${language}`, metrics: OWN_METRICS })
}
