import { connect, type Socket } from 'node:net'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { PHONE } from '../support/browser.ts'
import { ask, UPGRADE } from '../support/raw-request.ts'
import { listenToTalk, type TalkWindow } from '../support/talk-window.ts'
import { startTalk } from '../support/talk.ts'
import { NOTE_SENTINEL, samplePlan } from './sample-deck.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const MINUTE = 60_000
const SOON = { timeout: MINUTE }

const browser = useBrowser()
let show: DeckPresentation
let audience: WatchedPage
let presenter: WatchedPage
let phone: WatchedPage
/** Listens as a presenter's window does, and as one of the audience's. */
let told: TalkWindow
let toldAudience: TalkWindow
let letIn = 0

beforeAll(async () => {
  show = await startTalk({ ...samplePlan(), minutes: 10 }, 0, { addresses: ['127.0.0.1'], port: 0, onPhone: () => (letIn += 1) })
  audience = await browser.open(show.url)
  await audience.page.locator('.td-cover').waitFor(SOON)
  presenter = await browser.open(show.presenterUrl)
  await presenter.page.locator('.slidev-presenter').waitFor(SOON)
  ;[told, toldAudience] = await Promise.all([listenToTalk(show.url, true), listenToTalk(show.url, false)])
})

afterAll(async () => {
  await Promise.all([told?.close(), toldAudience?.close()])
  await show?.close()
})

function server(): string {
  return new URL(show.phoneUrls()[0] ?? '').origin
}

/** The next code, used up by a program in the place of a phone; its cookie. */
async function comeIn(): Promise<string> {
  const { cookie } = await ask(server(), new URL(show.phoneUrls()[0] ?? '').pathname)
  return cookie?.split(';')[0] ?? ''
}

/** Which slide a window shows, and how many of the points that slide 4 has in steps. */
async function seen({ page }: WatchedPage): Promise<{ no: number; points: number }> {
  const slide = page.locator('#slideshow [data-slidev-no]:has(.td-slide:visible)').last()
  return { no: Number(await slide.getAttribute('data-slidev-no')), points: await slide.locator('.td-point:not(.slidev-vclick-hidden)').count() }
}

/** Both windows show a slide after some steps, and the phone says so. */
async function expectShown(page: number, clicks: number): Promise<void> {
  const each = { no: page, points: page === 4 ? clicks + 1 : 0 }
  await expect.poll(async () => [await seen(audience), await seen(presenter)], SOON).toEqual([each, each])
  await expect.poll(() => told.value('place'), SOON).toEqual({ page, clicks })
  await expect.poll(() => phone.page.locator('#place').textContent(), SOON).toBe(`Slide ${page} of ${PLAN.slides.length}`)
}

const PLAN = samplePlan()

describe('without the code', () => {
  it('everybody gets the same answer, under every address, from anywhere', async () => {
    const { body } = await ask(server(), '/')
    expect(body).toContain('A code is needed')
    const host = new URL(server()).host
    const asked: [string, Parameters<typeof ask>[2]?][] = [
      ...['/', '/phone', '/phone/', '/phone/phone.js', '/phone/phone.css', '/phone/connection.js', '/phone/icon.svg', '/phone/socket', '/favicon.ico', '/deck.json', '/notes.json', '/talk', '/index.html', '/0123456789abcdefghjkmnpq', '/%', '/..', `http://${host}/`, '//'].map((path): [string] => [path]),
      ['/', { method: 'POST' }],
      ['/', { method: 'DELETE' }],
      ['/phone', { headers: { Cookie: `timeline-deck-${new URL(server()).port}=AAAAAAAAAAAAAAAAAAAAAA` } }],
      ['/', { headers: { Host: 'example.org' } }],
      ['/', { headers: { Origin: 'https://example.org' } }],
      ['/', { headers: { 'Content-Length': '3000000' } }],
      ['/', { headers: { Expect: '100-continue' } }],
      ['/phone/socket', { headers: { ...UPGRADE, Origin: server() } }],
      ['/talk', { headers: UPGRADE }],
      [new URL(show.phoneUrls()[0] ?? '').pathname, { headers: { Host: 'example.org' } }],
      [new URL(show.phoneUrls()[0] ?? '').pathname, { headers: { Purpose: 'prefetch' } }],
    ]
    // Each answer takes a while; so many at a time are not too many of one machine.
    while (asked.length > 0) {
      const some = asked.splice(0, 8)
      const answers = await Promise.all(some.map(([path, options]) => ask(server(), path, options)))
      for (const [index, answer] of answers.entries()) expect(answer, JSON.stringify(some[index])).toEqual({ status: 403, body, cookie: undefined })
    }
    expect(body).not.toContain(PLAN.title)
    expect(letIn).toBe(0)
  })

  it('the code is told to presenters only, and is a picture of the address', async () => {
    await expect.poll(() => told.last('remote'), SOON).toMatchObject({ url: show.phoneUrls()[0], svg: expect.stringMatching(/^<svg /) as string, phones: 0 })
    expect(JSON.stringify(toldAudience.heard)).not.toContain('remote')
    // Nor is it in anything that the audience's page has loaded.
    expect(await (await fetch(show.url)).text()).not.toContain(new URL(show.phoneUrls()[0] ?? '').pathname.slice(1))
  })
})

