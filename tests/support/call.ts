import { Writable } from 'node:stream'
import { afterEach, vi } from 'vitest'
import { runLine } from '../../scripts/cli.ts'
import type { Project } from '../../scripts/project.ts'
import type { StartingBrowser } from '../../scripts/render/browser/launch.ts'
import { useLentBrowser } from './browser.ts'
import { CACHE, ROOT } from './project.ts'

/** What became of a command that ran in the test's own process. */
export interface CallOutcome {
  status: number
  stdout: string
  stderr: string
}

/** What a test sets for a command. */
export interface CallSetting {
  env?: Record<string, string>
  /** The project that it belongs to; this one unless told otherwise. */
  project?: Project
  /** Has the command find and start a browser of its own, as on the command line, instead of lending it the shared one. */
  ownBrowser?: boolean
  /** The browser that it is lent instead of the shared one. */
  lent?: StartingBrowser
}

/**
 * Runs command lines in the test's own process, as `main` does it: for tests in which the process is not the point. It starts
 * no browser, and reads no program anew. Two at once would be in each other's way, since the working folder is the process's.
 */
export function useCalls(): (args: readonly string[], cwd: string, setting?: CallSetting) => Promise<CallOutcome> {
  const shared = useLentBrowser()
  const before = process.cwd()
  afterEach(() => {
    process.chdir(before)
    vi.unstubAllEnvs()
  })
  return async (args, cwd, { env = {}, project = { root: ROOT, cache: CACHE }, ownBrowser = false, lent = shared } = {}) => {
    const said = { stdout: '', stderr: '' }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    process.chdir(cwd)
    try {
      const status = await runLine(args, {
        project,
        interactive: false,
        signal: new AbortController().signal,
        stdout: listener((text) => (said.stdout += text)),
        stderr: listener((text) => (said.stderr += text)),
        ...(!ownBrowser && { lent }),
      })
      return { status, ...said }
    } finally {
      process.chdir(before)
      vi.unstubAllEnvs()
    }
  }
}

function listener(hear: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      hear(text)
      done()
    },
  })
}
