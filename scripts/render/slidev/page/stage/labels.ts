import { configs } from '@slidev/client'
import { en } from '../../../../plan/labels/presenter/en.ts'

/** The words of the views where the deck brings none in its own language, under `presenterLabels` of its headmatter. */
const ENGLISH = { ...en, slideOf: 'Slide {no} of {of}' }

/** A word of the views. */
export type StageLabel = keyof typeof ENGLISH

/**
 * A word of the views in the deck's language.
 *
 * @param values - what stands for `{name}` in it
 */
export function stageLabel(label: StageLabel, values: Record<string, string | number> = {}): string {
  const own = (configs as unknown as { presenterLabels?: Partial<Record<StageLabel, string>> }).presenterLabels
  return (own?.[label] ?? ENGLISH[label]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
