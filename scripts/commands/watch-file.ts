import { watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'

/** ms to wait for the rest of a save: editors write in several steps. */
const SETTLE = 15

/**
 * Calls back when a file was saved, one call at a time. The folder is watched, not the file: many editors save by putting a
 * new file in the place of the old one.
 */
export function watchFile(file: string, changed: () => Promise<void>): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed).catch((error: unknown) => void watcher.emit('error', error))
    }, SETTLE)
  })
  watcher.on('close', () => clearTimeout(timer))
  return watcher
}