describe('with the code', () => {
  it('one phone comes in, and the code is used up', async () => {
    const [url = ''] = show.phoneUrls()
    phone = await browser.open(url, PHONE)
    phone.page.setDefaultTimeout(MINUTE)
    await phone.page.locator('#forward:enabled').waitFor()
    expect(new URL(phone.page.url()).pathname).toBe('/phone')
    expect(letIn).toBe(1)
    const second = await browser.open(url, PHONE)
    expect(await second.page.locator('h1').textContent()).toBe('A code is needed')
    expect(second.failed).toHaveLength(1)
    await second.page.context().close()
    await expect.poll(() => told.last('remote'), SOON).toMatchObject({ url: show.phoneUrls()[0], phones: 1 })
    expect(show.phoneUrls()[0]).not.toBe(url)
  })

  it('its cookie is for the phone’s page alone, and for no script', async () => {
    const [cookie] = await phone.page.context().cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/phone' })
    expect(await phone.page.evaluate(() => document.cookie)).toBe('')
  })

  it('forward goes through slides and their steps in both windows, and back again', async () => {
    const tap = (id: string): Promise<void> => phone.page.locator(id).tap()
    await expectShown(1, 0)
    // The quotation has one step, the points have two: the first is there from the start.
    const way = [[2, 0], [3, 0], [3, 1], [4, 0], [4, 1], [4, 2], [5, 0]] as const
    for (const [slide, clicks] of way) {
      await tap('#forward')
      await expectShown(slide, clicks)
    }
    expect(await phone.page.locator('#next').textContent()).toBe('End of the talk')
    for (const [slide, clicks] of way.toReversed().slice(1)) {
      await tap('#back')
      await expectShown(slide, clicks)
    }
  })

  it('each tap is one step, however fast they come', async () => {
    const tap = (id: string, times: number): Promise<void> =>
      phone.page.locator(id).evaluate((button, times) => {
        for (let count = 0; count < times; count += 1) (button as HTMLElement).click()
      }, times)
    await tap('#back', 1)
    await expectShown(1, 0)
    await tap('#forward', 6)
    await expectShown(4, 2)
    await tap('#back', 3)
    await expectShown(3, 1)
  })

  it('shows title, notes in their paragraphs, and what comes next; an edit at once', async () => {
    const { page } = phone
    expect(await page.locator('h1').textContent()).toBe('A quotation')
    expect(await page.locator('#next').textContent()).toBe('Three points')
    expect(await page.locator('#notes p').allTextContents()).toEqual([`A note with *stars* & <tags>: ${NOTE_SENTINEL}.`, 'Second paragraph.'])
    show.update({ ...samplePlan({ note: 'Another\nnote.' }), minutes: 10 })
    await expect.poll(() => page.locator('#notes').innerText(), SOON).toBe('Another\nnote.')
    show.update({ ...samplePlan(), minutes: 10 })
    await expect.poll(() => page.locator('#notes').innerText(), SOON).toContain(NOTE_SENTINEL)
  })

  it('makes the screen black in both windows, and light again', async () => {
    const { page } = phone
    for (const isBlack of [true, false]) {
      await page.locator('#black').tap()
      for (const window of [told, toldAudience]) await expect.poll(() => window.value('black'), SOON).toBe(isBlack)
      await expect.poll(() => page.locator('#black').getAttribute('aria-pressed'), SOON).toBe(String(isBlack))
      await expect.poll(() => page.locator('#state').textContent(), SOON).toBe(isBlack ? 'The screen is black' : '')
    }
    // What has come to the audience's window before that was no code.
    expect(JSON.stringify(toldAudience.heard)).not.toMatch(/remote|<svg/)
  })

  it('counts the time that is left, holds it and lets it go on', async () => {
    const { page } = phone
    const clock = (): Promise<string | null> => page.locator('#clock').textContent()
    // The presenter's view may have started it with the first step.
    const start = page.locator('#run', { hasText: 'Start' })
    if (await start.isVisible()) await start.tap()
    await expect.poll(() => told.value('timer'), SOON).toMatchObject({ status: 'running' })
    await expect.poll(clock, SOON).toMatch(/^\d:\d\d$/)
    expect(await page.locator('#besides').textContent()).toBe('left of 10:00')
    await page.locator('#run', { hasText: 'Hold' }).tap()
    await expect.poll(() => told.value('timer'), SOON).toMatchObject({ status: 'paused' })
    await page.locator('#run', { hasText: 'Go on' }).waitFor()
    const held = await clock()
    await page.waitForTimeout(2100)
    expect(await clock()).toBe(held)
    await page.locator('#run').tap()
    await expect.poll(clock, SOON).not.toBe(held)
  })
})

