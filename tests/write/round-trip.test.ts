// Thorough: not in the quick loop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCKS, clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { noteText } from '../../scripts/plan/notes.ts'
import { noteHtml } from '../../scripts/render/slidev/deck-data.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { NAUGHTY } from '../literal/naughty-strings.ts'
import { fullInput } from '../support/full-timeline.ts'
import { hostileText } from '../support/hostile-text.ts'
import { loadShipped, planSample } from '../support/plans.ts'
import { runs } from '../support/runs.ts'
import { detectFeatures, readDeck, seenNotes, type SeenNotes, seenTitle, slidevNoteHtml } from '../support/slidev-reading.ts'
import { textFields, withTexts } from '../support/text-fields.ts'
import { timelineOf } from '../support/sample-timeline.ts'

const ADDON = { addon: '@/..' }
/** What Slidev looks for anywhere in the file; each would load more, some of it from elsewhere. */
const NOTHING_DETECTED = { katex: false, monaco: false, tweet: false, bluesky: false, mermaid: false }

/** Whether Slidev reads from the Markdown exactly the slides of the plan, with exactly their texts. */
async function expectSame(plan: DeckPlan, markdown: string): Promise<void> {
  const slides = await readDeck(markdown)
  expect(slides).toHaveLength(plan.slides.length)
  for (const [index, slide] of plan.slides.entries()) {
    const read = slides[index]
    const { title, heading, ...frontmatter } = (read?.frontmatter ?? {}) as Record<string, unknown> & { title: string; heading?: string }
    expect(heading ?? title).toBe(slide.frontmatter.title)
    expect(lines(seenTitle(title))).toBe(lines(slide.frontmatter.title))
    // Slidev compiles titles as templates.
    expect(seenTitle(title)).not.toContain('{{')
    const wanted = expected(slide, plan, index)
    // The first slide has the headmatter of the whole deck besides.
    if (index > 0) expect(frontmatter).toEqual(wanted)
    else expect(frontmatter).toMatchObject(wanted)
    expect(read?.content).toBe(slide.block ? `<${slide.block.component} v-bind="$frontmatter.${BLOCKS[slide.block.component].key}" />` : '')
    for (const html of [slidevNoteHtml(read?.note ?? ''), noteHtml(slide)]) expect(seenNotes(html)).toEqual(notesOf(slide))
    expect(read?.images).toEqual([])
  }
  expect(detectFeatures(markdown)).toEqual(NOTHING_DETECTED)
}

/** What stands in a slide's frontmatter besides its title. */
function expected({ id, frontmatter, block }: Slide, plan: DeckPlan, index: number): Record<string, unknown> {
  const { title: _, ...rest } = frontmatter
  return JSON.parse(JSON.stringify({
    ...rest,
    routeAlias: `at-${id}`,
    ...(block && clicksOf(block) > 0 ? { clicks: clicksOf(block) } : {}),
    ...(block ? { [BLOCKS[block.component].key]: block.props } : {}),
    ...(index === 0 ? { timeline: plan.context, lang: plan.language, ...(Object.keys(plan.presenter).length > 0 ? { presenterLabels: plan.presenter } : {}), duration: `${Math.round(plan.minutes * 60)}s`, timer: 'countdown' } : {}),
  })) as Record<string, unknown>
}

/** What is to be seen of a slide's notes; no space is wider than another. */
function notesOf({ notes, ifAsked = [], leftOut }: Slide): SeenNotes {
  const plain = (text: string): string => noteText(text).replaceAll('\u00A0', ' ')
  return { said: plain(notes), asides: [...ifAsked, ...(leftOut === undefined ? [] : [leftOut])].map(plain) }
}

/** Titles are running text: white space at the edges of lines, and more than one empty line, mean nothing. */
function lines(text: string): string {
  return text.replaceAll('\u2060', '').split('\n').map((line) => line.trim()).join('\n').replaceAll(/\n{2,}/g, '\n\n').trim()
}

