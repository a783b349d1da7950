import { resolve } from 'node:path'

/** A file as messages name it: from the folder that the command runs in, where it is below it. */
export function shownFile(file: string): string {
  const whole = resolve(file)
  const here = `${process.cwd()}/`
  return whole.startsWith(here) ? whole.slice(here.length) : file
}
