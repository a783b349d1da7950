import * as machine from 'node:path'

/**
 * A file as messages name it: from the folder that the command runs in, where it is below it.
 * @param folder - in which the command runs
 * @param path - how the machine writes paths
 */
export function shownFile(file: string, folder = process.cwd(), path: machine.PlatformPath = machine): string {
  const within = path.relative(folder, path.resolve(folder, file))
  // On Windows, a file of another drive has no way from here.
  const isBelow = within !== '' && within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within)
  return isBelow ? within : file
}
