import type { Importance } from '../../timeline/schema/audience.ts'

/** The rank of an importance: what matters more has the lower rank. Where nothing is said it is normal. */
export function rankOf(importance: Importance | number | undefined): number {
  if (typeof importance === 'number') return 1 + 1 / (1 + Math.max(0, importance))
  return { essential: 0, normal: 2, detail: 3 }[importance ?? 'normal']
}
