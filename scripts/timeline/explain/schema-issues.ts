import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** One mistake with its whole path. A union is replaced by the mistakes of the alternative that was meant, or kept where none was. */
export type FlatIssue = Exclude<Issue, z.core.$ZodIssueInvalidKey> | KeyIssue

/** A key that has the wrong form: not an id, or not a language tag. */
interface KeyIssue {
  code: 'invalid_key'
  path: PropertyKey[]
  message: string
}

/**
 * Flattens the nested issues of zod. Of a union, only the alternative of the value's own kind matters: a map that should be a
 * text in each language is no "expected string". Of several such alternatives, the one with the fewest mistakes counts.
 * @param prefix - the path that the issues' own paths start from
 */
export function flatten(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): FlatIssue[] {
  return issues.flatMap((issue): FlatIssue[] => {
    const path = [...prefix, ...issue.path]
    if (issue.code === 'invalid_key') {
      return [{ code: 'invalid_key', path, message: issue.issues[0]?.message ?? issue.message }]
    }
    if (issue.code !== 'invalid_union') return [{ ...issue, path }]
    const meant = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && rejectsKind(error))).toSorted((a, b) => mistakes(a) - mistakes(b))[0]
    return meant === undefined ? [{ ...issue, path }] : flatten(meant, path)
  })
}

function mistakes(errors: readonly Issue[]): number {
  return errors.reduce((sum, error) => sum + (error.code === 'unrecognized_keys' ? error.keys.length : 1), 0)
}

function rejectsKind(error: Issue): boolean {
  return error.code === 'invalid_type' || error.code === 'invalid_union'
}
