import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where the files are noted for whoever asked for it; nothing is noted where nobody has. */
const noting = new AsyncLocalStorage<Set<string>>()

/** Says that what is being made depends on a file beside the program's own: on what is in it, or on that there is none. */
export function noteFile(path: string): void {
  noting.getStore()?.add(resolve(path))
}

/** Whether there is a file, which is noted. */
export function isThere(path: string): boolean {
  noteFile(path)
  return existsSync(path)
}

/** Does something, and tells on which files the result depends, as whole paths. */
export async function withFilesNoted<T>(work: () => Promise<T>): Promise<{ result: T; files: string[] }> {
  const files = new Set<string>()
  const result = await noting.run(files, work)
  return { result, files: [...files].toSorted() }
}
