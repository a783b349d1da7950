// Thorough: not in the quick loop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { planTimelines } from '../../scripts/pipeline/load-decks.ts'
import { checkLabels } from '../../scripts/plan/labels/check-labels.ts'
import type { Request } from '../../scripts/pipeline/request.ts'
import { InputError } from '../../scripts/failure.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import type { Problem } from '../../scripts/timeline/problems/problem.ts'
import { AUDIENCES } from '../../scripts/timeline/schema/choices.ts'
import { renderSlidev, routeAlias } from '../../scripts/write/slidev.ts'
import { readDeck } from '../support/slidev-reading.ts'
import { anyTimeline } from './any-timeline.ts'
import { editedTimeline } from './edited-timeline.ts'
import { runs } from '../support/runs.ts'

/** A document takes some milliseconds of the processor, and never so long, in µs. Time on the clock would say how busy the machine is. */
const LIMIT = 60_000_000

/** For whom a deck is asked. */
const asked = fc.record({ audience: fc.constantFrom(...AUDIENCES), minutes: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 2 }) })
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

/** What became of documents, all in all: without decks or without problems, the test would say nothing. */
interface Tally {
  decks: number
  slides: number
  refused: number
}

/** Takes a document the way of a command, from its text to what Slidev reads. @throws whatever is neither decks nor problems */
async function throughAll(text: string, { audience, minutes }: Asked, tally: Tally): Promise<void> {
  const before = process.cpuUsage()
  const loaded = parseTimeline(text, 'any.yaml')
  const problems = [...loaded.problems, ...checkLabels(loaded)]
  expectPlaced(problems, loaded.source)
  if (!loaded.timeline || problems.some(isError)) {
    expect(problems.some(isError)).toBe(true)
    tally.refused += 1
  } else {
    const { timeline, locate, source } = loaded
    const wanted = { files: ['any.yaml'], lang: 'all', out: undefined, audience, ...(audience === 'briefing' && minutes !== undefined && { minutes }) }
    const fileTexts = new Map([['any.yaml', source]])
    try {
      const { decks } = await planTimelines({ timelines: [{ file: 'any.yaml', timeline, locate }], problems, fileTexts }, wanted as unknown as Request)
      expect(decks).toHaveLength(timeline.languages.length)
      for (const { plan } of decks) {
        const read = await readDeck(renderSlidev(plan, { addon: '@/..' }))
        expect(read).toHaveLength(plan.slides.length)
        expect(read.map(({ frontmatter }) => frontmatter['routeAlias'])).toEqual(plan.slides.map(routeAlias))
        tally.slides += read.length
      }
      tally.decks += decks.length
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.problems.some(isError)).toBe(true)
      expectPlaced(error.problems, source)
      tally.refused += 1
    }
  }
  expect(process.cpuUsage(before).user).toBeLessThan(LIMIT)
}

/** What a message repeats from the file. */
const QUOTED = /"(?:[^"\\]|\\.)*"/g

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** Each problem names the file and a line and a column that are there. */
function expectPlaced(problems: readonly Problem[], source: string): void {
  const lines = source.split('\n')
  for (const { file, line, column, code, message, hint } of problems) {
    const length = lines[line - 1]?.length ?? -1
    const placed = file === 'any.yaml' && Number.isInteger(line) && Number.isInteger(column) && column >= 1 && column <= length + 1
    if (!placed || code === '' || hint === '' || /undefined|\[object|NaN/.test(message.replaceAll(QUOTED, ''))) throw new Error(`Not placed or not said: ${JSON.stringify({ file, line, column, code, message, hint })}`)
  }
}

describe('hundreds of documents end in a deck or in problems with places', () => {
  it('made up, of every shape that the model has', async () => {
    const tally: Tally = { decks: 0, slides: 0, refused: 0 }
    await fc.assert(
      // JSON is YAML; the one or the other as chance has it.
      fc.asyncProperty(anyTimeline, asked, fc.integer({ min: 0, max: 9 }), async (input, request, block) => {
        const json = JSON.stringify(input, null, 1)
        await throughAll(block === 0 ? stringify(JSON.parse(json)) : json, request, tally)
      }),
      { numRuns: runs(360) },
    )
    expect(tally.decks).toBeGreaterThan(180)
    expect(tally.slides).toBeGreaterThan(1350)
    expect(tally.refused).toBeGreaterThan(45)
  })

  it('written by people, and edited', async () => {
    const tally: Tally = { decks: 0, slides: 0, refused: 0 }
    await fc.assert(fc.asyncProperty(editedTimeline, asked, (text, request) => throughAll(text, request, tally)), { numRuns: runs(500) })
    expect(tally.decks).toBeGreaterThan(50)
    expect(tally.refused).toBeGreaterThan(100)
  })
})
