import { existsSync } from 'node:fs'
import { request as send, type RequestOptions } from 'node:http'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { startTalk } from '../support/talk.ts'
import { NOTE_SENTINEL, QUOTE, samplePlan } from './sample-deck.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const browser = useBrowser()
let show: DeckPresentation
let audience: WatchedPage
/** Opened after the first tests: a second view answers each key with its own place, which may be one step behind. */
let presenter: WatchedPage

beforeAll(async () => {
  show = await startTalk(samplePlan())
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
    for (const expected of [1, 2, 3]) {
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
    expect(await figure.locator('blockquote').textContent()).toBe(`“${QUOTE.quote.text}”`)
    expect(await figure.locator('[lang="en"]').textContent()).toBe('“One important sentence.”')
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
    expect(await page.locator('.td-next .td-slide').count()).toBe(1)
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
    await show.update(samplePlan({ quoteText: 'Kalimat baru.', rail: 'A new label', note: 'A new note.' }))
    const slide = page.locator('#slideshow [data-slidev-no="3"]')
    await expect.poll(() => slide.locator('blockquote').textContent()).toBe('“Kalimat baru.”')
    await expect.poll(() => slide.locator('.td-rail').textContent()).toContain('A new label')
    await presenter.page.locator('.slidev-note', { hasText: 'A new note.' }).waitFor()

    await show.update(samplePlan({ extraSlide: true }))
    await goTo(4)
    await expect.poll(() => page.locator('#slideshow [data-slidev-no="4"]').textContent()).toContain('An extra slide')
    await show.update(samplePlan())
    await expect.poll(() => page.locator('#slideshow [data-slidev-no="4"]').textContent()).toContain('Three points')
    expect(await page.locator('[data-same-page]').count()).toBe(1)
  })

  it('reaches a page that is opened afterwards', async () => {
    await show.update(samplePlan({ quoteText: 'Sudah diubah.' }))
    const late = await browser.open(`${show.url}#/3`)
    await late.page.locator('#slideshow blockquote').waitFor()
    expect(await late.page.locator('#slideshow blockquote').textContent()).toBe('“Sudah diubah.”')
    await late.page.close()
  })
})

