import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMeasured } from '../../scripts/bench/measured-run.ts'
import { marpMarkdown, plainHtml } from '../../scripts/bench/bench-setting.ts'
import { inTurn, median } from '../../scripts/bench/series.ts'
import { timelineOfEvents, timelineOfSlides } from '../../scripts/bench/synthetic.ts'
import { drawPlot } from '../../scripts/bench/plot.ts'
import { renderTable } from '../../scripts/bench/table.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { isAlive } from '../support/command.ts'
import { planSample } from '../support/plans.ts'

function validated(yaml: string): Timeline {
  const { timeline, problems } = parseTimeline(yaml, 'synthetic.yaml')
  if (!timeline) throw new Error(JSON.stringify(problems, null, 2))
  return timeline
}

function deckOf(slides: number): DeckPlan {
  const [deck] = planSample(validated(timelineOfSlides(slides)))
  if (!deck) throw new Error('A timeline has a deck')
  return deck
}

describe('the synthetic timeline', () => {
  it.each([5, 20, 53, 300])('has %i slides', (slides) => expect(deckOf(slides).slides).toHaveLength(slides))

  it('is the same each time', () => expect(timelineOfSlides(20)).toBe(timelineOfSlides(20)))

  it('has as many events as asked for', () => expect(validated(timelineOfEvents(50)).events).toHaveLength(50))

  it('has slides of all common kinds', () => {
    const kinds = new Set(deckOf(20).slides.map(({ block }) => block?.component))
    expect([...kinds]).toEqual(expect.arrayContaining(['TimelineAxis', 'PointList', 'StatementList', 'QuoteCard', 'SourceList']))
  })
})

describe('the decks of the peers', () => {
  it('have as many slides, with the same texts', () => {
    const deck = deckOf(20)
    const { title } = deck.slides[5]?.frontmatter ?? { title: 'none' }
    const marp = marpMarkdown(deck)
    expect(marp.split(/^---$/m).length - 2).toBe(20)
    expect(marp).toContain(title)
    expect(plainHtml(deck).match(/<section>/g)).toHaveLength(20)
    expect(plainHtml(deck)).toContain(title)
  })
})

describe('the plot', () => {
  const points = [['timeline-deck', 300, 3], ['timeline-deck', 3000, 30], ['Marp', 300, 3.1], ['Marp', 3000, 30.1]].map(([program, slides, seconds]) => ({ program: String(program), slides: Number(slides), seconds: Number(seconds) }))
  const svg = drawPlot(points)

  it('has both axes logarithmic: ten times as many slides are as far as ten times as many seconds from the next tick', () => {
    const line = /points="([\d.]+),([\d.]+) ([\d.]+),([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
    const ticks = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(?:middle|end)" fill="#333">([\d,]+)( s)?</g)].map(([, x, y, value, isSeconds]) => ({ x: Number(x), y: Number(y), value: Number(value?.replace(',', '')), isSeconds: isSeconds !== undefined }))
    const tick = (value: number, isSeconds: boolean) => ticks.find((each) => each.value === value && each.isSeconds === isSeconds)
    expect([tick(300, false)?.x, tick(3000, false)?.x]).toEqual([line[0], line[2]])
    expect([tick(3, true)?.y, tick(30, true)?.y]).toEqual([(line[1] ?? 0) + 4, (line[3] ?? 0) + 4])
  })

  it('says in words what it shows, and writes no name on another', () => {
    expect(/<title>(.*)<\/title>/.exec(svg)?.[1]).toContain('timeline-deck 300 slides 3.00 s, 3,000 slides 30.00 s; Marp')
    const names = [...svg.matchAll(/y="([\d.]+)" fill="#\w+" font-weight/g)].map(([, y]) => Number(y))
    expect(Math.abs((names[0] ?? 0) - (names[1] ?? 0))).toBeGreaterThanOrEqual(16)
  })
})

describe('measuring', () => {
  it('takes the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
    expect(() => median([])).toThrow(RangeError)
  })

  it('runs things in turn', async () => {
    const order: string[] = []
    const thing = (name: string, seconds: number[]) => () => {
      order.push(name)
      return Promise.resolve({ seconds: seconds.shift() ?? 0, largest: seconds.length })
    }
    expect(await inTurn(3, [thing('a', [5, 1, 3]), thing('b', [1, 1, 1])])).toEqual([{ seconds: 3, largest: 2, runs: 3, stopped: false }, { seconds: 1, largest: 2, runs: 3, stopped: false }])
    expect(order.join('')).toBe('ababab')
  })

  it('measures a whole process, and the largest below it', async () => {
    const script = `const child = require('node:child_process').spawn(process.execPath, ['-e', 'const held = Buffer.alloc(200e6, 1); setTimeout(() => held, 600)'])`
    const { seconds, largest } = await runMeasured({ command: process.execPath, args: ['-e', script], cwd: '.' })
    expect(seconds).toBeGreaterThan(0.6)
    if (process.platform === 'linux') expect(largest).toBeGreaterThan(200)
  })

  it.skipIf(process.platform !== 'linux')('stops a program that takes too long, and what it has started, in a group of its own too', async () => {
    const script = 'const { spawn } = require("node:child_process"); const inner = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore", detached: true }); require("node:fs").writeFileSync(process.argv[1], String(inner.pid)); setInterval(() => {}, 1000)'
    const file = join(await mkdtemp(join(tmpdir(), 'bench-')), 'pid')
    // On a busy machine it has not started anything within a second.
    for (const limit of [1, 10, 100]) {
      if (existsSync(file)) break
      const spent = await runMeasured({ command: process.execPath, args: ['-e', script, file], cwd: '.' }, undefined, limit)
      expect(spent.stopped).toBe(true)
      expect(spent.seconds).toBeGreaterThanOrEqual(limit)
    }
    const pid = Number(await readFile(file, 'utf8'))
    await expect.poll(() => isAlive(pid)).toBe(false)
    await rm(dirname(file), { recursive: true })
  })

  it('fails with what a program printed', async () => {
    const broken = { command: process.execPath, args: ['-e', 'console.error("no such deck"); process.exit(3)'], cwd: '.' }
    await expect(runMeasured(broken)).rejects.toThrow(/ended with 3:\nno such deck/)
  })
})

it('prints rows beside their targets', () => {
  const rows = [{ what: '300 slides', ours: '1.00 s', peer: 'Marp: 2.00 s', ratio: 0.5, target: '≤ 2', reached: true }, { what: 'check', ours: '4 s', target: '≤ 3 s', reached: false }]
  expect(renderTable(rows)).toEqual([
    '| what       | ours   | compared with | ratio | target |             |',
    '|------------|--------|---------------|-------|--------|-------------|',
    '| 300 slides | 1.00 s | Marp: 2.00 s  | 0.50  | ≤ 2    | reached     |',
    '| check      | 4 s    |               |       | ≤ 3 s  | NOT REACHED |',
  ])
})
