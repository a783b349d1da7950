import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contrastOn } from '../../scripts/look/scrim.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { withGreyPictures } from '../../scripts/render/print/grey-pictures.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { extractPictures } from '../../scripts/write/pictures.ts'
import { photo } from '../support/photos.ts'
import { metrics } from '../support/plans.ts'

let folder: string
let deck: DeckPlan

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-deck-grey-'))
  // Pure colours, from black to as light as they are.
  const colours = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><defs><linearGradient id="g" x1="0" x2="0" y1="0" y2="1"><stop offset="0"/><stop offset="1" stop-color="transparent"/></linearGradient></defs>' +
    ['#f0f', '#0ff', '#ff0', '#f00', '#0f0', '#00f', '#fff', '#f80'].map((colour, index) => `<rect x="${index * 200}" width="200" height="900" fill="${colour}"/>`).join('') + '<rect width="1600" height="900" fill="url(#g)" opacity="0.9"/></svg>'
  await writeFile(join(folder, 'colours.jpg'), await sharp(Buffer.from(colours)).jpeg({ quality: 95 }).toBuffer())
  await writeFile(join(folder, 'sky.jpg'), await photo('sky', { width: 1600, height: 1000 }))
  await writeFile(join(folder, 'face.jpg'), await photo('face', { width: 600, height: 700 }))
  await writeFile(join(folder, 'bars.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect x="40" y="40" width="90" height="140" fill="#1f5fa8"/></svg>')
  await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#0b5394"/><circle cx="30" cy="30" r="20" fill="#ffd34d"/></svg>')
  const picture = (file: string): object => ({ file, alt: 'Something', caption: 'What is seen', credit: 'A. Person' })
  await writeFile(join(folder, 'day.yaml'), JSON.stringify({
    title: 'A day', languages: ['en'], source: 's', sources: { s: { publisher: 'The News' } }, theme: { accent: '#0b5394', logo: { file: 'logo.svg', alt: 'A house' } }, cover: { file: 'colours.jpg', alt: 'Colours', credit: 'A. Person' },
    people: { anna: { name: 'Anna Berg', picture: { file: 'face.jpg', alt: 'Anna Berg', credit: 'A. Person' } } },
    events: [{ when: '2024-01-01', title: 'One', people: ['anna'], picture: picture('colours.jpg') }, { when: '2024-02-01', title: 'Two', pictures: [picture('sky.jpg'), picture('bars.svg')] }],
  }))
  const { timeline, problems } = await loadTimeline(join(folder, 'day.yaml'))
  if (!timeline) throw new Error(JSON.stringify(problems))
  deck = planDecks(timeline, { name: () => 'day', metrics })[0] ?? expect.unreachable()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The pictures of a deck with its logo, as files. */
const filesOf = (plan: DeckPlan): Buffer[] => extractPictures(plan).files.filter(({ name }) => name.startsWith('pictures/')).map(({ bytes }) => Buffer.from(bytes))

/** The largest difference between red, green and blue of a pixel. */
async function colourIn(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let most = 0
  for (let at = 0; at < data.length && info.channels === 3; at += 3) most = Math.max(most, Math.max(data[at]!, data[at + 1]!, data[at + 2]!) - Math.min(data[at]!, data[at + 1]!, data[at + 2]!))
  return most
}

describe('a deck for papers in greys', () => {
  it('has every picture and its logo in grey, and as many as before', async () => {
    const grey = await withGreyPictures(deck)
    const [before, after] = [filesOf(deck), filesOf(grey)]
    // The cover, the picture of the first event, two of the second, a portrait, the logo.
    expect(before.length).toBeGreaterThanOrEqual(6)
    expect(after.length).toBeGreaterThanOrEqual(6)
    expect(Math.max(...(await Promise.all(before.map(colourIn))))).toBeGreaterThan(100)
    for (const bytes of after) expect(await colourIn(bytes)).toBe(0)
  })

  it('keeps the contrast of words on a picture', async () => {
    const cover = (await withGreyPictures(deck)).slides[0]?.frontmatter.picture ?? expect.unreachable()
    const { data, info } = await sharp(Buffer.from(cover.src.split(',')[1] ?? '', 'base64')).raw().toBuffer({ resolveWithObject: true })
    // Words stand in the lower part of a cover. A pixel of a JPEG may be lighter than what is drawn, so that a few of them are let go.
    const lower = [...data.subarray(Math.floor(info.height * 0.75) * info.width * info.channels)].filter((_, at) => at % info.channels === 0).toSorted((a, b) => b - a)
    const lightest = lower[Math.floor(lower.length / 1000)] ?? 255
    expect(contrastOn([lightest, lightest, lightest], cover.scrim ?? 0)).toBeGreaterThanOrEqual(4.5)
  })
})
