import { existsSync } from 'node:fs'
import { request as send, type RequestOptions } from 'node:http'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentDeck, type Presentation } from '../../scripts/render/slidev/present.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { NOTE_SENTINEL, QUOTE, sampleMarkdown } from './sample-deck.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const browser = useBrowser()
let show: Presentation
let audience: WatchedPage
/** Opened after the first tests: a second view answers each key with its own place, which may be one step behind. */
let presenter: WatchedPage

beforeAll(async () => {
  show = await presentDeck({ root: ROOT, cache: CACHE, deck: { name: 'sample.en', markdown: sampleMarkdown() }, open: false })
  audience = await browser.open(show.url)
  await audience.page.locator('.td-cover').waitFor()
})

afterAll(() => show?.close())

/** Opens a slide in the audience's view, and waits until the others have followed. */
async function goTo(slide: number): Promise<void> {
  const isShown = async (view: WatchedPage | undefined): Promise<boolean> => view === undefined || view.page.locator(`#slideshow [data-slidev-no="${slide}"] .td-slide`).last().isVisible()
  // Asked for again until both are there: a presenter's view that has just opened may still lead the audience back to its own first slide.
  await expect.poll(async () => {
    await audience.page.evaluate((no) => location.assign(`#/${no}`), slide)
    await audience.page.waitForTimeout(300)
    return [await isShown(audience), await isShown(presenter)]
  }).toEqual([true, true])
}

