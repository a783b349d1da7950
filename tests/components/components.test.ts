import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../scripts/plan/blocks/block.ts'
import { pictureGallery } from '../../scripts/plan/blocks/picture-gallery.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { useStage } from '../support/browser.ts'
import { fullInput } from '../support/full-timeline.ts'
import { useOpenSlides, withSlides } from '../support/measure-slides.ts'
import { pngAddress } from '../support/picture.ts'
import { planSample } from '../support/plans.ts'
import { sampleTimeline, timelineOf } from '../support/sample-timeline.ts'

const stage = useStage()
const onOpenSlides = useOpenSlides(stage)
const [full] = planSample(timelineOf(fullInput())) as [DeckPlan]

/** Opens one slide with a block of ours, as it is printed. */
async function withBlock<T>(block: Block, use: (page: Page) => Promise<T>): Promise<T> {
  const [plan] = planSample(sampleTimeline()) as [DeckPlan]
  const slide: Slide = { id: 'one', frontmatter: { layout: 'deck-content', title: 'The title', level: 2, event: 'session', kicker: 'Session' }, block, notes: '', origin: [] }
  return withSlides(stage.browser, { ...plan, slides: [slide] }, stage.bundle, use)
}

const quote = { component: 'QuoteCard', props: {
  quote: { text: 'Solidaritas adalah perisai', lang: 'id' },
  translation: { text: 'Solidarity is the shield', lang: 'en', note: 'our translation' },
  speaker: { name: 'Phạm Minh Chính', role: 'Prime Minister', country: 'Vietnam' },
  sources: [1, 2],
  composition: 'line',
} } as const satisfies Block

describe('a gallery', () => {
  it('has room between the words of one row and the pictures of the next, and none below the last', async () => {
    const pictures = ['One', 'Two', 'Three', 'Four'].map((caption) => ({ src: pngAddress(30, 20), alt: caption, caption }))
    await withBlock({ component: 'PictureGallery', props: { pictures, columns: 2 } }, async (page) => {
      const room = await page.locator('.td-gallery').evaluate((gallery) => {
        const [, , third] = gallery.querySelectorAll('.td-picture-image')
        const [first, , , last] = gallery.querySelectorAll('.td-gallery-words > p')
        const edge = (element: Element | null | undefined): DOMRect => element!.getBoundingClientRect()
        return [edge(third).top - edge(first).bottom, edge(gallery).bottom - edge(last).bottom]
      })
      expect(room.map(Math.round)).toEqual([pictureGallery.measures['rowGap'], 0])
    })
  })
})

