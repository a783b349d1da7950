import { stripVTControlCharacters, styleText } from 'node:util'
import { Command, CommanderError } from 'commander'
import { addCommands } from './commands/program.ts'
import type { Report } from './commands/report.ts'
import { terminalProgress } from './commands/progress.ts'
import { timingTable } from './commands/timing.ts'
import { ArtifactError, EXIT, InputError, Interrupted, SurroundingsError, UsageError } from './failure.ts'
import { thisProject } from './project.ts'
import { formatProblem, problemsToJson, type Problem } from './timeline/problem.ts'

/** What the shell has for a program that Ctrl-C ended: 128 + the number of SIGINT. */
const INTERRUPTED = 130
/** EX_SOFTWARE of sysexits: a mistake of ours. */
const BUG = 70

/**
 * Runs one command line. The one place that prints and that decides on the exit status.
 *
 * @param args - the words after the program's name
 * @returns the exit status: 0 done, 1 problems in the input, 2 wrong usage, 3 the surroundings fail, 130 interrupted
 */
export async function main(args: string[]): Promise<number> {
  const interruption = new AbortController()
  const interrupt = (): void => interruption.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  const progress = terminalProgress(process.stderr)
  let settings = { json: false, quiet: false }
  let status: number = EXIT.done
  const program = new Command('timeline-deck')
  await addCommands(program, {
    project: thisProject(),
    interactive: process.stdout.isTTY && process.env['CI'] === undefined,
    progress,
    signal: interruption.signal,
    say,
    detail: say,
    settings: (chosen) => (settings = chosen),
    report: (report) => {
      progress.stop()
      status = show(report, settings)
    },
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    progress.stop()
    return fail(error, settings)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, interrupt)
  }
}

interface Settings {
  json: boolean
  quiet: boolean
}

function show(report: Report, { json, quiet }: Settings): number {
  const stale = report.stale ?? []
  if (report.timing) for (const line of timingTable(report.timing)) say(line)
  const failed = stale.length > 0 || report.warnings.some(({ severity }) => severity === 'error')
  if (json) {
    const { written, remarks = [] } = report
    process.stdout.write(`${JSON.stringify({ ...problemsToJson(report.warnings), written, stale, remarks }, null, 2)}\n`)
  } else {
    sayProblems(report.warnings, report.sources)
    for (const file of stale) say(`${file} is out of date. Run: npm run generate`)
    if (!quiet) process.stdout.write([...(report.remarks ?? []), ...report.written].map((line) => `${line}\n`).join(''))
  }
  return failed ? EXIT.input : EXIT.done
}

function fail(error: unknown, { json }: Settings): number {
  if (error instanceof InputError) {
    if (json) process.stdout.write(`${JSON.stringify({ ...problemsToJson(error.problems), written: [] }, null, 2)}\n`)
    else sayProblems(error.problems, error.sources)
    return EXIT.input
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof UsageError) return complain(error.message, EXIT.usage)
  if (error instanceof Interrupted) return complain('Interrupted; nothing was changed.', INTERRUPTED)
  if (error instanceof ArtifactError || error instanceof SurroundingsError) return complain(error.message, EXIT.surroundings)
  return complain(`This is a mistake in timeline-deck, not in your timeline:\n${(error as Error)?.stack ?? String(error)}`, BUG)
}

function complain(message: string, status: number): number {
  say(styleText('red', message, { stream: process.stderr }))
  return status
}

function sayProblems(problems: Problem[], sources: ReadonlyMap<string, string>): void {
  if (problems.length === 0) return
  const colour = styleText('red', 'x', { stream: process.stderr }) !== stripVTControlCharacters(styleText('red', 'x', { validateStream: false }))
  for (const problem of problems) say(`${formatProblem(problem, sources.get(problem.file) ?? '', { colour })}\n`)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  say(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
