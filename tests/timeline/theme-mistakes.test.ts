import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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
    'words.yaml': 'as the ministry has it\n',
    'list.yaml': '- accent\n',
    'photo.yaml': await plain.clone().jpeg().toBuffer(),
    'again.yaml': 'theme: again\naccent: "#0b5394"\n',
    'turning.yaml': 'logo: &logo { file: *logo, alt: x }\n',
    'house.yaml': 'accent: "#1f6b3a"\n',
    'house.webp': await plain.clone().webp().toBuffer(),
    'vast.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="400000" height="90000"><rect width="400000" height="60000" fill="#0b5394"/></svg>',
    'asking.svg': svg('<image href="https://example.org/x.png"/><style>@import url(https://example.org/a.css);</style><use href="other.svg#a"/><rect width="300" height="60" fill="#0b5394"/>'),
    'entity.svg': '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]><svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text y="30">&x;</text></svg>',
    'ink.jpg': await plain.clone().removeAlpha().toColourspace('cmyk').jpeg().toBuffer(),
    'deep.png': await plain.clone().toColourspace('rgb16').png().toBuffer(),
    'really-webp.jpg': await plain.clone().webp().toBuffer(),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await mkdir(join(folder, 'folder.svg'))
  await mkdir(join(folder, 'folder.yaml'))
  await symlink('/etc/hosts', join(folder, 'outside.svg'))
  await symlink(join(folder, 'gone.jpg'), join(folder, 'dangling.jpg'))
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
  ['./words.yaml', /^1:1 type-wrong a theme is a map of keys and values \| Start with the colour/],
  ['./list.yaml', /^1:1 type-wrong a theme is a map of keys and values/],
  ['./photo.yaml', /^1:1 not-a-timeline this is a JPEG picture, not a text file \| A theme is a YAML file/],
  ['./folder.yaml', /^1:1 file-unreadable this is a folder, not a file \| A theme is a YAML file/],
  ['./again.yaml', /^1:1 key-unknown the theme has no field "theme"/],
  ['./turning.yaml', /^1:21 alias-cycle/],
  ['house-theme', /^5:8 theme-unknown there is no theme "house-theme" .*run: npm install house-theme$/],
  ['House', /^5:8 theme-unknown there is no theme "House" \| (?!.*npm install)/],
  ['OCEAN', /^5:8 theme-unknown .* \| Did you mean "ocean"\?/],
  ['{ accent: "rgba(11, 83, 148, 0.5)" }', /^5:18 theme-colour .* without transparency/],
  ['{ accent: "#0b539480" }', /^5:18 theme-colour/],
  ['{ accent: "currentColor" }', /^5:18 theme-colour/],
  ['{ accent: "red; background: url(https://example.org)" }', /^5:18 theme-colour/],
  ['{ accent: 0x0b5394 }', /^5:18 type-wrong .*colour in quotes/],
  ['{ accent: "#FFCC00" }', /^5:18 theme-contrast .* \| Write accent: "#[\da-f]{6}", the nearest/],
  ['{ accent: "hsl(48 100% 50%)" }', /^5:18 theme-contrast/],
  ['{ fonts: { sans: vue } }', /^5:25 theme-font the package vue has no font of weight 400/],
  ['{ logo: { file: outside.svg, alt: x } }', /^5:24 theme-logo "outside.svg" leads out of the folder/],
  ['{ logo: { file: house.webp, alt: x } }', /^5:24 theme-logo .* \| Save it as SVG or PNG/],
  ['{ logo: { file: entity.svg, alt: x } }', /^5:24 theme-logo "entity.svg" is neither/],
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

it.each([
  ['a path of this machine', () => join(folder, 'house.yaml')],
  ['a logo that says it is a mile wide', () => '{ logo: { file: vast.svg, alt: x } }'],
  ['a logo that asks for other files', () => '{ logo: { file: asking.svg, alt: x } }'],
  ['a logo of sixteen bits', () => '{ logo: { file: deep.png, alt: x } }'],
  ['a colour of three digits', () => '{ accent: "#05A" }'],
  ['a colour by its name, in capitals', () => '{ accent: "TEAL" }'],
  ['a colour as hsl()', () => '{ accent: "hsl(210, 80%, 30%)" }'],
])('takes %s', async (_, theme) => {
  expect(await told(`theme: ${theme()}`)).toEqual([])
})

it.each([
  ['for print, in four colours', 'ink.jpg'],
  ['of sixteen bits', 'deep.png'],
  ['whose ending says another format', 'really-webp.jpg'],
])('takes a picture %s', async (_, file) => {
  expect(await told('', `picture: { file: ${file}, alt: x, credit: y }`)).toEqual([])
})

it('tells of a link to a picture that is not there', async () => {
  expect(await told('', 'picture: { file: dangling.jpg, alt: x, credit: y }')).toEqual([expect.stringMatching(/^9:22 picture-missing .* \| It is a link to a file that is not there/)])
})
