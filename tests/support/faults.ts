import { readdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach } from 'vitest'
import { CACHE, ROOT } from './project.ts'

/** A fault that is caused in a command: see tests/faults/cause.ts. */
export interface Fault {
  below: string
  step: 'writeFile' | 'rename' | 'mkdir'
  code: string
  after?: number
}

/** The environment of a command in which a fault comes up. */
export function withFault({ below, step, code, after = 0 }: Fault): Record<string, string> {
  return { NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'tests/faults/cause.ts')).href}`, FAULT_BELOW: below, FAULT_STEP: step, FAULT_CODE: code, FAULT_AFTER: String(after) }
}

/** A folder for temporary files for each test, so that what is left in it can be seen. */
export function useTemporary(): { path: string; env: Record<string, string>; left: () => Promise<string[]> } {
  const temporary = {
    path: '',
    env: {} as Record<string, string>,
    left: () => readdir(temporary.path),
  }
  beforeEach(async () => {
    // Short, since a longer one is not used: see scripts/render/browser/temporary.ts.
    temporary.path = await mkdtemp(join(tmpdir(), 'f-'))
    temporary.env = { TMPDIR: temporary.path }
  })
  afterEach(() => rm(temporary.path, { recursive: true, force: true }))
  return temporary
}

/** What is half made in the project's cache by a process and those that it has started. */
export function halfMade(pid: number | undefined): string[] {
  return readdirSync(CACHE).filter((name) => name.includes(`-${pid}`))
}

/** Whether a file is a whole PDF, from its first bytes to its last. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF')
}

/** Whether this machine lets a test mount a small disk of its own. */
export const MAY_MOUNT = process.platform === 'linux' && spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0