describe('problems of the file', () => {
  const marker = (page: Page): Promise<boolean> => page.locator('.td-problems-dot').isVisible()
  const panel = (page: Page): Locator => page.locator('.td-problems-panel')

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
      await expect.poll(() => page.locator('.td-problems').isVisible()).toBe(false)
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
      const request = send({ hostname, port, path, method: 'GET', agent: false, ...options }, async (response) => {
        const body = await response.toArray()
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(body).toString() })
      })
      request.on('error', reject).end(options.method === 'POST' ? '{}' : undefined)
    })
  }

  /** Whether a request is taken as a web socket. */
  function upgraded(path: string, headers: Record<string, string>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(show.url)
      send({ hostname, port, path, headers })
        .on('upgrade', (_response, socket) => resolve(socket.destroy() !== undefined))
        .on('response', () => resolve(false))
        .on('error', reject)
        .end()
    })
  }

  async function status(path: string, options?: RequestOptions): Promise<number> {
    return (await answer(path, options)).status
  }

  it('refuses everything that edits', async () => {
    const json = { 'Content-Type': 'application/json' }
    for (const path of ['/', '/__slidev/slides/1.json', '/__mcp', '/@server-reactive/nav', '/@server-reactive/drawings', '/deck.json', '/talk']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(await status(path, { method, headers: json }), `${method} ${path}`).toBe(403)
    }
  })

  it('has none of the doors of a development server', async () => {
    for (const path of ['/__mcp', '/__open-in-editor?file=package.json', '/__OPEN-IN-EDITOR?file=package.json', '/__inspect/', '/@vite/client', '/@server-reactive/nav']) expect(await status(path), path).toBe(404)
  })

  it('is no proxy, in whichever form a request names it', async () => {
    const { host } = new URL(show.url)
    for (const path of [`http://${host}/`, `http://${host}/__open-in-editor?file=package.json`, `HTTP://${host}/`, 'http://example.org/', `//${host}/`, '*']) expect(await status(path), path).toBe(403)
  })

  it('takes no body, however long it is, and however it is sent', async () => {
    expect(await status('/', { method: 'GET', headers: { 'Content-Length': '3000000' } })).toBe(403)
    expect(await status('/', { method: 'GET', headers: { 'Transfer-Encoding': 'chunked' } })).toBe(403)
    expect(await status('/', { headers: { Cookie: 'x'.repeat(17 * 1024) } })).toBe(431)
  })

  it('refuses foreign hosts and pages', async () => {
    expect(await status('/')).toBe(200)
    expect(await status('/', { headers: { Host: 'example.org' } })).toBe(403)
    expect(await status('/', { headers: { Host: '127.0.0.1' } })).toBe(403)
    expect(await status('/', { headers: { Origin: 'https://example.org' } })).toBe(403)
    expect(await status('/', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } })).toBe(403)
  })

  it('lets only its own pages connect, which have the token', async () => {
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': Buffer.from('0123456789abcdef').toString('base64') }
    const { body } = await answer('/')
    const token = /"token":"(\w+)"/.exec(body)?.[1] ?? ''
    const { origin, host } = new URL(show.url)
    expect(await status('/talk', { headers: upgrade })).toBe(403)
    expect(await status(`/talk?token=${token.replace(/./g, '0')}`, { headers: upgrade })).toBe(403)
    expect(await status(`/talk?token=${token}`, { headers: { ...upgrade, Origin: 'https://example.org' } })).toBe(403)
    expect(await status(`/?token=${token}`, { headers: { ...upgrade, Origin: origin } })).toBe(403)
    expect(await status(`http://${host}/talk?token=${token}`, { headers: upgrade })).toBe(403)
    expect(await upgraded(`/talk?token=${token}`, { ...upgrade, Origin: origin })).toBe(true)
  })

  it('passes on no value that is none, and survives what is no message', async () => {
    const { body } = await answer('/')
    const token = /"token":"(\w+)"/.exec(body)?.[1] ?? ''
    const socket = new WebSocket(`${show.url.replace('http', 'ws')}talk?token=${token}`)
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const place = { kind: 'value', name: 'place', value: { page: 2, clicks: 0 }, count: 1e9, by: 'test' }
    for (const message of ['', '{}', '[]', 'null', '{"kind":"value"}', '{"kind":"nonsense"}', JSON.stringify({ ...place, value: {} }), JSON.stringify({ ...place, name: '__proto__' }), JSON.stringify({ ...place, count: -1 }), JSON.stringify({ ...place, value: { page: 'x', clicks: 0 } })]) socket.send(message)
    const before = await audience.page.evaluate(() => location.hash)
    socket.send(JSON.stringify({ kind: 'hello', values: [] }))
    await new Promise((resolve) => socket.addEventListener('message', resolve))
    expect(await audience.page.evaluate(() => location.hash)).toBe(before)
    // Too much at once ends the connection, and nothing else.
    socket.send(`"${'x'.repeat(3_000_000)}"`)
    await new Promise((resolve) => socket.addEventListener('close', resolve))
    expect(await status('/')).toBe(200)
    const { page } = await browser.open(show.url)
    await page.locator('#slideshow .td-slide').first().waitFor({ state: 'attached' })
    await page.close()
  })

  it('serves no file but those of the deck', async () => {
    for (const path of [`/@fs${ROOT}/package.json`, '/package.json', '/assets/', '/assets/../index.html', '/assets/..%2F..%2Fpackage.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/../../package.json', '/digest', '/%', '/assets%00']) {
      expect(await status(path), path).toBe(404)
    }
  })

  it('says which port is taken', async () => {
    const port = Number(new URL(show.url).port)
    const second = startTalk(samplePlan(), port)
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
