import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** How the sample deck is to be spoilt, for tests that must see a finding. */
export interface SampleOptions {
  slides?: number
  /** Changes the finished HTML. */
  spoil?: (html: string) => string
}

const require = createRequire(import.meta.url)

/** Font faces as data addresses, so that the same HTML prints alike from every folder. */
function fontFaces(): string {
  const faces: string[] = []
  for (const [family, name] of [['Source Sans 3', 'source-sans-3'], ['Source Serif 4', 'source-serif-4']] as const) {
    for (const [weight, style] of [['400', 'normal'], ['600', 'normal'], ['400', 'italic']] as const) {
      for (const [subset, range] of [
        ['vietnamese', 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,'
          + 'U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'],
        ['latin', 'U+0000-00FF,U+2000-206F,U+20AC,U+2212'],
      ] as const) {
        const file = require.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`)
        const data = readFileSync(file).toString('base64')
        faces.push(`@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style};`
          + ` unicode-range: ${range}; src: url(data:font/woff2;base64,${data}) format('woff2') }`)
      }
    }
  }
  return faces.join('\n')
}

const style = `
  @page { size: 1280px 720px; margin: 0 }
  body { margin: 0; font: 26px 'Source Sans 3' }
  section { width: 1280px; height: 720px; box-sizing: border-box; padding: 60px; overflow: hidden; break-after: page }
  section:last-of-type { break-after: auto }
  h1, h2 { font: 600 52px 'Source Serif 4'; width: 700px }
  blockquote { font: italic 30px 'Source Serif 4'; border-left: 6px solid #146; padding-left: 20px }
  strong { font-weight: 600 }
`

/** The titles of the sample, one a slide; the second wraps, for Chromium drops the space where a heading wraps. */
export function sampleTitles(slides = 5): string[] {
  return Array.from({ length: slides }, (_, i) => {
    if (i === 0) return 'Hà Nội, 25 October'
    if (i === 1) return 'The Convention against Cybercrime is opened for signature in a very long heading'
    return `Slide ${i + 1}: Phạm Minh Chính & friends`
  })
}

const svg = '<svg role="img" aria-label="A day from 08:00 to 20:00 with three events" viewBox="0 0 600 60" width="600" height="60">'
  + '<rect x="0" y="28" width="600" height="4" fill="#146"></rect><text x="10" y="20">08:00</text></svg>'

function body(no: number, slides: number): string {
  const link = `<p><a href="#slide-${slides}">The last slide</a> and <a href="https://example.org/a?b=1">an outside address</a></p>`
  switch (no % 4) {
    case 1: return `${svg}${link}`
    case 2: return '<figure><blockquote lang="id">“Kita semua bersatu melawan kejahatan siber.”</blockquote>'
      + `<figcaption>Lương Tam Quang, <strong>Minister</strong> <a href="#slide-${slides}">[1]</a></figcaption></figure>`
    case 3: return '<ol><li>First point</li><li>Second point, with <em>stress</em></li></ol>'
    default: return '<dl><dt>Convention</dt><dd>An agreement between states</dd></dl>'
      + '<p>María José Pinto González Artigas</p>'
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A small deck as the project prints it: one section a slide, links between them, a quotation in another language. */
export function sampleHtml({ slides = 5, spoil = (html) => html }: SampleOptions = {}): string {
  const sections = sampleTitles(slides).map((title, i) => {
    const tag = i === 0 ? 'h1' : 'h2'
    return `<section id="slide-${i + 1}"><${tag}>${escaped(title)}</${tag}>${body(i + 1, slides)}</section>`
  })
  return spoil(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample deck</title>`
    + `<style>${fontFaces()}${style}</style></head><body>${sections.join('\n')}</body></html>`)
}
