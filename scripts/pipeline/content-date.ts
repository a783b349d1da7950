import type { DeckPlan } from '../plan/deck.ts'

/**
 * The date that written files carry: that of the events, so that the same timeline gives the same bytes; or the one that
 * `SOURCE_DATE_EPOCH` sets (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function contentDate(plan: Pick<DeckPlan, 'date'>, epoch = process.env['SOURCE_DATE_EPOCH']): string {
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString()
  return plan.date
}
