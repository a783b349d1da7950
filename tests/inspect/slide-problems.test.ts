import { describe, expect, it } from 'vitest'
import { checkFonts } from '../../scripts/render/fonts/check-fonts.ts'
import { slideProblems } from '../../scripts/inspect/problems.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
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
    const [problem] = slideProblems([{ findings: [{ code: 'slide-spill', slide, text, message: 'is too long', hint: 'Shorten it.' }], plan, from }])
    expect(problem).toMatchObject({ file: 'sample.yaml', line, code: 'slide-spill', severity: 'error', hint: `Shorten it. The field is ${field}.` })
    expect(problem?.message).toContain(`slide ${slide} (session, ${id}; 16:9, light)`)
  })

  it('tells of a field once, of the slide where it is worst, and names the others', () => {
    const { plan, from } = sample()
    const other = { ...plan, name: 'sample.id' }
    const finding = (slide: number, amount: number) => ({ code: 'slide-spill' as const, slide, text: 'Session', amount, message: `goes ${amount} px too far`, hint: 'Shorten it.' })
    const problems = slideProblems([{ findings: [finding(2, 3), finding(3, 9), finding(4, 1)], plan, from }, { findings: [finding(3, 5)], plan: other, from }])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/, slide 3 \(.*\): goes 9 px too far; also on slides 2 and 4, and in sample\.id on slide 3$/)
  })

  it('tells once of what is drawn wrongly on many slides, and only counts them', () => {
    const { plan, from } = sample()
    const findings = Array.from({ length: 12 }, (_, index) => ({ code: 'slide-access' as const, slide: index + 1, message: 'axe-core: no', hint: 'See there.' }))
    expect(slideProblems([{ findings, plan, from }]).map(({ message }) => message)).toEqual([expect.stringMatching(/axe-core: no; also on 11 slides$/)])
  })

  it.each(['slide-broken-word', 'slide-alt-repeated'] as const)('lets %s be: the deck can be read', (code) => {
    const { plan, from } = sample()
    expect(slideProblems([{ findings: [{ code, slide: 1, text: 'A day', message: 'x', hint: 'y' }], plan, from }])).toMatchObject([{ severity: 'warning' }])
  })
})

describe('characters without a font as problems of the timeline', () => {
  it('names the font package that is missing, the line that installs it, and the first letter that needs it', async () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'They said ไทย.'))
    expect(await checkFonts(plan, from)).toMatchObject([
      { code: 'font-missing', line: 15, column: 36, severity: 'error', hint: 'Run: npm install @fontsource/noto-sans-thai' },
    ])
  })

  it('names letters for which there is no font', async () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'ᚠ said'))
    expect(await checkFonts(plan, from)).toMatchObject([{ code: 'font-unknown', line: 15, column: 26, message: expect.stringContaining('"ᚠ" (U+16A0) in events[0].quotations[0].verbatim.en') }])
  })

  it('names a sign that no font has in each field that has it, also where it is written as an escape', async () => {
    const { plan, from } = sample(FILE.replace('What happened there.', '"⸺ and \\u2e3b"').replace('title: A day', 'title: A day ⸺'))
    const found = await checkFonts(plan, from)
    expect(found.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual(['1:14 glyph-missing', '12:15 glyph-missing', '12:14 glyph-missing'])
    expect(found[0]?.message).toBe('no font of the deck has the sign "⸺" (U+2E3A) in title')
  })

  it('names a mark that no font has together with its letter', async () => {
    const { plan, from } = sample(FILE.replace('What happened there.', 'Word\u{1f3fd}'))
    expect(await checkFonts(plan, from)).toMatchObject([{ code: 'glyph-missing', line: 12, message: 'no font of the deck has "d🏽" (U+0064 U+1F3FD) as one sign in events[0].summary' }])
  })

  it('has nothing against installed fonts', async () => {
    const { plan, from } = sample(FILE.replace('Words that were said.', 'יום'))
    expect(await checkFonts(plan, from)).toEqual([])
  })
})
