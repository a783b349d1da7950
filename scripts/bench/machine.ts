import { execFile } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { promisify } from 'node:util'

/** What the measurements were made on, without anything that names the machine. */
export async function describeMachine(browser: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(browser, ['--version'])
  return [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB of memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, ${stdout.trim()}`,
    `Load before the first run: ${loadavg()[0]?.toFixed(2)}`,
  ]
}
