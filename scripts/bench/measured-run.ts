import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** What one run of a program took. */
export interface Spent {
  /** From start to end of the whole process. */
  seconds: number
  /** The most memory that the largest of its processes ever held, in MiB; undefined where the system does not say. */
  largest: number | undefined
  /** It had not ended then, and was stopped. */
  stopped?: true
}

/** A program to run. */
export interface Program {
  command: string
  args: string[]
  cwd: string
  env?: Record<string, string>
}

/** How often the processes are looked at, in ms: often enough for all that live long enough to grow. */
const INTERVAL = 100

/**
 * Runs a program to its end as the user would, and measures it.
 *
 * @param most - seconds after which it is stopped, with all that it has started
 * @throws Error with the end of what it printed, where it fails
 */
export async function runMeasured({ command, args, cwd, env }: Program, signal?: AbortSignal, most = Infinity): Promise<Spent> {
  const start = performance.now()
  // A group of its own, so that what it has started can be interrupted with it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const interrupt = (): void => end(child, 'SIGTERM')
  signal?.addEventListener('abort', interrupt, { once: true })
  const patience = Number.isFinite(most) ? setTimeout(() => void endTree(child), most * 1000) : undefined
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed = `${printed}${text}`.slice(-2000)))
  const watch = watchMemory(child.pid ?? 0)
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    signal?.throwIfAborted()
    const seconds = (performance.now() - start) / 1000
    if (code === null && seconds >= most) return { seconds, largest: watch.largest(), stopped: true }
    if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${printed}`)
    return { seconds, largest: watch.largest() }
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', interrupt)
    watch.stop()
  }
}

/** Ends a program and, where the system has groups of processes, all that it has started. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill(signal)
  else kill(-child.pid, signal)
}

/** Ends a program at once with all that it has started, a browser in a group of its own too. */
async function endTree(child: ChildProcess): Promise<void> {
  const below = await descendants(child.pid ?? 0)
  end(child, 'SIGKILL')
  for (const pid of below) kill(pid, 'SIGKILL')
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** The processes that one has started, and those have; empty where the system does not say. */
async function descendants(pid: number): Promise<number[]> {
  const children = (await textOf(`/proc/${pid}/task/${pid}/children`)).split(' ').filter(Boolean).map(Number)
  return [...children, ...(await Promise.all(children.map(descendants))).flat()]
}

function watchMemory(root: number): { largest: () => number | undefined; stop: () => void } {
  let largest: number | undefined
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    const peak = await peakBelow(root)
    if (peak !== undefined) largest = Math.max(largest ?? 0, peak)
    looking = false
  }
  const timer = setInterval(() => void look(), INTERVAL)
  return { largest: () => largest, stop: () => clearInterval(timer) }
}

/** The peak memory of the largest process of a tree, in MiB. Linux keeps the peak of each process itself. */
async function peakBelow(pid: number): Promise<number | undefined> {
  const all = await Promise.all([pid, ...(await descendants(pid))].map((each) => textOf(`/proc/${each}/status`)))
  const peaks = all.flatMap((status) => /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? []).map((kibibytes) => Number(kibibytes) / 1024)
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}

/** Nothing where the process is gone, or the system has no such file. */
function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
