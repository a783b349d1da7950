import { describe, expect, it } from 'vitest'
import { encodedAddress, readProse, wordsOfPart } from '../../scripts/timeline/schema/prose.ts'

describe('the small form of a text', () => {
  it('has paragraphs with an empty line between them, whose line breaks stay', () => {
    expect(readProse('One.\nStill one.\n\n  \nTwo.').map(wordsOfPart)).toEqual(['One.\nStill one.', 'Two.'])
  })

  it('has lists of every mark, and an indented line goes on with its item', () => {
    expect(readProse('What it took:\n- stone\n  from the hill\n* wood\n• men\nAnd time.')).toEqual([
      { runs: [{ text: 'What it took:' }] },
      { runs: [{ text: 'stone from the hill' }], item: 'dot' },
      { runs: [{ text: 'wood' }], item: 'dot' },
      { runs: [{ text: 'men' }], item: 'dot' },
      { runs: [{ text: 'And time.' }] },
    ])
  })

  it('numbers items where numbers follow each other, and leaves a date alone', () => {
    expect(readProse('1. one\n2. two').map(({ item }) => item)).toEqual([1, 2])
    expect(readProse('1. Mai 1945 war ein Dienstag.')).toEqual([{ runs: [{ text: '1. Mai 1945 war ein Dienstag.' }] }])
    expect(readProse('1914. The war').map(wordsOfPart)).toEqual(['1914. The war'])
  })

  it('has links in words, with parentheses in pairs, and bare addresses without the end of the sentence', () => {
    expect(readProse('See [the book](https://example.org/a_(b)), or (https://example.org/c_(d)) and https://example.org/e?f=1.')[0]?.runs).toEqual([
      { text: 'See ' },
      { text: 'the book', url: 'https://example.org/a_(b)' },
      { text: ', or (' },
      { text: 'https://example.org/c_(d)', url: 'https://example.org/c_(d)' },
      { text: ') and ' },
      { text: 'https://example.org/e?f=1', url: 'https://example.org/e?f=1' },
      { text: '.' },
    ])
  })

  it.each(['-5 degrees', '-', '*bold*', 'a - b', '![x](https://example.org/x.png', '[a](javascript:1)', '[a](/b)', '**b** <i>c</i>', '# 1'])('leaves all else as it is typed: %s', (text) => {
    expect(readProse(text).map(wordsOfPart)).toEqual([text])
    expect(readProse(text)[0]?.item).toBeUndefined()
  })

  it('loses no word', () => {
    const text = 'A [b](https://example.org/c d) e\n- f\ng\n\n3. h'
    expect(readProse(text).map(wordsOfPart).join(' ').replaceAll(/\s+/g, ' ')).toBe('A [b](https://example.org/c d) e f g 3. h')
  })

  it('shows addresses as typed where links are none', () => {
    expect(readProse('https://example.org', false)).toEqual([{ runs: [{ text: 'https://example.org' }] }])
  })
})

describe('an address', () => {
  it('is encoded as links have it, and is one of the web or none', () => {
    expect(encodedAddress('https://example.org/straße?a=b c')).toBe('https://example.org/stra%C3%9Fe?a=b%20c')
    expect(encodedAddress('mailto:me@example.org')).toBeUndefined()
    expect(encodedAddress('https://')).toBeUndefined()
  })
})
