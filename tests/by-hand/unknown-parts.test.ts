import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unknownParts } from '../../scripts/render/by-hand/unknown-parts.ts'
import { ROOT } from '../support/project.ts'

async function unknown(markdown: string): Promise<string[]> {
  const parts = await unknownParts({ file: join(ROOT, 'slides/any.md'), markdown }, ROOT)
  return parts.map(({ kind, name, slide, line, column }) => `${line}:${column} slide ${slide} ${kind} ${name}`)
}

describe('what a deck names and nobody has', () => {
  it('is found where it is named: layouts, components, included files', async () => {
    const markdown = [
      '---',
      'theme: none',
      'layout: deck-covr',
      '---',
      '',
      '<QuoteCrad /> <qoute-card></qoute-card> <qoutecard/>',
      '',
      '---',
      'src: ./missing.md',
      '---',
    ].join('\n')
    expect(await unknown(markdown)).toEqual([
      '3:9 slide 1 layout deck-covr',
      '6:2 slide 1 component QuoteCrad',
      '6:16 slide 1 component qoute-card',
      '6:42 slide 1 component qoutecard',
      '9:6 slide 2 import ./missing.md',
    ])
  })

  it('may be a theme or an addon, for which Slidev would ask and end the program', async () => {
    expect(await unknown('---\ntheme: serif\naddons: [nobody, "@/.."]\n---\n\n# One\n')).toEqual(['2:8 slide 1 theme serif', '3:9 slide 1 addon nobody'])
  })

  it.each([
    ['our own', '<QuoteCard /> <quote-card />'],
    ['Slidev’s', '<v-click>a</v-click> <Link to="1">a</Link> <carbon-logo-github /> <Toc />'],
    ['HTML and SVG', '<b>a</b> <svg><path /></svg> <blockquote>b</blockquote>'],
    ['code', '`<Nothing />`\n\n```html\n<Nothing />\n```\n'],
    ['comments', '<!-- <Nothing /> -->\n\nText'],
    ['addresses and comparisons', 'a < b, <https://example.org>'],
  ])('is nothing in %s', async (_what, body) => {
    expect(await unknown(`---\ntheme: none\naddons: [timeline-deck]\n---\n\n# Title\n\n${body}\n`)).toEqual([])
  })
})
