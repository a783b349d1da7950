import { BLOCKS } from './block.ts'

/** The custom property of a measure: `--td-quote-card-note-gap` of `noteGap` of QuoteCard. */
function measureProperty(component: string, measure: string): string {
  return `--td-${`${component}-${measure}`.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}`
}

/** Renders styles/block-measures.css: the sizes that the planner and the components' styles have in common. */
export function renderBlockMeasures(): string {
  const rules = Object.entries(BLOCKS).flatMap(([component, { measures }]) => Object.entries(measures).map(([measure, size]) => `  ${measureProperty(component, measure)}: ${size}px;`))
  return `/* Written by \`npm run measures\` from the measures in scripts/plan/blocks/, where the planner has them from: change them there. */\n:root {\n${rules.join('\n')}\n}\n`
}
