import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { ROOT } from '../support/project.ts'

const ORIGINAL = join(ROOT, 'node_modules/@fontsource/readex-pro')
let folder: string

/** A font package of a house in `node_modules` beside the timeline: one of Fontsource's, with some of its files. */
async function pack(name: string, { weights, formats, rules = formats }: { weights: string[]; formats: string[]; rules?: string[] }): Promise<void> {
  const place = join(folder, 'node_modules', name)
  await mkdir(join(place, 'files'), { recursive: true })
  await writeFile(join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  for (const weight of weights) {
    const sheet = await readFile(join(ORIGINAL, `${weight}.css`), 'utf8')
    const left = ['woff2', 'woff'].filter((format) => !rules.includes(format)).reduce((css, format) => css.replaceAll(new RegExp(`,? ?url\\([^)]*\\.${format}\\) format\\('${format}'\\)`, 'g'), ''), sheet)
    await writeFile(join(place, `${weight}.css`), left)
  }
  for (const file of await readdir(join(ORIGINAL, 'files'))) {
    if (weights.some((weight) => file.includes(`-${weight}-`)) && formats.some((format) => file.endsWith(`.${format}`))) await cp(join(ORIGINAL, 'files', file), join(place, 'files', file))
  }
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'timeline-deck-packages-')))
  await writeFile(join(folder, 'package.json'), '{}')
  await pack('whole', { weights: ['400', '700'], formats: ['woff2', 'woff'] })
  await pack('without-regular', { weights: ['500', '700'], formats: ['woff2', 'woff'] })
  await pack('heavy-alone', { weights: ['700'], formats: ['woff2', 'woff'] })
  await pack('woff-alone', { weights: ['400', '700'], formats: ['woff'] })
  await pack('woff-files', { weights: ['400', '700'], formats: ['woff'], rules: ['woff2', 'woff'] })
  await pack('woff2-alone', { weights: ['400', '700'], formats: ['woff2'] })
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

it.each([
  ['whole', undefined],
  ['without-regular', undefined],
  ['heavy-alone', /has no font of weight 400 as Fontsource has them \(400\.css\)/],
  ['woff-alone', /lacks files as woff2 \(400\.css\); slides are drawn with woff2 and measured with woff \| .*both files for each weight/],
  ['woff-files', /lacks files as woff2 \(400\.css\)/],
  ['woff2-alone', /lacks files as woff \(400\.css\)/],
] as const)('a font package %s is taken, or told with what it lacks', async (name, message) => {
  const file = join(folder, 'day.yaml')
  await writeFile(file, `title: A day\nlanguages: [en]\nsource: s\nsources: { s: { publisher: News } }\ntheme: { fonts: { sans: ${name} } }\nevents:\n  - title: One\n    when: 2024-01-01\n`)
  const { problems, timeline } = await loadTimeline(file)
  expect(problems.map((problem) => `${problem.code} ${problem.message} | ${problem.hint}`)).toEqual(message === undefined ? [] : [expect.stringMatching(message)])
  if (message === undefined) expect(timeline?.theme?.fonts.sans?.family).toBe('Readex Pro')
})
