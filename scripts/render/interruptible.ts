import type { Plugin } from 'vite'
import { Interrupted } from '../failure.ts'

/**
 * Lets Vite stop building when the user interrupts: it cannot be told to, but it ends where one of its plugins fails.
 * Whoever builds throws `Interrupted` where the signal was set off, since Vite wraps what a plugin throws.
 */
export function interruptible(signal: AbortSignal | undefined): Plugin {
  const refuse = (): void => {
    if (signal?.aborted) throw new Interrupted()
  }
  return { name: 'timeline-deck:interruptible', enforce: 'pre', buildStart: refuse, load: refuse, buildEnd: refuse, renderStart: refuse, generateBundle: refuse }
}

/** What became of an interruptible build. @throws Interrupted where the signal was set off, else what the build throws */
export async function interrupted<T>(signal: AbortSignal | undefined, building: Promise<T>): Promise<T> {
  return building.catch((error: unknown) => {
    throw signal?.aborted ? new Interrupted() : error
  })
}
