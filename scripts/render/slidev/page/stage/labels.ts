import { configs } from '@slidev/client'
import { presenterEn, type PresenterLabels } from '../../../../plan/labels/presenter/en.ts'

/** A word of the views. */
export type StageLabel = keyof PresenterLabels

/**
 * A word of the views in the deck's language; in English where the deck brings none, under `presenterLabels` of its headmatter.
 *
 * @param values - what stands for `{name}` in it
 */
export function stageLabel(label: StageLabel, values: Record<string, string | number> = {}): string {
  const own = (configs as unknown as { presenterLabels?: Partial<PresenterLabels> }).presenterLabels
  return (own?.[label] ?? presenterEn[label]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