describe('the shipped decks', async () => {
  const { plans } = await loadShipped()

  it.each(plans.map((plan) => [plan.name, plan] as const))('are read by Slidev as they were planned: %s', async (_, plan) => {
    await expectSame(plan, renderSlidev(plan, ADDON))
  })

  it.each(plans.map((plan) => [plan.name, plan] as const))('are written as prose that a person can read: %s', (_, plan) => {
    // A dollar sign in a title would open a formula, so that title is written with care, and once more as it is.
    const [careful, plain] = [plan.slides.filter(({ frontmatter }) => frontmatter.title.includes('$')), plan.slides.filter(({ frontmatter }) => !frontmatter.title.includes('$'))]
    expect(careful.length).toBeLessThan(3)
    const markdown = renderSlidev({ ...plan, slides: plain }, ADDON)
    expect(markdown).not.toMatch(/\\x|&#|\u2060/)
    expect(markdown.match(/heading:/)).toBeNull()
    // The notes have no escapes, either.
    expect(markdown.match(/<!--[\s\S]*?-->/g)?.join('')).not.toContain('\\')
  })

  it('are the same bytes each time, whatever the order in which they are made', async () => {
    const again = await loadShipped()
    expect(again.plans.toReversed().map((plan) => renderSlidev(plan, ADDON)).toReversed()).toEqual(plans.map((plan) => renderSlidev(plan, ADDON)))
  })

  it('end in one line break and hold no carriage return', () => {
    for (const plan of plans) expect(renderSlidev(plan, ADDON)).toMatch(/[^\n]\n$/)
    for (const plan of plans) expect(renderSlidev(plan, ADDON)).not.toContain('\r')
  })
})

describe('any text in any field', () => {
  // One language is enough here: all languages are planned and written alike.
  const input = { ...fullInput(), languages: ['en'] }
  const fields = textFields(input)

  it.each(Object.entries(NAUGHTY))('is read back as it was: %s', async (_, strings) => {
    for (const text of strings.filter((string) => /\S/.test(string))) {
      const [plan] = planSample(timelineOf(withTexts(input, () => text)))
      await expectSame(plan as DeckPlan, renderSlidev(plan as DeckPlan, ADDON))
    }
  })

  it('is read back as it was: made-up texts, another in each field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: fields.length, maxLength: fields.length }), async (texts) => {
        let next = 0
        const plans = planSample(timelineOf(withTexts(input, () => texts[next++] ?? 'x')))
        for (const plan of plans) await expectSame(plan, renderSlidev(plan, ADDON))
      }),
      { numRuns: runs(20) },
    )
  })

  it('is read back as it was: one slide, two thousand texts', async () => {
    const [plan] = planSample(timelineOf(fullInput()))
    const model = plan?.slides.find(({ block }) => block?.component === 'QuoteCard') as Slide
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, fc.array(hostileText, { maxLength: 2 }), fc.option(hostileText, { nil: undefined }), async (title, text, notes, ifAsked, leftOut) => {
        const slide = { ...model, frontmatter: { ...model.frontmatter, title, kicker: text }, notes, ifAsked, ...(leftOut === undefined ? {} : { leftOut }) }
        const deck = { ...plan, slides: [slide, slide] } as DeckPlan
        await expectSame(deck, renderSlidev(deck, ADDON))
      }),
      { numRuns: runs(700) },
    )
  })

  it('never stands in the body, where Slidev would read it as Markdown', async () => {
    const [plan] = planSample(timelineOf(withTexts(fullInput(), ({ path }) => `zq${path.join('')}zq`)))
    for (const { content } of await readDeck(renderSlidev(plan as DeckPlan, ADDON))) expect(content).not.toContain('zq')
  })
})

describe('the headmatter', async () => {
  const { plans } = await loadShipped()
  const [cover] = await readDeck(renderSlidev(plans[0] as DeckPlan, ADDON))

  it('switches off what loads from elsewhere and what edits', () => {
    expect(cover?.frontmatter).toMatchObject({
      theme: 'none', addons: ['@/..'], remoteAssets: false, fonts: { provider: 'none' }, favicon: './favicon.svg', mcp: false, editor: false, record: false, drawings: { enabled: true, persist: false, presenterOnly: true, syncAll: true },
    })
  })

  it('says the language, the direction and who made it, as it was typed', async () => {
    const timeline = timelineOf({ ...fullInput(), author: 'A_B *C*' })
    const [first] = await readDeck(renderSlidev(planSample(timeline)[1] as DeckPlan, ADDON))
    expect(first?.frontmatter).toMatchObject({ lang: 'id', htmlAttrs: { lang: 'id', dir: 'ltr' }, author: 'A_B *C*' })
  })
})
