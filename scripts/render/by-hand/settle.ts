import type { Page } from 'playwright'
import { ArtifactError } from '../../failure.ts'
import type { SitePage } from './open-site.ts'

/** When nothing has changed for so long, in ms, nothing will; the machine may be busy with something else. */
const LONGEST = 2 * 60_000
/** How often, in ms, it is looked whether all is there. */
const PAUSE = 50

/**
 * Waits until a page for printing shows everything: its slides, the files that they ask for, diagrams that are drawn later,
 * pictures and fonts. Requests are answered from disk, so that whatever is still to come can be counted; nothing is guessed from
 * silence on a network.
 *
 * @param slides - how many there are
 * @param missed - is told of a slide that waits for something that never comes; it is printed without
 * @throws ArtifactError where a slide never comes
 */
export async function settle({ page, waiting }: SitePage, slides: number, missed: (what: string) => void): Promise<void> {
  let quiet = 0
  let before = ''
  let changed = Date.now()
  while (quiet < 2) {
    await page.evaluate(loadPictures)
    const [count, pending] = await page.evaluate(stillToCome, slides)
    const state = JSON.stringify([count, pending, waiting()])
    quiet = pending.length === 0 && waiting() === 0 && state === before ? quiet + 1 : 0
    if (state !== before) changed = Date.now()
    before = state
    if (quiet === 0 && Date.now() - changed > LONGEST) {
      if (pending.some((what) => what.startsWith(SLIDE))) throw new ArtifactError(`The slides never came: ${pending.join(', ')}. Nothing was written.`)
      missed(pending.join(', ') || 'files that it asks for')
      return
    }
    await page.waitForTimeout(PAUSE)
  }
}

const SLIDE = 'slide'

/** Loads also what would only be loaded when somebody scrolls to it. Runs in the page. */
async function loadPictures(): Promise<void> {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  await document.fonts.ready
  // What the answers have changed is drawn.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** How many slides there are, and what is not there yet. Runs in the page. */
function stillToCome(slides: number): [number, string[]] {
  const containers = [...document.querySelectorAll('.print-slide-container')]
  const there = new Set(containers.map(({ id }) => Number(id.split('-')[0])))
  const pending: string[] = []
  for (let no = 1; no <= slides; no += 1) if (!there.has(no)) pending.push(`slide ${no}`)
  for (const container of containers) {
    const no = Number(container.id.split('-')[0])
    if (container.querySelector('.slidev-slide-loading')) pending.push(`slide ${no}`)
    for (const diagram of container.querySelectorAll('.mermaid')) if (!diagram.shadowRoot?.firstElementChild) pending.push(`a diagram on slide ${no}`)
    for (const part of container.querySelectorAll('[data-waitfor]')) {
      const wanted = part.getAttribute('data-waitfor')
      if (wanted && !part.querySelector(wanted)?.checkVisibility()) pending.push(`${wanted} on slide ${no}`)
    }
  }
  return [containers.length, pending]
}

/** Lets a page look on paper as it does on the screen. */
export async function showAsOnScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    const rules = document.createElement('style')
    rules.textContent = [
      '*, ::before, ::after { print-color-adjust: exact !important; animation: none !important; transition: none !important }',
      // Nothing may come after the last slide: that would print an empty page.
      '.print-slide-container:last-child { break-after: auto !important }',
      'body > :not(#app), #twoslash-container { position: fixed; visibility: hidden }',
    ].join('\n')
    document.head.append(rules)
  })
}
