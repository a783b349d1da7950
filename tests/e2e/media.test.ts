import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { FRAME, MEDIA_SLIDES, mediaDeck, recordedFilm, writeMediaTimeline } from '../support/media.ts'
import { buildSite, startTalk } from '../support/talk.ts'
import { serveBelow } from './static-server.ts'
import { expectPlace, goTo, PATIENCE, type Windows } from './two-windows.ts'
import { useBrowser, type WatchedPage } from './watched-page.ts'

const browser = useBrowser()
let folder: string
let file: string
let deck: DeckPlan

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'))
  const { page } = await browser.open('about:blank')
  file = await writeMediaTimeline(folder, await recordedFilm(page))
  await page.close()
  deck = await mediaDeck(file)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What plays on the slide that a window shows. */
function playing(page: Page, slide: number): Promise<{ moves: boolean; muted: boolean } | undefined> {
  return page.evaluate((no) => {
    const player = document.querySelector<HTMLMediaElement>(`#slideshow [data-slidev-no="${no}"] :is(video, audio)`)
    return player ? { moves: !player.paused, muted: player.muted } : undefined
  }, slide)
}

/** Waits until both windows play, the presenter's without sound, or both hold. */
async function expectPlaying({ presenter, audience }: Windows, slide: number, moves: boolean): Promise<void> {
  await expect.poll(() => playing(presenter, slide), PATIENCE).toMatchObject(moves ? { moves, muted: true } : { moves })
  await expect.poll(() => playing(audience, slide), PATIENCE).toMatchObject(moves ? { moves, muted: false } : { moves })
}

