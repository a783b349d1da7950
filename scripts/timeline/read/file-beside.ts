import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { noteFile } from '../../files-read.ts'
import { quote } from '../problems/quote.ts'
import type { Refusal } from './picture-formats.ts'

/** What kind of file a timeline names, for the messages. */
interface WantedFile {
  /** How the codes of its problems begin. */
  code: 'picture' | 'media'
  /** The endings of its names. */
  endings: RegExp
  /** What to do where an address stands in the place of a file. */
  remote: string
}

/**
 * Finds a file that a timeline names, in the timeline's own folder or below it.
 *
 * @param folder - of the timeline
 * @param typed - the path as the timeline has it
 * @returns the real path of the file, and its name with `/`; or why it is not taken
 */
export async function fileBeside(folder: string, typed: string, { code, endings, remote }: WantedFile): Promise<{ path: string; name: string } | Refusal> {
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(typed)) return { code: `${code}-remote`, message: `${quote(typed)} is an address, not a file beside the timeline`, hint: remote }
  const outside: Refusal = { code: `${code}-outside`, message: `${quote(typed)} leaves the folder of the timeline` }
  if (isAbsolute(typed) || /^[a-z]:|^[\\]/i.test(typed)) return { ...outside, message: `${quote(typed)} is a path of one machine` }
  // As Windows writes it; elsewhere no file that people name has a backslash.
  const name = typed.replaceAll('\\', '/')
  // Decided before the disk is read, because nothing outside the folder is told to exist.
  if (normalize(name).split(sep)[0] === '..') return outside
  try {
    const [home, path] = await Promise.all([realpath(folder), realpath(await asOnDisk(folder, name))])
    // Links are followed first, because the place of the file itself counts.
    return path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`) ? { path, name } : outside
  } catch (error) {
    const { code: why } = error as NodeJS.ErrnoException
    if (why === 'ENOENT' || why === 'ENOTDIR') return { code: `${code}-missing`, message: `there is no file ${quote(name)} in the folder of the timeline`, ...(await otherSpelling(folder, name, endings)) }
    return { code: `${code}-unusable`, message: `${quote(name)} can’t be read (${why ?? String(error)})` }
  }
}

/** The path of a file with its name as the disk has it: accents may be letters of their own there, as macOS writes them. */
async function asOnDisk(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  noteFile(path)
  if (/^[\0-\x7f]*$/.test(name)) return path
  const files = await readdir(dirname(path)).catch((): string[] => [])
  const same = files.includes(basename(name)) ? undefined : files.find((file) => file.normalize('NFC') === basename(name).normalize('NFC'))
  if (same === undefined) return path
  noteFile(join(dirname(path), same))
  return join(dirname(path), same)
}

/** A file whose name differs only in capitals, in how its accents are written, or in its ending. */
async function otherSpelling(folder: string, name: string, endings: RegExp): Promise<{ hint?: string }> {
  const plain = (file: string): string => file.normalize('NFC').toLowerCase()
  const stem = (file: string): string => plain(file).replace(/\.[^.]*$/, '')
  const files = await readdir(dirname(join(folder, name))).catch((): string[] => [])
  const base = basename(name)
  if (files.includes(base)) return { hint: 'It is a link to a file that is not there: put the file itself there.' }
  const meant = files.find((file) => plain(file) === plain(base)) ?? files.find((file) => stem(file) === stem(base) && endings.test(file))
  return meant === undefined ? {} : { hint: `There is ${quote(join(dirname(name), meant).replaceAll(sep, '/'))}: did you mean that?` }
}
