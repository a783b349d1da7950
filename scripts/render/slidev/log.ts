import type { Logger } from 'vite'

/** Takes what Slidev and Vite have to say. */
export type OnMessage = (level: 'info' | 'warn' | 'error', text: string) => void

/** A logger for Vite that prints nothing itself. */
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
