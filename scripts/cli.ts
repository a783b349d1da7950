import { stripVTControlCharacters, styleText } from 'node:util'
import { Command, CommanderError } from 'commander'
import yoctoSpinner from 'yocto-spinner'
import { addCommands, type CommandMeans } from './commands/program.ts'
import type { Format, CommandReport } from './pipeline/report.ts'
import type { Progress } from './pipeline/request.ts'
import { timingTable } from './pipeline/timing.ts'
import { ArtifactError, EXIT, InputError, Interrupted, SurroundingsError, UsageError } from './failure.ts'
import { thisProject, typedCommand, typedIn } from './project.ts'
import type { Problem } from './timeline/problems/problem.ts'
import { formatProblem, githubAnnotation, jsonReport } from './timeline/problems/problem-report.ts'
import { reasonOf, writeFailure } from './write/write-failure.ts'

/** What the shell has for a program that Ctrl-C ended: 128 + the number of SIGINT. */
const INTERRUPTED = 130

/** Where a command line runs: what it speaks to, works on and heeds. */
export interface Surroundings extends Pick<CommandMeans, 'project' | 'interactive' | 'signal' | 'lent'> {
  /** Takes the report. */
  stdout: NodeJS.WritableStream
  /** Takes problems, progress and failures. */
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/**
 * Runs one command line in this process. The one place that prints and that decides on the exit status.
 *
 * @param args - the words after the program's name
 * @returns the exit status: 0 done, 1 problems in the input, 2 wrong usage, 3 the surroundings fail, 70 a mistake of ours, 130 interrupted
 */
export async function main(args: string[]): Promise<number> {
  process.chdir(typedIn(process.cwd(), process.env))
  const interruption = new AbortController()
  const interrupt = (): void => interruption.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  const lost = watchOutput()
  const interactive = process.stdout.isTTY && process.env['CI'] === undefined
  const { stdout, stderr } = process
  const status = await runLine(args, { project: thisProject(), interactive, signal: interruption.signal, stdout, stderr })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, interrupt)
  // A stream tells of its failure after what wrote to it has gone on.
  await new Promise((resolve) => setImmediate(resolve))
  return lost() ? EXIT.surroundings : status
}

/**
 * Runs one command line in the given surroundings.
 *
 * @param args - the words after the program's name
 * @returns the exit status, as {@link main}
 */
export async function runLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal, ...means } = surroundings
  const progress = terminalProgress(stderr)
  let settings: Settings = { format: 'text', quiet: false }
  let status: number = EXIT.done
  const say = speaker(stderr)
  const program = new Command('timeline-deck').configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
  await addCommands(program, {
    ...means,
    signal,
    coloured: hasColours(stderr),
    progress,
    say,
    detail: say,
    settings: (chosen) => (settings = chosen),
    report: (report) => {
      progress.stop()
      status = show(report, settings, surroundings)
    },
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    progress.stop()
    // Whatever fails because everything is being ended is no news.
    status = fail(signal.aborted && !isExpected(error) ? new Interrupted() : error, settings, surroundings)
  }
  return status
}

/**
 * Keeps the program from ending in the middle where nobody reads what it says, as behind `| head` or in a closed terminal.
 *
 * @returns tells whether the report could not be written for another reason: then it cannot count as made
 */
function watchOutput(): () => boolean {
  let lost = false
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (lost || error.code === 'EPIPE' || error.code === 'EIO') return
    lost = true
    speaker(process.stderr)(writeFailure('standard output', error, 'What it was to tell is lost.').message)
  })
  return () => lost
}

/** Whether it is known what a failure means, and whom it concerns. */
function isExpected(error: unknown): boolean {
  return [InputError, UsageError, ArtifactError, SurroundingsError, CommanderError].some((known) => error instanceof known)
}

interface Settings {
  format: Format
  quiet: boolean
}

type Streams = Pick<Surroundings, 'stdout' | 'stderr'>

