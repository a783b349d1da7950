import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { noteText, paragraphsOf } from '../../scripts/plan/notes.ts'
import { noteHtml } from '../../scripts/render/slidev/deck-data.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import { loadTimeline, parseTimeline } from '../../scripts/timeline/read/load.ts'
import { noteAside, noteLiteral } from '../../scripts/write/markdown-text.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { hostileText } from '../support/hostile-text.ts'
import { planOf } from '../support/handouts.ts'
import { ROOT } from '../support/project.ts'
import { readDeck, seenNotes, slidevNoteHtml } from '../support/slidev-reading.ts'
import { planUnhurried } from './planned.ts'

const { timeline, problems } = await loadTimeline(join(ROOT, 'tests/fixtures/timelines/rehearsal.yaml'))

function deckFor(audience: Audience): DeckPlan {
  expect(problems).toEqual([])
  return planUnhurried(timeline!, audience)[0]!
}

function slideOf(id: string, audience: Audience = 'briefing'): Slide {
  const slide = deckFor(audience).slides.find((each) => each.id === id)
  if (!slide) throw new Error(`No slide ${id}`)
  return slide
}

describe('the text of a note', () => {
  it('has one empty line between its paragraphs, and its lines as they are', () => {
    expect(noteText('\n\nOne.\n \t\n\n\nTwo,\n  set in, \n\tand more.\n\n')).toBe('One.\n\nTwo,\n  set in,\n    and more.')
    expect(paragraphsOf('One.\n\nTwo,\nstill two.\n\n\n Three. \n')).toEqual(['One.', 'Two,\nstill two.', ' Three.'])
    expect(noteText(' \n\n ')).toBe('')
  })

  it('stays what it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(noteText(noteText(text))).toBe(noteText(text))
      }),
    )
  })

  it('is what the file has, where it is written with lines and where it is folded', () => {
    expect(slideOf('cover').notes).toBe('Good evening.\n\nWait until the doors are closed.\nThen begin.')
    expect(slideOf('overview').notes).toBe('Folded notes stand in one line although the file has two.\n\nAnd a second paragraph.')
    expect(slideOf('arrival').notes).toBe('Say nothing for a moment.\n\nThen ask.')
    expect(slideOf('departure-quote-song').notes).toBe('Read it slowly:\n\nSleep, the rails are long,\n    the moor is wide,\nand morning is a town.')
    expect(slideOf('departure').ifAsked).toEqual(['If asked: How many carriages?\nEleven, says the Gazette.\n\nIt does not say how many were full.'])
    expect(slideOf('arrival', 'class').notes).toBe('Say nothing for a moment.\n\nThen ask.\n\nAsk the class:\nwho has slept in a train?')
  })
})

describe('a note that YAML folds', () => {
  const noteOf = (written: string): string => {
    const yaml = `title: T\nlanguages: [en]\nevents:\n  - id: a\n    title: A\n    when: 2024\n    source: s\n    summary: >\n      One\n      line.\n\n      Two.\n    notes: ${written}\nsources: { s: { publisher: P } }\n`
    const { timeline: read, problems: found } = parseTimeline(yaml, 'a.yaml')
    expect(found).toEqual([])
    expect(read!.events[0]!.summary).toBe('One line.\nTwo.\n')
    return noteText(textOf(read!.events[0]!.notes))
  }
  const textOf = (notes: unknown): string => (typeof notes === 'string' ? notes : textOf(Array.isArray(notes) ? notes[0] : Object.values(notes as object)[0]))

  it.each([
    ['folded', '>\n      One\n      line.\n\n      Two.', 'One line.\n\nTwo.'],
    ['folded, of three', '>-\n      One.\n\n      Two.\n\n      Three.', 'One.\n\nTwo.\n\nThree.'],
    ['folded, with a list set in', '>\n      First\n      this:\n        - one\n        - two\n      Then\n      that.', 'First this:\n  - one\n  - two\nThen that.'],
    ['plain', 'One\n      line.\n\n      Two.', 'One line.\n\nTwo.'],
    ['in single quotes', "'One\n      line.\n\n      Two.'", 'One line.\n\nTwo.'],
    ['in double quotes', '"One\n      line.\n\n      Two."', 'One line.\n\nTwo.'],
    ['with escapes', '"One.\\nTwo.\\n\\nThree."', 'One.\nTwo.\n\nThree.'],
    ['in lines', '|\n      One\n      line.\n\n      Two.', 'One\nline.\n\nTwo.'],
    ['per language', '{ en: "One.\n\n      Two." }', 'One.\n\nTwo.'],
    ['for some', '[{ text: "One.\n\n      Two.", for: [class] }]', 'One.\n\nTwo.'],
  ])('has paragraphs where it has empty lines: %s', (_, written, seen) => {
    expect(noteOf(written)).toBe(seen)
  })
})

