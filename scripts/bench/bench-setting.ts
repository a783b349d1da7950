import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import type { FoundBrowser } from '../render/browser/find.ts'
import { renderSlidev } from '../write/slidev.ts'
import type { Program } from './measured-run.ts'
import type { Peers } from './peers.ts'
import { timelineOfSlides } from './synthetic.ts'
import { blockTexts } from '../plan/blocks/block.ts'
import { markdownLiteral } from '../write/markdown-text.ts'

/** What the comparisons work with. */
export interface BenchSetting {
  project: Project
  peers: Peers
  browser: FoundBrowser
  /** A folder of its own, below the project, where all programs write. */
  folder: string
  /** How often each thing is measured; the slow ones fewer times. */
  runs: number
  /** Says what is measured at the moment. */
  step: (text: string) => void
  /** Makes the decks of a timeline, the first language first. */
  plan: (yaml: string, name: string) => DeckPlan[]
  signal: AbortSignal
}

/** One deck in the form that each program reads. */
export interface PeerFiles {
  yaml: string
  slidev: string
  marp: string
  html: string
  slides: number
}

/** Writes a timeline, and its deck as the peers read it. */
export async function writeDeck({ folder, project, plan }: Pick<BenchSetting, 'folder' | 'project' | 'plan'>, name: string, yaml: string): Promise<PeerFiles> {
  const [deck] = plan(yaml, name)
  if (!deck) throw new Error(`${name} has no deck`)
  const home = join(folder, name)
  await mkdir(home, { recursive: true })
  const files = { yaml: join(home, `${name}.yaml`), slidev: join(home, 'slides.md'), marp: join(home, 'marp.md'), html: join(home, 'plain.html') }
  await writeFile(files.yaml, yaml)
  await writeFile(files.slidev, renderSlidev(deck, { addon: `@/${relative(home, project.root).replaceAll('\\', '/')}` }))
  await writeFile(files.marp, marpMarkdown(deck))
  await writeFile(files.html, plainHtml(deck))
  return { ...files, slides: deck.slides.length }
}

/** As `writeDeck`, for a synthetic deck of so many slides: with many events, the overview takes more than one of them. */
export function writeSlides(setting: Pick<BenchSetting, 'folder' | 'project' | 'plan'>, slides: number): Promise<PeerFiles> {
  const name = `slides-${slides}`
  const [deck] = setting.plan(timelineOfSlides(slides), name)
  const more = (deck?.slides.length ?? slides) - slides
  return writeDeck(setting, name, timelineOfSlides(slides - more))
}

/** A command of ours, with the options of Node that npm has started this one with. */
export function ours({ project, folder, browser }: Pick<BenchSetting, 'project' | 'folder' | 'browser'>, args: string[], env: Record<string, string> = named(browser)): Program {
  return { command: process.execPath, args: [...process.execArgv, join(project.root, 'scripts/start.js'), ...args, '--out', join(folder, 'out')], cwd: folder, env }
}

/** Has our commands take the same browser as all others; that of the package they take by themselves. */
function named({ origin, executable }: FoundBrowser): Record<string, string> {
  return origin === 'package' ? {} : { TIMELINE_DECK_BROWSER: executable }
}

/** Lends an empty folder of the cache, and removes it afterwards. */
export async function withBenchFolder<T>(project: Project, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(project.cache, `bench-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

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
