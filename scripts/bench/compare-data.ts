import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMeasured, type Spent } from './measured-run.ts'
import { inTurn, type Series } from './series.ts'
import { ours, type BenchSetting } from './bench-setting.ts'
import { timelineOfEvents } from './synthetic.ts'
import { secondsAndMemory, type Row } from './table.ts'

/** How many times as long as the package `yaml` takes to parse the same text ten thousand events may take. */
const MOST = { generate: 2, check: 1.7 }

/** How long a great many events take without a browser, and whether twice as many take about twice as long. */
export async function* compareEvents(setting: BenchSetting): AsyncGenerator<Row> {
  setting.step('Measuring 5,000 and 10,000 events')
  const [half, all] = await Promise.all([5000, 10_000].map(async (count) => {
    const file = join(setting.folder, `events-${count}.yaml`)
    await writeFile(file, timelineOfEvents(count))
    return file
  }))
  const run = (args: string[]) => (): Promise<Spent> => runMeasured(ours(setting, args), setting.signal)
  const check = (file = ''): string[] => ['check', file, '--no-slides']
  const parse = (): Promise<Spent> => runMeasured({ command: process.execPath, args: [...process.execArgv, join(import.meta.dirname, 'parse-yaml.ts'), all ?? ''], cwd: setting.folder }, setting.signal)
  const [generateHalf, generateAll, checkHalf, checkAll, parsed] = await inTurn(Math.min(setting.runs, 3), [run(['generate', half ?? '']), run(['generate', all ?? '']), run(check(half)), run(check(all)), parse])
  if (!generateHalf || !generateAll || !checkHalf || !checkAll || !parsed) throw new Error('A series is missing')
  yield* rows('generate', generateAll, generateHalf, parsed)
  yield* rows('check', checkAll, checkHalf, parsed)
}

function rows(command: keyof typeof MOST, all: Series, half: Series, parsed: Series): Row[] {
  const times = all.seconds / parsed.seconds
  const ratio = all.seconds / half.seconds
  return [
    { what: `${command}, 10,000 events`, ours: secondsAndMemory(all), peer: `yaml, parsing only: ${secondsAndMemory(parsed)}`, ratio: times, target: `≤ ${MOST[command]}`, reached: times <= MOST[command] },
    // Linear means twice the time for twice the events, and starting costs both the same.
    { what: `${command}, 10,000 events`, ours: secondsAndMemory(all), peer: `our 5,000: ${secondsAndMemory(half)}`, ratio, target: '≤ 2.2 (linear)', reached: ratio <= 2.2 },
  ]
}