describe('notes in Markdown', () => {
  it('are seen as they are written, with what is said only if somebody asks set apart', async () => {
    const deck = deckFor('briefing')
    const read = await readDeck(renderSlidev(deck, { addon: '@/..' }))
    for (const [index, slide] of deck.slides.entries()) {
      const note = read[index]?.note ?? ''
      for (const html of [slidevNoteHtml(note), noteHtml(slide)]) expect(seenNotes(html)).toEqual({ said: slide.notes, asides: slide.ifAsked ?? [] })
    }
    const departure = read[deck.slides.findIndex(({ id }) => id === 'departure')]?.note ?? ''
    expect(departure).toContain('\n> If asked: How many carriages?\\\n> Eleven, says the Gazette.\n>\n> It does not say how many were full.')
    expect(departure).toContain('Three things to say:\\\n1\\. The bell rang.\\\n')
  })

  it('become in our own presenter’s view what Slidev makes of them', () => {
    const decoded = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&nbsp;', '\u00A0').replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    fc.assert(
      fc.property(hostileText, hostileText, (said, asked) => {
        const ours = noteHtml({ notes: noteText(said), ifAsked: [noteText(asked)] })
        expect(decoded(ours).trim()).toBe(decoded(slidevNoteHtml(`${noteLiteral(said)}\n\n${noteAside(asked)}`)).trim())
      }),
      { numRuns: 2000 },
    )
  })

  it('are rendered by the installed Slidev as these tests think', () => {
    const cli = dirname(createRequire(join(ROOT, 'package.json')).resolve('@slidev/cli/package.json'))
    const server = readdirSync(join(cli, 'dist')).filter((file) => /^serve-.*\.mjs$/.test(file)).map((file) => readFileSync(join(cli, 'dist', file), 'utf8')).join('\n')
    expect(server).toContain('const notesMd = MarkdownExit({ html: true });')
    // Links open beside the deck, and formulas are for decks in which Slidev has found one; ours have neither.
    expect([...server.matchAll(/notesMd\.use\((\w+)/g)].map(([, plugin]) => plugin)).toEqual(['MarkdownItLink', 'MarkdownItKatex'])
    expect(server).toContain(String.raw`text.replace(/\[click(?::(\d+))?\]/gi`)
  })
})

describe('notes on paper', () => {
  it('have the time first, then what is said, then what is said only if somebody asks', () => {
    const deck = deckFor('briefing')
    const slide = deck.slides.findIndex(({ id }) => id === 'departure') + 1
    const cell = planOf(deck, { perPage: 1, notes: true }).pages.flatMap((page) => (page.kind === 'slides' ? page.cells : [])).find((each) => each.slide === slide)
    expect(cell?.notes?.paragraphs.map(({ part }) => part)).toEqual(['timing', 'said', 'said', 'said', 'aside'])
    expect(cell?.notes?.paragraphs[0]?.text).toMatch(/^1:30 for this slide; leave it with \d:\d\d left of \d:\d\d\.$/)
    expect(cell?.notes?.paragraphs[1]?.text.split('\n')[3]).toBe('  - softly, as Lind tells it')
  })

  it('have no time but in a briefing', () => {
    for (const audience of ['full', 'class'] as const) expect(JSON.stringify(planOf(deckFor(audience), { notes: true }))).not.toContain('"timing"')
  })
})