describe('a quotation', () => {
  it.each(['line', 'pair', 'paragraph'] as const)('is a figure with quotation and caption, whatever its composition: %s', async (composition) => {
    await withBlock({ ...quote, props: { ...quote.props, composition } }, async (page) => {
      const figure = page.getByRole('figure')
      expect(await figure.count()).toBe(1)
      const original = figure.locator('blockquote')
      expect(await original.getAttribute('lang')).toBe('id')
      expect((await original.textContent())?.trim()).toBe('“Solidaritas adalah perisai”')
      const caption = figure.locator('figcaption')
      for (const text of ['Phạm Minh Chính', 'Prime Minister', 'Vietnam']) expect(await caption.textContent()).toContain(text)
      // A direct child, as HTML wants it.
      expect(await page.locator('figure > figcaption').count()).toBe(1)
    })
  })

  it('marks the translation as ours, in its own language and outside of the original', async () => {
    await withBlock(quote, async (page) => {
      const ours = page.getByText('Solidarity is the shield')
      expect(await ours.getAttribute('lang')).toBe('en')
      expect(await page.locator('blockquote').getByText('Solidarity is the shield').count()).toBe(0)
      expect(await page.getByText('our translation').isVisible()).toBe(true)
    })
  })

  it.each([
    ['id', { on: true }, '“Solidaritas'],
    ['id', { from: true }, '“Solidaritas”'],
    ['es', { from: true, on: true }, '»Solidaritas'],
    ['id', {}, '“Solidaritas”'],
  ] as const)('is closed where it ends and opened anew where it goes on: %s %j', async (lang, parts, marks) => {
    await withBlock({ ...quote, props: { ...quote.props, quote: { text: 'Solidaritas', lang, ...parts } } }, async (page) => {
      expect(await page.locator('blockquote .td-quoted').textContent()).toBe(marks)
    })
  })

  it('shows no translation where there is none', async () => {
    const { translation: _, ...props } = quote.props
    await withBlock({ ...quote, props }, async (page) => {
      expect(await page.getByText('our translation').count()).toBe(0)
      expect(await page.locator('.td-quoted').count()).toBe(1)
    })
  })

  it('puts the quotation marks of its language around the words, as text', async () => {
    await withBlock({ ...quote, props: { ...quote.props, quote: { text: 'Die Welt', lang: 'de' } } }, async (page) => {
      expect(await page.locator('blockquote .td-quoted').textContent()).toBe('„Die Welt“')
    })
  })

  it('runs from right to left where its language does', async () => {
    await withBlock({ ...quote, props: { ...quote.props, quote: { text: 'التضامن', lang: 'ar', dir: 'rtl' } } }, async (page) => {
      expect(await page.locator('blockquote').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
      expect(await page.locator('figcaption').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    })
  })
})

describe('source numbers', () => {
  it('are links to the slide that lists the source', async () => {
    await onOpenSlides(full, async (page) => {
      const targets = await page.locator('.td-content-body a, .td-event-head a').evaluateAll((links) => links.map((link) => [link.textContent?.trim(), link.getAttribute('href')]))
      const cited = targets.filter(([text]) => /\[\d+\]$/.test(text ?? ''))
      expect(cited.length).toBeGreaterThan(10)
      for (const [text, href] of cited) {
        const number = Number(text?.match(/\d+/)?.[0])
        expect(href).toBe(`#slide-${full.context.sourceSlides[number - 1]}`)
      }
      const missing = await page.locator('a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.querySelector(href)))
      expect(missing).toEqual([])
    })
  })

  it('have a name that says what they are', async () => {
    await withBlock(quote, async (page) => {
      expect(await page.getByRole('link', { name: 'Source [1]' }).count()).toBe(1)
      expect(await page.getByRole('link', { name: 'Source [2]' }).count()).toBe(1)
    })
  })
})

describe('a slide', () => {
  it('has one heading, of the level of its frontmatter', async () => {
    await onOpenSlides(full, async (page) => {
      for (const [index, { frontmatter }] of full.slides.entries()) {
        const slide = page.locator(`#slide-${index + 1}`)
        expect(await slide.getByRole('heading').count()).toBe(1)
        expect((await slide.getByRole('heading', { level: frontmatter.level }).textContent())?.trim()).toBe(frontmatter.title)
      }
    })
  })

  it('shows all click steps in their final state', async () => {
    await onOpenSlides(full, async (page) => {
      const hidden = await page.locator('.td-content-body p, .td-content-body li, .td-content-body dd').evaluateAll((elements) =>
        elements.filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })).map(({ textContent }) => textContent))
      expect(hidden).toEqual([])
      expect(await page.locator('[class*="slidev-vclick"], [class*="v-click"]').count()).toBe(0)
    })
  })

  it('names where it is in the timeline', async () => {
    await withBlock(quote, async (page) => {
      const rail = page.getByRole('navigation', { name: 'Events' })
      expect(await rail.getByRole('listitem').count()).toBe(1)
      expect(await rail.locator('[aria-current]').textContent()).toContain('Session')
      expect(await rail.locator('[aria-current]').textContent()).toContain('shown now')
    })
  })

  it('has a name for each drawing, and hides what only decorates', async () => {
    await onOpenSlides(full, async (page) => {
      const names = await page.locator('svg[role="img"]').evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label') ?? ''))
      expect(names.length).toBeGreaterThan(0)
      expect(names.filter((name) => name.trim() === '')).toEqual([])
      const nameless = await page.locator('svg').evaluateAll((drawings) =>
        drawings.filter((drawing) => !drawing.closest('[aria-hidden="true"], [role="img"]')).map(({ outerHTML }) => outerHTML.slice(0, 80)))
      expect(nameless).toEqual([])
    })
  })
})