describe('a page of somebody else', () => {
  it('gets no connection, even with a phone’s cookie', async () => {
    const cookie = await comeIn()
    const status = async (headers: Record<string, string>): Promise<number> => (await ask(server(), '/phone/socket', { headers: { ...UPGRADE, Cookie: cookie, ...headers } })).status
    expect(await status({ Origin: 'http://evil.example' })).toBe(403)
    expect(await status({ Origin: 'null' })).toBe(403)
    expect(await status({ Origin: new URL(show.url).origin })).toBe(403)
    expect(await status({})).toBe(403)
    expect(await status({ Origin: server(), Host: 'evil.example' })).toBe(403)
    expect(await status({ Origin: server() })).toBe(101)
  })

  it('is not the presentation’s own server, nor the other way round', async () => {
    const cookie = await comeIn()
    for (const path of ['/deck.json', '/notes.json', '/', '/talk', '/assets/']) expect((await ask(server(), path, { headers: { Cookie: cookie } })).status, path).toBe(403)
    expect((await ask(show.url, '/phone', { headers: { Cookie: cookie } })).status).toBe(404)
  })
})

describe('a connection', () => {
  it('that sends what is no command, too much or too often is ended; the talk goes on', async () => {
    const cookie = await comeIn()
    const before = told.value('place')
    const { WebSocket: Socket } = await import('ws')
    for (const messages of [['nonsense'], ['{"kind":"next"}'], ['{"kind":"place","id":1,"beat":0}'], ['null'], ['[]'], [`{"kind":"hello","id":1,"beat":0,"x":"${'x'.repeat(1000)}"}`], Array.from({ length: 100 }, (_, id) => JSON.stringify({ kind: 'hello', id, beat: 0 }))]) {
      const socket = new Socket(`${server().replace('http', 'ws')}/phone/socket`, { headers: { Cookie: cookie, Origin: server() } })
      await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject))
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.on('error', () => undefined)
      for (const message of messages) socket.send(message)
      await closed
    }
    expect(told.value('place')).toEqual(before)
  })

  it('does not carry out what was under way for too long', async () => {
    const cookie = await comeIn()
    const { WebSocket: Socket } = await import('ws')
    const socket = new Socket(`${server().replace('http', 'ws')}/phone/socket`, { headers: { Cookie: cookie, Origin: server() } })
    const heard: { kind: string; id?: number; beat?: number }[] = []
    socket.on('message', (data) => heard.push(JSON.parse(String(data)) as (typeof heard)[number]))
    await expect.poll(() => heard.find(({ kind }) => kind === 'beat')?.beat, SOON).toBeGreaterThanOrEqual(2)
    const before = told.value('place')
    const beat = (heard.findLast(({ kind }) => kind === 'beat')?.beat ?? 0) - 2
    socket.send(JSON.stringify({ kind: 'back', id: 1, beat }))
    await expect.poll(() => heard.some(({ kind, id }) => kind === 'done' && id === 1), SOON).toBe(true)
    socket.send(JSON.stringify({ kind: 'black', on: true, id: 2, beat: beat + 2 }))
    await expect.poll(() => told.value('black'), SOON).toBe(true)
    expect(told.value('place')).toEqual(before)
    socket.send(JSON.stringify({ kind: 'black', on: false, id: 3, beat: beat + 2 }))
    await expect.poll(() => told.value('black'), SOON).toBe(false)
    socket.terminate()
  })

  it('that is lost is said, taps are not kept, and it comes again by itself', async () => {
    const { page } = phone
    let isCut = false
    let cut: (() => Promise<void>) | undefined
    await page.routeWebSocket(/\/phone\/socket$/, (socket) => {
      if (isCut) return void socket.close()
      socket.connectToServer()
      cut = () => socket.close({ code: 3001 })
    })
    await page.reload()
    await page.locator('#forward:enabled').waitFor()
    const before = told.value('place')
    isCut = true
    await cut?.()
    await expect.poll(() => page.locator('#state').textContent(), SOON).toBe('The connection is lost. Trying again …')
    expect(await page.locator('#forward').isDisabled()).toBe(true)
    await page.locator('#forward').tap({ force: true })
    isCut = false
    await page.locator('#forward:enabled').waitFor()
    await expect.poll(() => page.locator('#state').textContent(), SOON).toBe('')
    expect(told.value('place')).toEqual(before)
  })

  it('over which nothing comes any more counts as lost', async () => {
    const { page } = phone
    let isSilent = false
    await page.routeWebSocket(/\/phone\/socket$/, (socket) => {
      const toServer = socket.connectToServer()
      toServer.onMessage((message) => {
        if (!isSilent) socket.send(message)
      })
    })
    await page.reload()
    await page.locator('#forward:enabled').waitFor()
    isSilent = true
    await expect.poll(() => page.locator('#state').textContent(), SOON).toBe('The connection is lost. Trying again …')
    isSilent = false
    await page.locator('#forward:enabled').waitFor()
  })
})