describe('sound and film on stage', () => {
  let show: DeckPresentation
  let watched: { audience: WatchedPage; presenter: WatchedPage; close: () => Promise<void> }
  let windows: Windows

  beforeAll(async () => {
    show = await startTalk(deck)
    watched = await browser.openTogether(show.url, show.presenterUrl)
    windows = { audience: watched.audience.page, presenter: watched.presenter.page }
    // As a presenter does who makes the window full: a browser lets no page sound before.
    await windows.audience.mouse.click(5, 5)
  })

  afterAll(async () => {
    await watched?.close()
    await show?.close()
  })

  it('plays with a step, in the audience’s window with sound, and goes on with the next', async () => {
    const { tone } = MEDIA_SLIDES
    await goTo(windows, tone)
    await expectPlaying(windows, tone, false)
    await windows.presenter.keyboard.press('ArrowRight')
    await expectPlace(windows, tone, 1)
    await expectPlaying(windows, tone, true)
    await windows.presenter.keyboard.press('PageDown')
    await expectPlace(windows, tone + 1)
    // The slide that is left holds, and does not start again on the way back.
    await windows.presenter.keyboard.press('PageUp')
    await expectPlace(windows, tone, 1)
    await expectPlaying(windows, tone, false)
  })

  it('plays and holds with k, and by its button, from either window; no key of the slides is lost', async () => {
    const { film, tone } = MEDIA_SLIDES
    await goTo(windows, film)
    await windows.audience.keyboard.press('k')
    await expectPlaying(windows, film, true)
    await windows.presenter.keyboard.press('k')
    await expectPlaying(windows, film, false)
    const press = windows.audience.locator(`#slideshow [data-slidev-no="${film}"] .td-player-press`)
    await press.focus()
    await windows.audience.keyboard.press('Space')
    await expectPlaying(windows, film, true)
    await windows.audience.keyboard.press('ArrowRight')
    await expectPlace(windows, tone)
  })

  it('shows captions in the language of the deck, of sound as well, and hides them in all windows', async () => {
    const { film, tone } = MEDIA_SLIDES
    await goTo(windows, tone)
    await goTo(windows, film)
    const shown = (page: Page): Promise<string[]> => page.evaluate((no) => {
      const player = document.querySelector<HTMLMediaElement>(`#slideshow [data-slidev-no="${no}"] :is(video, audio)`)
      return [...player!.textTracks].filter(({ mode }) => mode === 'showing').flatMap(({ language, activeCues }) => [language, ...[...(activeCues ?? [])].map((cue) => (cue as VTTCue).text)])
    }, film)
    const both = async (): Promise<string[][]> => [await shown(windows.presenter), await shown(windows.audience)]
    await windows.presenter.keyboard.press('k')
    await expect.poll(both, PATIENCE).toEqual([['en', 'Colours change.'], ['en', 'Colours change.']])
    const button = windows.presenter.locator(`#slideshow [data-slidev-no="${film}"]`).getByRole('button', { name: 'Captions' })
    await button.press('Enter')
    await expect.poll(both, PATIENCE).toEqual([['vi', 'Màu sắc thay đổi.'], ['vi', 'Màu sắc thay đổi.']])
    await button.press('Enter')
    await expect.poll(both, PATIENCE).toEqual([[], []])
    await button.press('Enter')
    await windows.presenter.keyboard.press('k')
    await goTo(windows, tone)
    expect(await windows.audience.evaluate((no) => document.querySelectorAll(`#slideshow [data-slidev-no="${no}"] video.td-player-sound track`).length, tone)).toBe(1)
  })

  it('holds under a black screen', async () => {
    const { tone } = MEDIA_SLIDES
    await goTo(windows, tone, 1)
    await expectPlaying(windows, tone, true)
    await windows.presenter.keyboard.press('b')
    await expectPlaying(windows, tone, false)
    await windows.presenter.keyboard.press('b')
  })

  it('moves by ten seconds, in all windows', async () => {
    const { tone } = MEDIA_SLIDES
    await goTo(windows, tone)
    const at = (page: Page): Promise<number> => page.evaluate((no) => document.querySelector<HTMLMediaElement>(`#slideshow [data-slidev-no="${no}"] :is(video, audio)`)?.currentTime ?? -1, tone)
    await windows.presenter.locator(`#slideshow [data-slidev-no="${tone}"]`).getByRole('button', { name: 'Forward 10 seconds' }).click()
    await expect.poll(async () => [await at(windows.presenter), await at(windows.audience)].map(Math.round), PATIENCE).toEqual([10, 10])
  })

  it('sends the part of a file that is asked for', async () => {
    const name = deck.media?.find(({ name: each }) => each.endsWith('.wav'))?.name
    const part = await fetch(`${show.url}${name}`, { headers: { Range: 'bytes=100-199' } })
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type'), (await part.arrayBuffer()).byteLength]).toEqual([206, 'bytes 100-199/240044', 'audio/wav', 100])
    const beyond = await fetch(`${show.url}${name}`, { headers: { Range: 'bytes=900000-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */240044'])
  })

  it('asks for nothing elsewhere, and could not', async () => {
    const { address } = MEDIA_SLIDES
    await goTo(windows, address)
    await windows.presenter.keyboard.press('k')
    await windows.presenter.keyboard.press('ArrowRight')
    // There is no step that would do nothing.
    await expectPlace(windows, address + 1)
    expect(await windows.audience.locator('iframe').count()).toBe(0)
    expect([...watched.audience.strangers, ...watched.presenter.strangers]).toEqual([])
    const policy = (await fetch(show.url)).headers.get('content-security-policy')
    expect(policy).toContain("frame-src 'self';")
    expect(policy).toContain("media-src 'self';")
    expect([...watched.audience.errors, ...watched.presenter.errors]).toEqual([])
  })
})

describe('what plays', () => {
  it('starts with its step also where its code comes after it', async () => {
    const show = await startTalk(deck)
    const watched = await browser.openTogether(show.url, show.presenterUrl)
    const windows = { audience: watched.audience.page, presenter: watched.presenter.page }
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    let asked = 0
    await windows.presenter.context().route(/MediumPlayer/, async (route) => {
      asked += 1
      await released
      await route.continue()
    })
    await Promise.all(Object.values(windows).map((page) => page.reload()))
    await expectPlace(windows, 1)
    const { tone } = MEDIA_SLIDES
    await goTo(windows, tone, 1)
    await expect.poll(() => asked, PATIENCE).toBeGreaterThanOrEqual(2)
    expect(await playing(windows.audience, tone)).toBeUndefined()
    release()
    await expect.poll(() => playing(windows.audience, tone), PATIENCE).toMatchObject({ moves: true })
    await watched.close()
    await show.close()
  })
})

describe('a window that is loaded while it plays', () => {
  it('plays as well', async () => {
    const show = await startTalk(deck)
    const watched = await browser.openTogether(show.url, show.presenterUrl)
    const windows = { audience: watched.audience.page, presenter: watched.presenter.page }
    const { tone } = MEDIA_SLIDES
    await goTo(windows, tone, 1)
    await expect.poll(() => playing(windows.audience, tone), PATIENCE).toMatchObject({ moves: true })
    for (const page of [windows.audience, windows.presenter]) {
      await page.reload()
      await expectPlace(windows, tone, 1)
      await expect.poll(() => playing(page, tone), PATIENCE).toMatchObject({ moves: true })
    }
    await watched.close()
    await show.close()
  })
})

describe('with --allow-network', () => {
  it('plays an address in the audience’s window alone, with a step', async () => {
    const show = await startTalk(await mediaDeck(file, true))
    const watched = await browser.openTogether(show.url, show.presenterUrl)
    const windows = { audience: watched.audience.page, presenter: watched.presenter.page }
    for (const page of Object.values(windows)) await page.route(`${FRAME}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<button autofocus>played</button>' }))
    const { address } = MEDIA_SLIDES
    await goTo(windows, address)
    expect(watched.audience.strangers).toEqual([])
    await windows.presenter.keyboard.press('ArrowRight')
    await windows.audience.frameLocator('iframe').getByText('played').waitFor(PATIENCE)
    expect(watched.audience.strangers.map((each) => new URL(each).origin)).toEqual([FRAME])
    expect(watched.presenter.strangers).toEqual([])
    // Whoever has pressed something in the frame still steers the slides.
    await windows.audience.frameLocator('iframe').getByText('played').click()
    await expect.poll(() => windows.audience.evaluate(() => document.activeElement?.tagName), PATIENCE).not.toBe('IFRAME')
    await windows.audience.keyboard.press('ArrowRight')
    await expectPlace(windows, address + 1)
    await expect.poll(() => windows.audience.locator('iframe').count(), PATIENCE).toBe(0)
    await watched.close()
    await show.close()
  })
})

describe('a built site', () => {
  it('has the files beside it, plays them, and asks for nothing elsewhere', async () => {
    const site = join(folder, 'site')
    await buildSite(deck, site)
    expect(await readdir(join(site, 'media'))).toHaveLength(4)
    const host = await serveBelow('/', site)
    const { page, strangers, errors } = await browser.open(`${host.url}#/${MEDIA_SLIDES.film}`)
    await page.locator(`#slideshow [data-slidev-no="${MEDIA_SLIDES.film}"] .td-player-press`).click()
    await expect.poll(() => playing(page, MEDIA_SLIDES.film), PATIENCE).toEqual({ moves: true, muted: false })
    await page.goto(`${host.url}reading.html`)
    expect(await page.locator(':is(video, audio)[controls][preload="none"]').count()).toBe(2)
    expect(await page.locator('video track').evaluateAll((tracks) => (tracks as HTMLTrackElement[]).map(({ srclang, label, default: isFirst }) => [srclang, label, isFirst]))).toEqual([['en', 'English', true], ['vi', 'Tiếng Việt', false], ['en', 'English', true]])
    expect([strangers, errors]).toEqual([[], []])
    await page.close()
    host.close()
  })
})
