import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handoutMaker, printableHandout } from '../../scripts/commands/handout.ts'
import { printableSlides } from '../../scripts/commands/pdf.ts'
import { printableSheets } from '../../scripts/commands/worksheet.ts'
import { inspectDeck } from '../../scripts/inspect/inspect.ts'
import { checkFit } from '../../scripts/pipeline/check-fit.ts'
import { planTimelines, type PlannedDeck } from '../../scripts/pipeline/load-decks.ts'
import { makePdfs } from '../../scripts/pipeline/print-pdfs.ts'
import type { Request } from '../../scripts/pipeline/request.ts'
import { labelsOf } from '../../scripts/plan/labels/index.ts'
import { citedSources } from '../../scripts/plan/blocks/block.ts'
import { conflictOf, type HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { loadClient } from '../../scripts/render/slidev/client/client.ts'
import { writeSite } from '../../scripts/render/slidev/site.ts'
import { slidevPieces } from '../../scripts/write/slidev.ts'
import { openPage, printDocument, type PrintDocument } from '../../scripts/render/print/page.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { useStage } from '../support/browser.ts'
import { useFolder } from '../support/command.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { runs } from '../support/runs.ts'
import type { Input } from './any-timeline.ts'
import { writtenTimeline } from './written-timeline.ts'

const stage = useStage()
const folder = useFolder()
const press = { print: async (document: PrintDocument) => printDocument(await openPage(stage.browser), document) }

/** @param wanted - what a command line asks for besides */
async function decksOf(input: Input, wanted: Partial<Request> = {}): Promise<PlannedDeck[]> {
  const loaded = parseTimeline(JSON.stringify(input, null, 1), 'any.yaml')
  expect(loaded.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const { timeline, locate, source } = loaded
  if (!timeline) throw new Error('no timeline')
  const request = { files: ['any.yaml'], lang: 'all', out: undefined, brief: true, ...wanted } as unknown as Request
  const { decks } = await planTimelines({ timelines: [{ file: 'any.yaml', timeline, locate }], problems: [], fileTexts: new Map([['any.yaml', source]]) }, request)
  return decks
}

describe('a timeline as people write them', () => {
  it('has slides on which everything fits, and marks of sources that lead to their list', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTimeline, async (input) => {
        const decks = await decksOf(input)
        expect(checkFit(decks).map(({ message, hint }) => `${message}. ${hint}`)).toEqual([])
        expect(new Set(decks.map(({ plan }) => plan.slides.length)).size).toBe(1)
        for (const { plan: { slides, context } } of decks) {
          for (const { frontmatter, block } of slides) {
            for (const number of [...(frontmatter.sources ?? []), ...(block ? citedSources(block) : [])]) {
              expect(slides[(context.sourceSlides[number - 1] ?? 0) - 1]?.block?.component).toBe('SourceList')
            }
          }
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    )
  })

  it('fits as well in a briefing and for a class, with its tasks', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTimeline, fc.constantFrom('briefing' as const, 'class' as const), async (input, audience) => {
        expect(checkFit(await decksOf(input, { audience })).map(({ message, hint }) => `${message}. ${hint}`)).toEqual([])
      }),
      { numRuns: runs(20), endOnFailure: true },
    )
  })

  it('is printed, with its handouts, as it was planned, and nothing leaves its place', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTimeline, async (input) => {
        const decks = await decksOf(input)
        const options: HandoutOptions = { perPage: 3, paper: 'a4', landscape: false, notes: true, look: { inkSaving: false, greyscale: false, cutMarks: false } }
        const brief = handoutMaker({ ...options, notes: false, brief: true })
        const documents = decks.flatMap((deck) => {
          const { plan, from, metrics } = deck
          const labels = labelsOf(from.timeline, plan.language)
          return [printableSlides(plan, labels), printableHandout(plan, options, { labels, fonts: metrics.fonts }), brief(deck)]
        })
        const { made, failures } = await makePdfs(documents, { press, bundle: stage.bundle, creator: 'timeline-deck test' })
        expect(failures.map(({ message }) => message)).toEqual([])
        expect(made).toHaveLength(documents.length)
        for (const { plan } of decks) expect((await inspectDeck(stage.browser, plan, stage.bundle)).filter(({ code }) => code !== 'slide-broken-word' && code !== 'slide-alt-repeated')).toEqual([])
      }),
      { numRuns: runs(8), endOnFailure: true },
    )
  })

  it('is printed for a class and in a briefing as it was planned, with handouts of any kind', async () => {
    const layout = fc.record({ perPage: fc.constantFrom(1, 2, 3, 4, 6, 9), paper: fc.constantFrom('a4', 'letter'), landscape: fc.boolean(), notes: fc.boolean() }).filter((asked) => conflictOf(asked as HandoutOptions) === undefined)
    await fc.assert(
      fc.asyncProperty(writtenTimeline, fc.constantFrom('briefing' as const, 'class' as const), layout, async (input, audience, asked) => {
        const options = { ...asked, look: { inkSaving: false, greyscale: false, cutMarks: false } } as HandoutOptions
        const brief = handoutMaker({ ...options, perPage: 3, landscape: false, notes: false, brief: true })
        const documents = (await decksOf(input, { audience })).flatMap((deck) => {
          const { plan, from, metrics } = deck
          const labels = labelsOf(from.timeline, plan.language)
          return [printableSlides(plan, labels), printableHandout(plan, options, { labels, fonts: metrics.fonts }), brief(deck)]
        })
        const { made, failures } = await makePdfs(documents, { press, bundle: stage.bundle, creator: 'timeline-deck test' })
        expect(failures.map(({ message }) => message)).toEqual([])
        expect(made).toHaveLength(documents.length)
      }),
      { numRuns: runs(6), endOnFailure: true },
    )
  })

  it('has sheets for a class and their answers, as they were planned', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTimeline, fc.record({ paper: fc.constantFrom('a4', 'letter'), tasks: fc.constantFrom(undefined, 1, 3), marks: fc.constantFrom(undefined, 20, 57) }), async (input, asked) => {
        const documents = (await decksOf(input, { audience: 'class' })).flatMap((deck) => printableSheets(deck, asked as Parameters<typeof printableSheets>[1]))
        const { made, failures } = await makePdfs(documents, { press, bundle: stage.bundle, creator: 'timeline-deck test' })
        expect(failures.map(({ message }) => message)).toEqual([])
        expect(made).toHaveLength(documents.length)
      }),
      { numRuns: runs(12), endOnFailure: true },
    )
  })

  // A site takes seconds; its slides are the same as those that are printed, so that few, in one language, show whether the writing holds.
  it('is written as Markdown and as a site, with all its titles', async () => {
    const client = await loadClient({ root: ROOT, cache: CACHE, onMessage: () => undefined, onCompile: () => undefined })
    let number = 0
    await fc.assert(
      fc.asyncProperty(writtenTimeline, async (input) => {
        for (const { plan } of (await decksOf(input)).slice(0, 1)) {
          const pieces = [...slidevPieces(plan, { addon: '@/..' })]
          expect(pieces.join('').split('\n').filter((line) => line.startsWith('routeAlias:'))).toHaveLength(plan.slides.length)
          const outDir = join(folder.path, `site-${number += 1}`)
          await writeSite({ root: ROOT, client, bundle: stage.bundle, plan, outDir, withNotes: true })
          const scripts = await Promise.all((await readdir(outDir, { recursive: true })).filter((name) => /\.(?:js|html|json)$/.test(name)).map((name) => readFile(join(outDir, name), 'utf8')))
          const site = scripts.join('\n')
          expect(plan.slides.map(({ id }) => id).filter((id) => !site.includes(id))).toEqual([])
        }
      }),
      { numRuns: runs(3), endOnFailure: true },
    )
  })
})