// Only there has a machine more than one address of its own.
describe.runIf(process.platform === 'linux')('a flood', () => {
  it('of connections that are held open does not keep a phone out, and they are ended', async () => {
    const port = Number(new URL(server()).port)
    const held = new Set<Socket>()
    let opened = 0
    let isOver = false
    // Another machine than the phone, as far as the server can tell; it comes again as soon as it is put out.
    const hold = (): void => {
      if (isOver) return
      const socket = connect({ host: '127.0.0.1', port, localAddress: '127.0.0.2' })
      held.add(socket.resume())
      socket.on('connect', () => (opened += 1))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        held.delete(socket)
        setTimeout(hold, 50)
      })
    }
    for (let count = 0; count < 100; count += 1) hold()
    await expect.poll(() => opened, SOON).toBeGreaterThan(200)
    await phone.page.reload()
    await phone.page.locator('#forward:enabled').waitFor()
    isOver = true
    await expect.poll(() => held.size, SOON).toBe(0)
  })

  it('of ten thousand wrong codes does not stop the talk, and lets nobody in', async () => {
    const before = letIn
    const rest = Array.from({ length: 10_000 }, (_, index) => index.toString(32).padStart(24, '0'))
    const answers = { refused: 0, dropped: 0, taken: 0 }
    const flood = Array.from({ length: 40 }, async () => {
      for (let code = rest.pop(); code !== undefined; code = rest.pop()) {
        const answer = await ask(server(), `/${code}`, { localAddress: '127.0.0.2' }).catch(() => undefined)
        if (answer === undefined) answers.dropped += 1
        else if (answer.status === 403) answers.refused += 1
        else answers.taken += 1
      }
    })
    // In the middle of it.
    await expect.poll(() => rest.length, SOON).toBeLessThan(9_000)
    await phone.page.locator('#forward').tap()
    await expectShown(4, 0)
    await phone.page.reload()
    await phone.page.locator('#back:enabled').tap()
    await expectShown(3, 1)
    expect((await ask(show.url, '/')).status).toBe(200)
    await Promise.all(flood)
    expect(answers.taken).toBe(0)
    expect(answers.refused + answers.dropped).toBe(10_000)
    expect(letIn).toBe(before)
  })
})

