import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-deck-mistakes-'))
  const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">${inside}</svg>`
  const plain = sharp({ create: { width: 100, height: 40, channels: 4, background: '#0b5394' } })
  const files: Record<string, string | Buffer> = {
    'house.svg': svg('<rect width="300" height="60" fill="#0b5394"/>'),
    'blank.svg': svg('<g/>'),
    'bent.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect',
    'zero.svg': '',
    'words.png': 'hello',
    'paper.png': '%PDF-1.4',
    'photo.png': await plain.clone().jpeg().toBuffer(),
    'dot.png': await plain.clone().resize(1, 1).png().toBuffer(),
    'clear.png': await sharp({ create: { width: 100, height: 40, channels: 4, background: '#0000' } }).png().toBuffer(),
    'empty.yaml': '# nothing yet\n',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await mkdir(join(folder, 'folder.svg'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What is told of a timeline with a line for its theme, and one for a picture. */
async function told(theme: string, picture = ''): Promise<string[]> {
  const file = join(folder, 'day.yaml')
  await writeFile(file, `title: A day\nlanguages: [en]\nsource: s\nsources: { s: { publisher: News } }\n${theme}\nevents:\n  - title: One\n    when: 2024-01-01\n    ${picture}\n`)
  const { problems } = await loadTimeline(file)
  return problems.map((problem) => `${problem.line}:${problem.column} ${problem.code} ${problem.message} | ${problem.hint}`)
}

it.each([
  ['https://example.org/house.yaml', /^5:8 theme-unknown "https:.*" is an address, not a file \| Save the theme beside the timeline/],
  ['./empty.yaml', /^1:1 file-empty the file holds no theme \| Start with the colour of the house/],
  ['{ fonts: { sans: "@fontsource-variable/inter" } }', /^5:25 theme-font @fontsource-variable\/inter is a variable font.* \| Run: npm install @fontsource\/inter and write @fontsource\/inter$/],
  ['{ fonts: { sans: ./house.ttf } }', /^5:25 theme-font ".\/house.ttf" is a file or an address/],
  ['{ fonts: { sans: "https://fonts.example/x" } }', /^5:25 theme-font "https:.*" is a file or an address/],
  ['{ logo: { file: House.svg, alt: x } }', /^5:24 theme-logo there is no file "House.svg" for the logo \| Did you mean "house.svg"\?/],
  ['{ logo: { file: blank.svg, alt: x } }', /^5:24 theme-logo "blank.svg" has nothing in it that is painted/],
  ['{ logo: { file: clear.png, alt: x } }', /^5:24 theme-logo "clear.png" has nothing in it that is painted/],
  ['{ logo: { file: dot.png, alt: x } }', /^5:24 theme-logo "dot.png" has 1 × 1 pixels/],
  ['{ logo: { file: bent.svg, alt: x } }', /^5:24 theme-logo "bent.svg" is neither an SVG drawing nor a PNG that can be read/],
  ['{ logo: { file: photo.png, alt: x } }', /^5:24 theme-logo "photo.png" is neither an SVG drawing nor a PNG that can be read/],
  ['{ logo: { file: zero.svg, alt: x } }', /^5:24 theme-logo "zero.svg" is empty/],
  ['{ logo: { file: words.png, alt: x } }', /^5:24 theme-logo "words.png" is a text \| Save it as SVG or PNG/],
  ['{ logo: { file: paper.png, alt: x } }', /^5:24 theme-logo "paper.png" is a PDF/],
  ['{ logo: { file: folder.svg, alt: x } }', /^5:24 theme-logo "folder.svg" is no file that can be a logo/],
])('theme: %s is told with its line and what to do', async (theme, message) => {
  expect(await told(`theme: ${theme}`)).toEqual([expect.stringMatching(message)])
})

it('tells of a picture in which nothing is to be seen', async () => {
  expect(await told('', 'picture: { file: blank.svg, alt: x, credit: y }')).toEqual([expect.stringMatching(/^9:22 picture-unusable "blank.svg" has nothing in it that is painted \| Open it/)])
})
