import { describe, expect, it } from 'vitest'
import type { SlideFinding } from '../../scripts/inspect/finding.ts'
import { inspectDeck, inspectDocument, type Scheme } from '../../scripts/inspect/inspect.ts'
import { useStage } from '../support/browser.ts'
import { planSample } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

const stage = useStage()

/** A slide as the layouts make it, with a body of one's own. */
function slide(body: string, head = '<h1 class="td-content-title">A heading</h1>'): string {
  return `<div class="page" id="slide-1"><section class="td-slide td-content">
    <header class="td-content-head">${head}</header>
    <div class="td-content-body"><div class="td-block">${body}</div></div>
  </section></div>`
}

async function inspect(slides: string, schemes: Scheme[] = ['light']): Promise<SlideFinding[]> {
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A deck</title>
    <link rel="stylesheet" href="/assets/style.css">
    <style>body { margin: 0 } .page { position: relative; width: 1280px; height: 720px; overflow: hidden }</style></head><body>${slides}</body></html>`
  return inspectDocument(stage.browser, { html, folder: stage.bundle.folder, width: 1280, height: 720 }, schemes)
}

const codes = (findings: SlideFinding[]): string[] => [...new Set(findings.map(({ code }) => code))]

describe('looking at slides in a browser', () => {
  it('has nothing against a sound slide, light and dark', async () => {
    expect(await inspect(slide('<p>Some words.</p><p class="td-caption">A caption [1]</p>'), ['light', 'dark'])).toEqual([])
  })

  it.each<[string, string, string]>([
    ['slide-spill', 'a text that is higher than its box', `<p>${'Many words. '.repeat(200)}</p>`],
    ['slide-spill', 'a text that is wider than the slide', `<p style="white-space: nowrap">${'Many words. '.repeat(30)}</p>`],
    ['slide-cut', 'a text that ends in an ellipsis', `<p style="width: 100px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">Far more words</p>`],
    ['slide-broken-word', 'a word that is broken', '<p style="width: 100px">Veröffentlichungspflicht</p>'],
    ['slide-overlap', 'two texts on each other', '<p>Some words</p><p style="margin-top: -20px">Some others</p>'],
    ['slide-small', 'running text that is smaller than a thirtieth of the slide', '<p style="font-size: 23px">Some words</p>'],
    ['slide-small', 'a caption that is smaller than a forty-fifth of the slide', '<p class="td-caption" style="font-size: 15px">Some words</p>'],
    ['slide-small', 'text that a drawing makes smaller', '<svg viewBox="0 0 200 100" width="100" height="50" role="img" aria-label="x"><text y="50" font-size="30">a</text></svg>'],
    ['slide-contrast', 'a text that stands out too little', '<p style="color: #bbb">Some words</p>'],
    ['slide-contrast', 'a line that stands out too little', '<p style="border-top: 1px solid #ddd">Some words</p>'],
    ['slide-contrast', 'a mark that stands out too little', '<svg width="50" height="50" role="img" aria-label="x"><circle r="20" fill="#ddd" /></svg>'],
    ['slide-glyph', 'a character that no font of the deck has', '<p>A harp: \u{1D11E}</p>'],
    ['slide-access', 'a drawing without words', '<svg role="img" width="50" height="50"><circle r="20" /></svg>'],
    ['slide-alt-repeated', 'a picture whose alternative text is its caption', '<figure><a href="#x"><img alt="The hall" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">The hall</a></figure>'],
    ['slide-request', 'a picture from elsewhere', '<img alt="x" src="http://example.org/x.png">'],
    ['slide-error', 'a script that fails', '<script>throw new Error("no")</script>'],
  ])('finds %s: %s', async (code, _what, body) => {
    const findings = await inspect(slide(body))
    expect(codes(findings)).toContain(code)
    expect(codes(findings).filter((found) => !['slide-access', code].includes(found))).toEqual([])
  })

  it('says how far, on which slide, and how much to shorten', async () => {
    const [finding] = await inspect(slide('<p>Some words.</p>') + slide(`<p>${'Many words. '.repeat(200)}</p>`).replace('slide-1', 'slide-2'))
    expect(finding).toMatchObject({ slide: 2, message: expect.stringMatching(/goes \d+ px beyond the bottom of its box/) })
    expect(finding?.hint).toMatch(/about \d+ characters/)
  })

  it('names each text with a character that the fonts lack, also where two have the same', async () => {
    const found = await inspect([1, 2, 3].map((no) => slide(no === 2 ? '<p>Words</p>' : `<p>Harp ${no}: \u{1D11E}</p>`).replace('slide-1', `slide-${no}`)).join(''))
    expect(found.filter(({ code }) => code === 'slide-glyph').map(({ slide: no, text }) => [no, text])).toEqual([[1, 'Harp 1: \u{1D11E}'], [3, 'Harp 3: \u{1D11E}']])
  })

  it('says which slide asks for something from elsewhere', async () => {
    const stranger = slide('<img alt="x" src="//example.org/x.png">').replace('slide-1', 'slide-2')
    expect(await inspect(slide('<p>Some words.</p>') + stranger)).toMatchObject([{ code: 'slide-request', slide: 2, message: 'It asks for http://example.org/x.png' }])
  })

  it('says which slide has a component that fails', async () => {
    const [plan] = planSample(sampleTimeline())
    if (!plan) throw new Error('no plan')
    const bundle = { ...stage.bundle, renderSlide: (...args: Parameters<typeof stage.bundle.renderSlide>) => (args[1] === 2 ? Promise.reject(new Error('no such thing')) : stage.bundle.renderSlide(...args)) }
    expect(await inspectDeck(stage.browser, plan, bundle)).toMatchObject([{ code: 'slide-error', slide: 2, message: expect.stringContaining('no such thing') }])
  })

  it('looks at the colours of both schemes', async () => {
    const dim = slide('<p style="color: var(--dim)">Some words</p>')
    const style = '<style>:root { --dim: #211c18 } .dark { --dim: #333 }</style>'
    expect(await inspect(style + dim, ['light'])).toEqual([])
    expect(codes(await inspect(style + dim, ['light', 'dark'])).toSorted()).toEqual(['slide-access', 'slide-contrast'])
  })
})
