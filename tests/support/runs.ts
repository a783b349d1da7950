/**
 * How often a property is tried: a number of runs and never a time, so that a busy machine tries as many. They are few, since the
 * values are the same each time; `FAST_CHECK_TIMES=10` tries ten times as many, best with another `FAST_CHECK_SEED`.
 */
export function runs(few: number): number {
  return few * Number(process.env['FAST_CHECK_TIMES'] ?? 1)
}
