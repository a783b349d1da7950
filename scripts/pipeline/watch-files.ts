import { statSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'

/** ms to wait for the rest of a save: editors write in several steps. */
const SETTLE = 15

/** What watches files, until it is closed. */
interface FileWatch {
  close: () => void
}

/**
 * Calls back when a file was saved, one call at a time. Of a file, its folder is watched, not the file: many editors save by putting
 * a new file in the place of the old one.
 *
 * @param places - files; and folders, of which everything in them counts that is not hidden, but what lies in `dist` or `node_modules`
 */
export function watchFiles(places: readonly string[], changed: () => Promise<void>): FileWatch {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watchers: FSWatcher[] = []
  const later = (watcher: FSWatcher): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed).catch((error: unknown) => void watcher.emit('error', error))
    }, SETTLE)
  }
  for (const place of places) {
    const kind = statSync(place, { throwIfNoEntry: false })
    if (!kind) continue
    const isOurs = (name: string | null): boolean => name === null || (kind.isDirectory() ? !/^(\.|dist$|node_modules$)/.test(basename(name)) : name === basename(place))
    const watcher: FSWatcher = watch(kind.isDirectory() ? place : dirname(place), (_event, name) => {
      if (isOurs(name)) later(watcher)
    })
    watchers.push(watcher)
  }
  return {
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