describe('the page', () => {
  const SHAPES = [[412, 839], [320, 568], [568, 320], [915, 412], [1024, 1366]] as const
  const box = async (locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  it.each(SHAPES)('is for a thumb at %i × %i: forward has most of the room, nothing is cut off or too small', async (width, height) => {
    const { page } = phone
    await page.setViewportSize({ width, height })
    const [controls, forward] = [await box(page.locator('.controls')), await box(page.locator('#forward'))]
    expect(forward.width * forward.height).toBeGreaterThan(0.5 * controls.width * controls.height)
    for (const id of ['#forward', '#back', '#black', '#run']) {
      const { x, y, ...size } = await box(page.locator(id))
      expect({ id, isLarge: Math.min(size.width, size.height) >= 44, isInside: x >= 0 && y >= 0 && x + size.width <= width && y + size.height <= height }).toEqual({ id, isLarge: true, isInside: true })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight)).toBe(true)
    expect((await box(page.locator('#talk'))).height).toBeGreaterThan(100)
    expect(await page.locator('#notes').evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize))).toBeGreaterThanOrEqual(18)
  })

  it('can be zoomed, and has no barrier that axe-core finds, black or not', async () => {
    const { page } = phone
    await page.setViewportSize({ width: 412, height: 839 })
    expect(await page.locator('meta[name=viewport]').getAttribute('content')).not.toMatch(/user-scalable|maximum-scale/)
    const { source } = (await import('axe-core')).default
    for (const isBlack of [true, false]) {
      await page.locator('#black').tap()
      await page.locator(`#black[aria-pressed=${isBlack}]`).waitFor()
      // As a tool of the browser, which the page's policy does not bind.
      const session = await page.context().newCDPSession(page)
      await session.send('Runtime.evaluate', { expression: source })
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      })
      expect(violations).toEqual([])
      await session.detach()
    }
  })

  it('follows the deck into another language and direction, and its words', async () => {
    const { page } = phone
    show.update({ ...samplePlan(), minutes: 10, language: 'ar', direction: 'rtl' })
    await expect.poll(() => page.locator('html').getAttribute('dir'), SOON).toBe('rtl')
    await page.locator('#forward:enabled').waitFor()
    expect((await box(page.locator('#forward'))).x).toBeLessThan((await box(page.locator('#back'))).x)
    show.update({ ...samplePlan(), minutes: 10 })
    await expect.poll(() => page.locator('html').getAttribute('dir'), SOON).toBe('ltr')
    await page.locator('#forward:enabled').waitFor()
  })

  it('says when no window shows the deck', async () => {
    for (const { page } of [audience, presenter]) await page.goto('about:blank')
    await Promise.all([told.close(), toldAudience.close()])
    await expect.poll(() => phone.page.locator('#state').textContent(), SOON).toBe('No window shows the deck.')
  })

  it('has asked for nothing outside, and nothing has gone wrong', () => {
    for (const { errors, strangers, failed } of [phone, audience, presenter]) expect({ errors, strangers, failed }).toEqual({ errors: [], strangers: [], failed: [] })
  })
})

describe('the end', () => {
  it('is said, and takes port, codes and cookies along', async () => {
    const [url = ''] = show.phoneUrls()
    const { port } = new URL(url)
    await show.close()
    await expect.poll(() => phone.page.locator('#state').textContent(), SOON).toBe('The presentation has ended.')
    await expect(ask(url, '/')).rejects.toThrow('ECONNREFUSED')
    // The next presentation on the same port does not know the phone.
    const next = await startTalk(samplePlan(), 0, { addresses: ['127.0.0.1'], port: Number(port) })
    try {
      await expect.poll(() => phone.page.locator('#state').textContent(), SOON).toContain('Scan the code')
      expect((await ask(url, new URL(url).pathname)).status).toBe(403)
    } finally {
      await next.close()
    }
  })
})
