import { blockTexts } from '../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { markdownLiteral } from '../write/markdown-text.ts'

/** As many slides with the same texts, in Marp's Markdown: headings and bullets. */
export function marpMarkdown(plan: DeckPlan): string {
  const slides = plan.slides.map((slide) => [`# ${markdownLiteral(slide.frontmatter.title)}`, '', ...textsOf(slide).map((text) => `- ${markdownLiteral(text)}`), ''].join('\n'))
  return `---\nmarp: true\nsize: 16:9\n---\n\n${slides.join('\n---\n\n')}`
}

/** The same as plain HTML, one page a slide: what no program that makes a PDF with this browser can be faster than. */
export function plainHtml(plan: DeckPlan): string {
  const slides = plan.slides.map((slide) => `<section><h1>${escaped(slide.frontmatter.title)}</h1><ul>${textsOf(slide).map((text) => `<li>${escaped(text)}</li>`).join('')}</ul></section>`)
  return `<!DOCTYPE html><html lang="${plan.language}"><meta charset="utf-8"><title>${escaped(plan.title)}</title><style>@page { size: 1280px 720px; margin: 0 } section { height: 720px; overflow: hidden; break-after: page }</style>${slides.join('\n')}</html>`
}

function textsOf({ frontmatter: { subtitle, when, place, summary }, block }: Slide): string[] {
  return [subtitle, when, place, summary, ...(block ? blockTexts(block) : [])].flatMap((text) => (text ? text.split('\n') : []))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
