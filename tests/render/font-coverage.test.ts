import { describe, expect, it } from 'vitest'
import { lackingCharacters, unsureCharacters } from '../../scripts/render/fonts/coverage.ts'

const ARABIC = { family: 'Readex Pro', package: '@fontsource/readex-pro' }

/** What needs no glyph, or is drawn as something else. */
const UNDRAWN = /[\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2010\u2011]/u

describe('which characters the fonts of a deck have', () => {
  it('takes none for sure that a face lacks', async () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((character) => !UNDRAWN.test(character) && character === character.normalize('NFC'))
    const sure = all.filter((character) => unsureCharacters([character]).size === 0)
    expect(sure.length).toBeGreaterThan(400)
    expect([...(await lackingCharacters(new Set(sure), []))]).toEqual([])
  })

  it.each<[string, string]>([
    ['emoji', '🎉'],
    ['an arrow', '→'],
    ['a sign of mathematics', '≤'],
    ['a letter of another script', 'ᚠ'],
    ['a ligature of old', '\ufb01'],
    ['a combining mark that goes into no letter', '\u0302'],
  ])('says that it lacks %s', async (_, character) => {
    expect([...(await lackingCharacters(unsureCharacters([`a${character === '\u0302' ? 'x' : ''}${character}`]), []))]).toEqual([character])
  })

  it.each(['Phạm Minh Chính', 'Phạm'.normalize('NFD'), 'Ελλάδα', 'Москва', '½ × ²', 'a\u00adb\u200dc', 'a\u202fb\u3000c', 'non\u2011breaking', '№ 7'])('has %j', async (text) => {
    expect([...(await lackingCharacters(unsureCharacters([text]), []))]).toEqual([])
  })

  it('reads the fonts for further scripts too', async () => {
    const word = unsureCharacters(['يوم'])
    expect((await lackingCharacters(word, [])).size).toBe(3)
    expect((await lackingCharacters(word, [ARABIC])).size).toBe(0)
    expect((await lackingCharacters(word, [{ family: 'x', package: '@fontsource/none' }])).size).toBe(3)
  })
})
