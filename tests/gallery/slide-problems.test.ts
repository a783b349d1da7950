import { describe, expect, it } from 'vitest'
import { fontProblems } from '../../scripts/commands/fonts.ts'
import { slideProblems } from '../../scripts/inspect/slides/problems.ts'
import { parseTimeline } from '../../scripts/timeline/load.ts'
import { planSample } from '../support/plans.ts'

const FILE = `title: A day
languages: [en]
sources:
  paper: { publisher: Paper }
people:
  speaker: { name: Jo, role: Speaker }
events:
  - id: session
    title: Session
    when: 2025-10-25
    source: paper
    summary: What happened there.
    quotations:
      - speaker: speaker
        verbatim: { en: 'Words that were said.' }
        source: paper
`

function sample(text = FILE) {
  const { timeline, locate } = parseTimeline(text, 'sample.yaml')
  const [plan] = timeline ? planSample(timeline) : []
  if (!timeline || !plan) throw new Error('the sample is not valid')
  return { plan, from: { file: 'sample.yaml', timeline, locate } }
}

describe('findings on slides as problems of the timeline', () => {
  it.each([
    ['session', 'What happened there.', 12, 'events[0].summary'],
    ['session', 'no text of the timeline', 8, 'events[0]'],
    ['session-quote-1', 'Words that were said.', 15, 'events[0].quotations[0].verbatim.en'],
    ['session-quote-1', 'Speaker', 6, 'people.speaker.role'],
  ])('on slide %s, %j is in line %i', (id, text, line, field) => {
    const { plan, from } = sample()
    const slide = 1 + plan.slides.findIndex((each) => each.id === id)
    const [problem] = slideProblems([{ code: 'slide-spill', slide, text, message: 'is too long', hint: 'Shorten it.' }], plan, from)
    expect(problem).toMatchObject({ file: 'sample.yaml', line, code: 'slide-spill', severity: 'error', hint: `Shorten it. The field is ${field}.` })
    expect(problem?.message).toContain(`slide ${slide} (session, ${id}; 16:9, light)`)
  })

  it('names the font package that is missing, and the line that installs it', () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'ไทย'))
    expect(fontProblems(plan, from)).toMatchObject([
      { code: 'font-missing', line: 2, column: 13, severity: 'error', hint: 'Run: npm install @fontsource/noto-sans-thai' },
    ])
  })

  it('names letters for which there is no font', () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'ᚠᚢᚦ'))
    expect(fontProblems(plan, from)).toMatchObject([{ code: 'font-unknown', message: expect.stringContaining('ᚠ ᚢ ᚦ') }])
  })

  it('has nothing against installed fonts', () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'יום'))
    expect(fontProblems(plan, from)).toEqual([])
  })
})
