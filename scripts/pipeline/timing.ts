/** What a command spends its time on, in the order in which it comes. */
const STAGES = ['import', 'validate', 'plan', 'browser', 'build', 'render', 'load', 'print', 'finish', 'inspect', 'write'] as const
export type Stage = (typeof STAGES)[number]

/** What each stage is, for people. */
const MEANINGS: Record<Stage, string> = {
  import: 'starting Node and reading the program',
  validate: 'reading and checking the YAML',
  plan: 'deciding what is on which slide',
  browser: 'waiting for the browser, which starts beside the stages before',
  build: 'compiling the components, or finding them in the cache',
  render: 'drawing the slides as HTML or writing them as Markdown',
  load: 'opening the document in the browser, with its fonts',
  print: 'making the PDF in the browser',
  finish: 'repairing tags, bookmarks and links in the PDF',
  inspect: 'reading the file back, or looking at the slides',
  write: 'putting files in their place',
}

/** Where the time of one run went, in milliseconds. */
export interface Timing {
  stages: { stage: Stage; spent: number }[]
  /** From the start of the process. */
  whole: number
}

/** Measures the stages of one run; several turns of a stage add up. */
export interface Stopwatch {
  time: <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>
  /** Says that a stage ends here which began where the one before ended. */
  lap: () => (stage: Stage) => void
  read: () => Timing
}

/**
 * Starts to measure.
 *
 * @param now - milliseconds since the process started; everything before the first call counts as import
 */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const spent = new Map<Stage, number>([['import', now()]])
  const add = (stage: Stage, from: number): void => void spent.set(stage, (spent.get(stage) ?? 0) + now() - from)
  return {
    async time(stage, work) {
      const from = now()
      try {
        return await work()
      } finally {
        add(stage, from)
      }
    },
    lap() {
      let from = now()
      return (stage) => {
        add(stage, from)
        from = now()
      }
    },
    read: () => ({ stages: STAGES.flatMap((stage) => (spent.has(stage) ? [{ stage, spent: spent.get(stage) ?? 0 }] : [])), whole: now() }),
  }
}

/** Measures a stage where there is a stopwatch. */
export function timed<T>(stopwatch: Stopwatch | undefined, stage: Stage, work: () => T | Promise<T>): Promise<T> {
  return (stopwatch ?? createStopwatch()).time(stage, work)
}

/** The stages as a table: seconds, name and meaning. */
export function timingTable({ stages, whole }: Timing): string[] {
  const rest = whole - stages.reduce((sum, { spent }) => sum + spent, 0)
  return [
    ...stages.map(({ stage, spent }) => row(spent, stage, MEANINGS[stage])),
    ...(rest > 0 ? [row(rest, 'other', '')] : []),
    row(whole, 'whole', 'from the start of the process'),
  ]
}

function row(spent: number, name: string, meaning: string): string {
  return `${(spent / 1000).toFixed(3).padStart(8)} s  ${name.padEnd(9)} ${meaning}`.trimEnd()
}