function show(report: CommandReport, { format, quiet }: Settings, { stdout, stderr }: Streams): number {
  const stale = report.stale ?? []
  const say = speaker(stderr)
  if (report.timing) for (const line of timingTable(report.timing)) say(line)
  const failed = stale.length > 0 || report.problems.some(({ severity }) => severity === 'error')
  if (format === 'json') {
    const { written, problems, remarks = [], failures } = report
    printJson({ problems, written, stale, remarks, ...(failures && { failure: failures.join('\n') }) }, stdout)
  } else {
    sayProblems(report.problems, report.fileTexts, format, { stdout, stderr })
    for (const file of stale) say(`${file} is out of date. Run: ${typedCommand('generate')}`)
    if (!quiet) stdout.write([...(report.remarks ?? []), ...report.written, ...(report.nextSteps ?? [])].map((line) => `${line}\n`).join(''))
  }
  if (report.failures === undefined) return failed ? EXIT.input : EXIT.done
  for (const failure of report.failures) say(styleText('red', failure, { stream: stderr }))
  return EXIT.mistake
}

function fail(error: unknown, { format }: Settings, { stdout, stderr }: Streams): number {
  if (error instanceof InputError) {
    if (format === 'json') printJson({ problems: error.problems }, stdout)
    else sayProblems(error.problems, error.fileTexts, format, { stdout, stderr })
    return EXIT.input
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (format === 'json' && (error instanceof UsageError || error instanceof ArtifactError || error instanceof SurroundingsError || error instanceof Interrupted)) printJson({ failure: error.message }, stdout)
  const complain = (message: string, status: number): number => {
    speaker(stderr)(styleText('red', message, { stream: stderr }))
    return status
  }
  if (error instanceof UsageError) return complain(error.message, EXIT.usage)
  if (error instanceof Interrupted) return complain(error.message, INTERRUPTED)
  if (error instanceof ArtifactError) return complain(error.message, EXIT.mistake)
  if (error instanceof SurroundingsError) return complain(error.message, EXIT.surroundings)
  const reason = reasonOf(error)
  if (reason !== undefined) return complain(`Cannot go on: ${reason} (${(error as Error).message}).`, EXIT.surroundings)
  return complain(`This is a mistake in timeline-deck, not in your timeline:\n${(error as Error)?.stack ?? String(error)}`, EXIT.mistake)
}

function printJson(report: Parameters<typeof jsonReport>[0], stdout: NodeJS.WritableStream): void {
  stdout.write(`${JSON.stringify(jsonReport(report), null, 2)}\n`)
}

function sayProblems(problems: Problem[], fileTexts: ReadonlyMap<string, string>, format: Format, { stdout, stderr }: Streams): void {
  if (problems.length === 0) return
  const say = speaker(stderr)
  if (format === 'github') stdout.write(problems.map((problem) => `${githubAnnotation(problem)}\n`).join(''))
  const colour = hasColours(stderr)
  const linesOf = new Map([...fileTexts].map(([file, text]) => [file, text.split('\n')]))
  for (const problem of problems) say(`${formatProblem(problem, linesOf.get(problem.file) ?? '', { colour })}\n`)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  say(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}

/** Whether what is said on standard error may have colours. */
function hasColours(stream: NodeJS.WritableStream): boolean {
  return styleText('red', 'x', { stream }) !== stripVTControlCharacters(styleText('red', 'x', { validateStream: false }))
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Says lines on a stream. */
function speaker(stream: NodeJS.WritableStream): (text: string) => void {
  return (text) => void stream.write(`${text}\n`)
}

/** A spinner on a terminal; nothing elsewhere, so that logs stay clean. */
function terminalProgress(stream: NodeJS.WritableStream & { isTTY?: boolean }): Progress {
  if (!stream.isTTY) return { step: () => undefined, stop: () => undefined }
  // The command line handles Ctrl-C itself.
  const spinner = yoctoSpinner({ stream, handleSignals: false } as Parameters<typeof yoctoSpinner>[0])
  return {
    step(text) {
      spinner.text = text
      if (!spinner.isSpinning) spinner.start()
    },
    stop() {
      if (spinner.isSpinning) spinner.stop()
    },
  }
}
