import { InputError } from '../failure.ts'

/**
 * Waits for two readings of input, so that the problems of both are told at once.
 *
 * @throws InputError with the problems of both, where either has some; another failure goes before it
 */
export async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const results = await Promise.allSettled([first, second])
  const reasons: unknown[] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  const other = reasons.find((reason) => !(reason instanceof InputError))
  if (other !== undefined) throw other
  const failed = reasons.filter((reason) => reason instanceof InputError)
  if (failed.length > 0) throw new InputError(failed.flatMap(({ problems }) => problems), new Map(failed.flatMap(({ sources }) => [...sources])))
  return Promise.all([first, second])
}
