import { InputError } from '../failure.ts'
import type { Problem } from '../timeline/problems/problem.ts'

/** What became of input files. Those with errors are only among the problems. */
export interface LoadedFiles {
  /** One or more for each file without errors. */
  decks: unknown[]
  problems: Problem[]
  /** The text of each file, for showing lines. */
  fileTexts: Map<string, string>
}

/**
 * Loads files one after the other, so that one with errors keeps no other from being made.
 *
 * @param load - loads one file
 * @returns what was loaded, and what is wrong with the others
 * @throws InputError with every problem of every file, where each has errors
 */
export async function fileByFile<Loaded extends Pick<LoadedFiles, 'problems' | 'fileTexts'>>(files: readonly string[], load: (file: string) => Promise<Loaded>): Promise<{ loaded: Loaded[] } & Pick<LoadedFiles, 'problems' | 'fileTexts'>> {
  const loaded: Loaded[] = []
  const all: Pick<InputError, 'problems' | 'fileTexts'>[] = []
  for (const file of files) {
    const result = await load(file).catch(refused)
    if (!(result instanceof InputError)) loaded.push(result)
    all.push(result)
  }
  const found = { problems: all.flatMap(({ problems }) => problems), fileTexts: new Map(all.flatMap(({ fileTexts }) => [...fileTexts])) }
  if (loaded.length === 0 && files.length > 0) throw new InputError(found.problems, found.fileTexts)
  return { loaded, ...found }
}

/** @returns the failure, where the input is to blame @throws any other */
export function refused(error: unknown): InputError {
  if (error instanceof InputError) return error
  throw error
}

/** Files of one kind that are being loaded, and what is loaded of them where each has errors. */
export interface Loading<Loaded extends LoadedFiles> {
  loading: Promise<Loaded>
  none: Omit<Loaded, 'problems' | 'fileTexts'>
}

/**
 * Waits for input of two kinds, so that the problems of both are told at once, and errors of all files of one kind keep none of the other
 * from being made.
 *
 * @throws InputError with the problems of both, where no file is without errors; another failure goes before it
 */
export async function together<A extends LoadedFiles, B extends LoadedFiles>(first: Loading<A>, second: Loading<B>): Promise<[A, B]> {
  const [a, b] = await Promise.all([settled(first), settled(second)])
  for (const { failure } of [a, b]) if (failure !== undefined && !(failure instanceof InputError)) throw failure
  const isNone = a.loaded.decks.length + b.loaded.decks.length === 0
  if (isNone && (a.failure ?? b.failure) !== undefined) {
    throw new InputError([...a.loaded.problems, ...b.loaded.problems], new Map([...a.loaded.fileTexts, ...b.loaded.fileTexts]))
  }
  return [a.loaded, b.loaded]
}

async function settled<Loaded extends LoadedFiles>({ loading, none }: Loading<Loaded>): Promise<{ loaded: Loaded; failure?: unknown }> {
  return loading.then((loaded) => ({ loaded }), (failure: unknown) => {
    const told = failure instanceof InputError ? { problems: failure.problems, fileTexts: new Map(failure.fileTexts) } : { problems: [], fileTexts: new Map() }
    return { loaded: { ...none, ...told } as Loaded, failure }
  })
}
