import { describe, expect, it } from 'vitest'
import { cleanSvg } from '../../scripts/timeline/read/clean-svg.ts'

const drawing = (inside: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${attributes}>${inside}</svg>`

describe('an SVG drawing', () => {
  it.each([
    ['a script', drawing('<script>run()</script>')],
    ['an event attribute', drawing('<rect onclick="run()"/>', 'onload="run()"')],
    ['a script’s address', drawing('<a xlink:href="javascript:run()"><rect/></a>')],
    ['HTML', drawing('<foreignObject><p>run()</p></foreignObject>')],
    ['a script with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>run()</s:script></s:svg>'],
    ['a link that changes', drawing('<a href="#a"><animate attributeName="href" to="javascript:run()"/></a>')],
    ['a picture outside', drawing('<image href="https://run.example/a.png"/>')],
    ['a file', drawing('<image xlink:href="file:///run"/>')],
    ['a drawing in a drawing', drawing('<image href="data:image/svg+xml;base64,run="/>')],
    ['a style sheet outside', `<?xml-stylesheet href="https://run.example/a.css"?>${drawing('<style>@import "https://run.example/a.css";</style>')}`],
    ['a ground outside', drawing('<rect style="fill:url(https://run.example/a.svg#b)" fill="url(//run.example/c)"/>')],
    ['an address with escapes', drawing('<rect style="fill:u\\72l(https://run.example/a)"/>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///run">]>${drawing('<text>words</text>')}`],
  ])('loses %s', (_, text) => {
    expect(cleanSvg(text)).not.toMatch(/run/)
  })

  it('keeps what it draws with its own parts', () => {
    const own = drawing('<defs><linearGradient id="g"/><path id="p" d="M0 0h9"/></defs><style>.a{fill:url(#g)}</style><rect class="a" fill="url(#g)"/><use href="#p"/><image href="data:image/png;base64,AAAA"/>')
    const clean = cleanSvg(own)
    for (const part of ['fill:url(#g)', 'fill="url(#g)"', 'href="#p"', 'data:image/png']) expect(clean).toContain(part)
  })

  it('is refused where it is no XML', () => {
    expect(() => cleanSvg('words <svg')).toThrow('Non-whitespace before first tag')
  })
})
