import { configs } from '@slidev/client'
import { ENGLISH, type StageLabel } from './stage-words.ts'

/**
 * A word of the views in the deck's language.
 *
 * @param values - what stands for `{name}` in it
 */
export function stageLabel(label: StageLabel, values: Record<string, string | number> = {}): string {
  const own = (configs as unknown as { presenterLabels?: Partial<Record<StageLabel, string>> }).presenterLabels
  return (own?.[label] ?? ENGLISH[label]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