describe('on stage', () => {
  it('goes through slides and their steps with the keyboard', async () => {
    const { page } = audience
    await goTo(3)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.locator('#slideshow [data-slidev-no="4"] .td-point').first().waitFor()
    const shown = (): Promise<number> => page.locator('[data-slidev-no="4"] .td-point:not(.slidev-vclick-hidden)').count()
    for (const expected of [0, 1, 2, 3]) {
      await expect.poll(shown).toBe(expected)
      if (expected < 3) await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('ArrowRight')
    await page.locator('#slideshow [data-slidev-no="5"] .td-sources').waitFor()
    // Going back shows the slide as it was left, with all its steps.
    await page.keyboard.press('ArrowLeft')
    await page.locator('#slideshow [data-slidev-no="4"] .td-point').first().waitFor()
    await expect.poll(shown).toBe(3)
  })

  it('shows a quotation as a figure with its language, its words untouched', async () => {
    const { page } = audience
    await goTo(3)
    const figure = page.locator('#slideshow figure.td-quote')
    expect(await figure.locator('blockquote').getAttribute('lang')).toBe('id')
    expect(await figure.locator('blockquote').textContent()).toBe(QUOTE.quote.text)
    expect(await figure.locator('[lang="en"]').textContent()).toBe('One important sentence.')
    expect(await figure.locator('figcaption').textContent()).toContain('A. Person')
  })

  it('links a source to the slide that lists it', async () => {
    const { page } = audience
    await goTo(3)
    await page.locator('#slideshow .td-speaker a.td-ref').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#slideshow [data-slidev-no="5"] .td-sources').isVisible()).toBe(true)
  })

  it('gives the presenter notes, a clock and the next slide, and leads the audience', async () => {
    presenter = await browser.open(show.presenterUrl)
    const { page } = presenter
    await page.locator('.slidev-presenter').waitFor()
    await goTo(3)
    const note = page.locator('.slidev-note', { hasText: NOTE_SENTINEL })
    await note.waitFor()
    expect(await note.locator('p').allTextContents()).toEqual([`A note with *stars* & <tags>: ${NOTE_SENTINEL}.`, 'Second paragraph.'])
    expect(await page.locator('.grid-section.next .td-slide').count()).toBe(1)
    // The clock, not yet started.
    expect(await page.locator('.slidev-presenter').textContent()).toMatch(/[-\d]+:[-\d]+/)
    await page.keyboard.press('ArrowDown')
    await audience.page.locator('#slideshow [data-slidev-no="4"]').waitFor()
  })
})

describe('an edit', () => {
  it('appears in place: words, notes, the rail, slides more and fewer', async () => {
    const { page } = audience
    await goTo(3)
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
    await show.update(sampleMarkdown({ quoteText: 'Kalimat baru.', rail: 'A new label', note: 'A new note.' }))
    const slide = page.locator('#slideshow [data-slidev-no="3"]')
    await expect.poll(() => slide.locator('blockquote').textContent()).toBe('Kalimat baru.')
    await expect.poll(() => slide.locator('.td-rail').textContent()).toContain('A new label')
    await presenter.page.locator('.slidev-note', { hasText: 'A new note.' }).waitFor()

    await show.update(sampleMarkdown({ extraSlide: true }))
    await goTo(4)
    await expect.poll(() => page.locator('#slideshow [data-slidev-no="4"]').textContent()).toContain('An extra slide')
    await show.update(sampleMarkdown())
    await expect.poll(() => page.locator('#slideshow [data-slidev-no="4"]').textContent()).toContain('Three points')
    expect(await page.locator('[data-same-page]').count()).toBe(1)
  })

  it('reaches a page that is opened afterwards', async () => {
    await show.update(sampleMarkdown({ quoteText: 'Sudah diubah.' }))
    const late = await browser.open(`${show.url}#/3`)
    await late.page.locator('#slideshow blockquote').waitFor()
    expect(await late.page.locator('#slideshow blockquote').textContent()).toBe('Sudah diubah.')
    await late.page.close()
  })
})

describe('problems of the file', () => {
  const marker = (page: Page): Promise<boolean> => page.locator('timeline-deck-problems i').isVisible()
  const panel = (page: Page): Locator => page.locator('timeline-deck-problems section')

  it('are spelt out for the presenter, and a dot for the audience', async () => {
    show.showProblems(['timeline.yaml:3:1 error unknown-key <b>titel</b>'])
    await panel(presenter.page).waitFor()
    expect(await panel(presenter.page).textContent()).toContain('unknown-key <b>titel</b>')
    await expect.poll(() => marker(audience.page)).toBe(true)
    expect(await panel(audience.page).isVisible()).toBe(false)
    await audience.page.keyboard.press('e')
    await expect.poll(() => panel(audience.page).isVisible()).toBe(true)
  })

  it('are on a page that is opened later, and gone when solved', async () => {
    const late = await browser.open(show.presenterUrl)
    await panel(late.page).waitFor()
    await late.page.close()
    show.showProblems([])
    for (const { page } of [audience, presenter]) {
      await expect.poll(() => page.locator('timeline-deck-problems').isVisible()).toBe(false)
      expect(await marker(page)).toBe(false)
    }
  })
})

describe('the server', () => {
  interface Answer {
    status: number
    body: string
  }

  /** What is answered to a request as a page or program anywhere could send it. */
  function answer(path: string, options: RequestOptions = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(show.url)
      const request = send({ hostname, port, path, method: 'GET', ...options }, async (response) => {
        const body = await response.toArray()
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(body).toString() })
      })
      request.on('error', reject).end(options.method === 'POST' ? '{}' : undefined)
    })
  }

  async function status(path: string, options?: RequestOptions): Promise<number> {
    return (await answer(path, options)).status
  }

  it('refuses everything that edits', async () => {
    const json = { 'Content-Type': 'application/json' }
    expect(await status('/__slidev/slides/1.json', { method: 'POST', headers: json })).toBe(403)
    expect(await status('/__mcp', { method: 'POST', headers: json })).toBe(403)
    expect(await status('/__mcp')).toBe(403)
    expect(await status('/__open-in-editor?file=package.json')).toBe(403)
    expect(await status('/__OPEN-IN-EDITOR?file=package.json')).toBe(403)
    expect(await status('/@server-reactive/drawings', { method: 'POST', headers: json })).toBe(403)
    expect(await status('/', { method: 'DELETE' })).toBe(403)
  })

  it('refuses foreign hosts and pages', async () => {
    expect(await status('/')).toBe(200)
    expect(await status('/', { headers: { Host: 'example.org' } })).toBe(403)
    expect(await status('/', { headers: { Host: '127.0.0.1' } })).toBe(403)
    expect(await status('/', { headers: { Origin: 'https://example.org' } })).toBe(403)
    expect(await status('/', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } })).toBe(403)
    expect(await status('/@server-reactive/nav', { method: 'POST', headers: { Origin: 'http://127.0.0.1:1' } })).toBe(403)
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', Origin: 'https://example.org', 'Sec-WebSocket-Protocol': 'vite-hmr' }
    expect(await status('/', { headers: upgrade })).toBe(403)
  })

  it('serves no file that the deck does not need', async () => {
    expect(await status(`/@fs${ROOT}/package.json`)).toBe(403)
    expect(await status(`/@fs${ROOT}/data/25-october.yaml?raw`)).toBe(403)
    expect(await status('/@fs/etc/hosts')).toBe(403)
    for (const path of [`/@fs${ROOT}/components/../package.json`, `/@fs${ROOT}/components/..%2Fpackage.json`, '/../../package.json']) {
      expect((await answer(path)).body).not.toContain('timeline-deck')
    }
  })

  it('says which port is taken', async () => {
    const port = Number(new URL(show.url).port)
    const second = presentDeck({ root: ROOT, cache: CACHE, deck: { name: 'second.en', markdown: sampleMarkdown() }, port, open: false })
    await expect(second).rejects.toThrow(`Port ${port} is in use`)
  })

  it('has asked for nothing outside, and nothing has gone wrong', () => {
    for (const { errors, strangers, failed } of [audience, presenter]) expect({ errors, strangers, failed }).toEqual({ errors: [], strangers: [], failed: [] })
  })

  it('leaves nothing behind', async () => {
    await show.close()
    await expect(status('/')).rejects.toThrow('ECONNREFUSED')
    expect(existsSync(join(CACHE, `slidev-${process.pid}`))).toBe(false)
  })
})
