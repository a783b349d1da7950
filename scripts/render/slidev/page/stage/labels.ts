import { presenterEn, type PresenterLabels } from '../../../../plan/labels/presenter-labels.ts'
import { configs, type SlideRoute } from '@slidev/client'

/** The name of a label of the views. */
export type StageLabel = keyof PresenterLabels

/**
 * A label of the views in the deck's language, from `presenterLabels` of its headmatter; in English when the deck has none.
 *
 * @param values - replace `{name}` in the label
 */
export function stageLabel(label: StageLabel, values: Record<string, string | number> = {}): string {
  const own = (configs as unknown as { presenterLabels?: Partial<PresenterLabels> }).presenterLabels
  return (own?.[label] ?? presenterEn[label]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A slide's title as plain text; a title that Slidev would read as Markdown is in its `heading`. */
export function titleOf({ meta }: SlideRoute): string {
  return meta.slide.frontmatter.heading ?? meta.slide.title ?? ''
}
