import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalHtml, literalText } from '../../scripts/render/slidev/literal.ts'
import { markdownLiteral } from '../../scripts/write/markdown-text.ts'

describe('a text read back from our Markdown', () => {
  it('is the text', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll(/\s+/g, ' ').trim())
    const same = fc.property(line, (text) => {
      expect(literalText(markdownLiteral(text))).toBe(text)
    })
    fc.assert(same, { numRuns: 2000 })
  })

  it('is a text with signs that mean something in Markdown, HTML and Vue', () => {
    const text = '1. *a* _b_ `c` <b>d</b> {{ e }} &amp; & $f$ [g](h) https://i.example ::j:: \\ | ~ ^ # + = -'
    expect(literalText(markdownLiteral(text))).toBe(text)
  })

  it('is paragraphs of HTML in which no tag comes of it', () => {
    expect(literalHtml(markdownLiteral('Tom & <Jerry>\n\n*second*'))).toBe('<p>Tom & &lt;Jerry&gt;</p>\n<p>*second*</p>'.replace('Tom &', 'Tom &amp;'))
    expect(literalHtml('<img onerror="x">')).toBe('<p>&lt;img onerror="x"&gt;</p>')
    expect(literalHtml('')).toBe('')
  })
})