describe('lists', () => {
  it.each([
    [{ component: 'PointList', props: { composition: 'rows', start: 3, points: [{ title: 'Law', text: 'Ratify.' }, { title: 'People' }], sources: [1], steps: true } }, 'listitem', 2],
    [{ component: 'StatementList', props: { statements: [{ who: { name: 'Ecuador' }, text: 'Supports it.', sources: [1] }], steps: true } }, 'listitem', 1],
    [{ component: 'FigureGrid', props: { figures: [{ value: '70', exactness: 'nearly', unit: 'states', label: 'signed', sources: [1] }] } }, 'listitem', 1],
    [{ component: 'PeopleList', props: { groups: [{ label: 'Hosted', people: [{ name: 'A', sources: [1] }, { name: 'B', sources: [1] }] }] } }, 'definition', 2],
    [{ component: 'TermList', props: { terms: [{ term: 'Ratification', definition: 'A step.', sources: [1] }] } }, 'term', 1],
    [{ component: 'SourceList', props: { sources: [{ number: 1, publisher: 'P', url: 'https://example.org/a' }] } }, 'listitem', 1],
  ] as const)('are lists for those who cannot see them: %j', async (block, role, count) => {
    await withBlock(block as unknown as Block, async (page) => expect(await page.locator('.td-content-body').getByRole(role).count()).toBe(count))
  })

  it('count points on from the slide before', async () => {
    await withBlock({ component: 'PointList', props: { composition: 'rows', start: 3, points: [{ title: 'Law' }], sources: [1] } }, async (page) => {
      expect(await page.locator('.td-content-body ol').getAttribute('start')).toBe('3')
    })
  })

  it('read a figure aloud with how exact it is before its number', async () => {
    await withBlock({ component: 'FigureGrid', props: { figures: [{ value: '70', exactness: 'nearly', unit: 'states', label: 'signed', sources: [1] }] } }, async (page) => {
      expect((await page.locator('.td-content-body li').textContent())?.replaceAll(/\s+/g, ' ').trim()).toMatch(/^nearly 70 ?states ?signed/)
    })
  })

  it('lead to the address of a source', async () => {
    await withBlock({ component: 'SourceList', props: { sources: [{ number: 1, publisher: 'P', url: 'https://example.org/a' }] } }, async (page) => {
      expect(await page.getByRole('link', { name: 'https://example.org/a' }).getAttribute('href')).toBe('https://example.org/a')
    })
  })
})

describe('a list of people', () => {
  it('sets crowds apart from those who are named', async () => {
    const people = [{ name: 'António Guterres', sources: [1] }, { name: 'Many guests', crowd: true, sources: [1] }]
    await withBlock({ component: 'PeopleList', props: { groups: [{ label: 'Attended', people }] } }, async (page) => {
      const [named, crowd] = await Promise.all(['António Guterres', 'Many guests'].map((name) => page.locator('dd', { hasText: name }).evaluate((element) => {
        const weight = getComputedStyle(element.querySelector('.td-speaker-name') ?? element).fontWeight
        return { weight: Number(weight), width: element.getBoundingClientRect().width }
      })))
      expect(named?.weight).toBe(600)
      expect(crowd?.weight).toBe(400)
      expect(crowd?.width).toBeGreaterThan(2 * (named?.width ?? 0))
    })
  })
})

describe('a phrase within a statement', () => {
  it('has the translation on a line of its own, and what each is in one piece', async () => {
    const said = { quote: { text: 'pertahanan pasif', lang: 'id', note: 'as printed, in Indonesian' }, translation: { text: 'passive defence', lang: 'en', note: 'our translation' } }
    await withBlock({ component: 'StatementList', props: { by: { name: 'A' }, statements: [{ who: { name: 'A' }, text: 'Words.', quote: said, sources: [1] }] } }, async (page) => {
      const broken = await page.locator('.td-statement-quote').evaluate((quoted) => {
        const [original, ours] = [...quoted.querySelectorAll('em')]
        const notes = [...quoted.querySelectorAll('.td-statement-note')]
        if (!(quoted instanceof HTMLElement) || !original || !ours || notes.length !== 2) return ['nothing to measure']
        return Array.from({ length: 60 }, (_, step) => 240 + step * 5).filter((width) => {
          quoted.style.width = `${width}px`
          const [end, start] = [[...original.getClientRects()].at(-1), ours.getClientRects()[0]]
          const inPieces = [original, ours, ...notes].some((part) => new Set([...part.getClientRects()].map(({ top }) => top)).size > 1)
          return inPieces || Math.abs((start?.left ?? 0) - (original.getClientRects()[0]?.left ?? 0)) > 1 || (start?.top ?? 0) < (end?.bottom ?? 0) - 12
        })
      })
      expect(broken).toEqual([])
      expect(await page.locator('.td-statement-quote').textContent()).not.toContain('–')
    })
  })

  it('names one who speaks twice in a row only once', async () => {
    const who = { name: 'Ecuador' }
    await withBlock({ component: 'StatementList', props: { statements: [{ who, text: 'One.', sources: [1] }, { who, again: true, text: 'Two.', sources: [1] }] } }, async (page) => {
      expect(await page.getByText('Ecuador').count()).toBe(1)
      const tops = await page.locator('.td-statement').evaluateAll((rows) => rows.map((row) => getComputedStyle(row).borderBlockStartWidth))
      expect(tops).toEqual(['3px', '0px'])
      const lefts = await page.locator('.td-statement-words').evaluateAll((words) => words.map((word) => word.getBoundingClientRect().left))
      expect(lefts[0]).toBe(lefts[1])
    })
  })
})
