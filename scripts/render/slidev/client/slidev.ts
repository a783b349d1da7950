import type { Logger } from 'vite'

/** The parts of Slidev's command that we use. */
export type Slidev = typeof import('@slidev/cli')
/** A deck as Slidev has read it, with all its settings. */
export type SlidevOptions = Awaited<ReturnType<Slidev['resolveOptions']>>

/** Loads Slidev, which takes over half a second; only building and presenting need it. */
export async function loadSlidev(): Promise<Slidev> {
  // Slidev's loader of setup files keeps compiled code under a fixed name in the shared temporary folder, where somebody
  // else could put theirs. So the two small files that it loads are compiled each time.
  process.env['JITI_FS_CACHE'] = 'false'
  return import('@slidev/cli')
}

/** Takes the messages of Slidev and Vite. */
export type OnMessage = (level: 'info' | 'warn' | 'error', text: string) => void

/** A logger for Vite that hands every message on and prints nothing itself. */
export function viteLogger(onMessage: OnMessage = () => {}): Logger {
  // Rolldown refuses a logger that returns anything.
  const say = (...message: Parameters<OnMessage>): void => void onMessage(...message)
  const said = new Set<string>()
  const logged = new WeakSet<object>()
  const logger: Logger = {
    hasWarned: false,
    info: (text) => say('info', text),
    warn: (text) => {
      logger.hasWarned = true
      say('warn', text)
    },
    warnOnce: (text) => {
      if (said.has(text)) return
      said.add(text)
      logger.warn(text)
    },
    error: (text, options) => {
      if (options?.error) logged.add(options.error)
      say('error', text)
    },
    clearScreen: () => {},
    hasErrorLogged: (error) => logged.has(error),
  }
  return logger
}
