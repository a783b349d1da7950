import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterEach, beforeEach } from 'vitest'
import { PATIENCE } from './patience.ts'
import { ROOT } from './project.ts'
import { sampleInput, type TimelineInput } from './sample-timeline.ts'

/** What became of a command. */
export interface Outcome {
  /** The exit status; null where a signal ended it. */
  status: number | null
  stdout: string
  stderr: string
}

/** A command that is running. */
export interface Running {
  process: ChildProcess
  done: Promise<Outcome>
  /** What it has said so far on standard error. */
  said: () => string
}

/**
 * Starts `timeline-deck` as a shell would whose environment says nothing of colours.
 *
 * @param stdout - where standard output goes; what goes to a file is not in the outcome
 * @param program - the project whose program it is
 */
export function start(args: readonly string[], cwd: string, env: Record<string, string> = {}, stdout: number | 'pipe' = 'pipe', program = ROOT): Running {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
  const child = spawn(process.execPath, [join(program, 'scripts/start.js'), ...args], { cwd, env: { ...inherited, ...env }, stdio: ['ignore', stdout, 'pipe'] })
  let said = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout: said, stderr }))
  })
  return { process: child, done, said: () => stderr }
}

/** Runs `timeline-deck` to its end. */
export function run(args: readonly string[], cwd: string, env?: Record<string, string>): Promise<Outcome> {
  return start(args, cwd, env).done
}

/** Nothing that the loader would warn of: nobody and nothing that is not referred to. */
const TIDY: Partial<TimelineInput> = { people: {}, sources: { paper: { publisher: 'Báo Chính phủ', url: 'https://example.org/a' } } }

/** A working folder of its own for each test, with a small timeline `day.yaml` in it; removed afterwards. */
export function useFolder(): { path: string; write: (name: string, input?: Partial<TimelineInput> | string) => Promise<string> } {
  const folder = {
    path: '',
    async write(name: string, input: Partial<TimelineInput> | string = {}): Promise<string> {
      const file = join(folder.path, name)
      await writeFile(file, typeof input === 'string' ? input : stringify(sampleInput({ ...TIDY, ...input })))
      return file
    },
  }
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'timeline-deck-'))
    await folder.write('day.yaml')
  })
  afterEach(() => rm(folder.path, { recursive: true, force: true }))
  return folder
}

/** The processes below one, its children’s children included; Linux. */
export function descendants(of: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const stat = processState(Number(name))
    return stat ? [{ pid: Number(name), parent: stat.parent }] : []
  })
  const below = (pid: number): number[] => parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)])
  return below(of)
}

/** The command line of a process; empty where there is none any more. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Whether a process is still at work; one that only waits to be counted is not. */
export function isAlive(pid: number): boolean {
  const stat = processState(pid)
  return stat !== undefined && stat.state !== 'Z' && stat.state !== 'X'
}

function processState(pid: number): { state: string; parent: number } | undefined {
  try {
    // The name, in brackets, may hold anything.
    const [state = '', parent = '0'] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** Waits until something is so. */
export async function until(is: () => boolean, what: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!is()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
