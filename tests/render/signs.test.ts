import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signRanges, SIGN_FONTS } from '../../scripts/look/sign-fonts.ts'
import { findSignRanges, renderSignSheets } from '../../scripts/maintain/sign-ranges.ts'
import { scriptFontsOf } from '../../scripts/plan/text/script-fonts.ts'
import { lackingCharacters, unsureCharacters } from '../../scripts/render/fonts/coverage.ts'
import { ROOT } from '../support/project.ts'

/** Signs that people type, by the font that draws them; what the deck's own fonts have is in `own`. */
const COMMON: Record<string, string> = {
  own: '½¼¾²³¹°±×÷µ¶§†•…–—“”‘’€£¥©®№−ℓ¿¡«»',
  'DejaVu Sans': '→←↔⇒⇐⇔⇑⇓⇄↩↪↻↺⟶⟹≤≥≠≈≡√∞∑∏∫∂∆∇∈∉∩∪⊂⊃∀∃∅∝∠⊥⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞⅕℃℉℗‰※‽⁂‣◦★☆●○■□◆◇▲△▼▽▶◀▪◉◯✓✔✗✘✕✖✚✦✶❖❤❦☐☑☒☀☁☂☎☏☞☮☯☠☢☣☪✝✡☸♀♂♠♣♥♦♤♡♢♩♪♫♬♭♮♯♔♕♖♗♘♙♚♛⚀⚁⚂⚃⚄⚅⚐⚑⚔⚖⚙⚠⚲─│┌┐└┘├┤┬┴┼═║╔╗╚╝░▒▓█▀▄①②③⑩Ⅰ⅘⌘⌥⏎␣❄✂✈✉✍✎✏❝❞❶❷❸➔➜➤ɓⱥᴀⅳ℞ℵ⊕⊗⋅⋯⌈⌉⌊⌋⟨⟩⸮🂡🂱',
  'Noto Emoji': '😀😂🙂😢😡👍👎👏🙏🎉🎊✅❌❗❓⭐🌟🔥💡📌📍📅📈📉📊📚📰🎓🏆🏛🏗🌍🌏🗺🚀🚗🚢🚂💰💵⏰⏳⌚☔⚡🌊🌸🐢🐕🍜🏴🚩🧭🫱🫡🪖🩺⚽🛑➕➖➗',
  'Noto Sans Symbols': '⓪⓫⑪⑳ⓐⓏⒶ⒈',
  'Noto Sans Symbols 2': '🖉🗸🗹🞂⭘🯰',
  'Noto Sans Math': '𝒜𝓑𝐀⩴⦀',
  'Noto Music': '𝄞𝄢𝅘𝅥𝄀',
}

describe('signs', () => {
  it.each(Object.entries(COMMON))('%s draws what it is there for', async (family, signs) => {
    for (const sign of new Set(signs)) {
      const fonts = scriptFontsOf([{ text: `a ${sign} b`, lang: 'en' }])
      expect(fonts.map((font) => font.family), sign).toEqual(family === 'own' ? [] : [family])
      expect([...(await lackingCharacters(unsureCharacters([sign]), fonts))], sign).toEqual([])
    }
  })

  it.each(['1️⃣', '#⃣', '👨‍👩‍👧‍👦', '🇻🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '👍🏽', '❤️', '☎︎', '©️', 'x̂', 'q̃', 'e⃝'])('has a font for the sequence %j', async (text) => {
    const fonts = scriptFontsOf([{ text, lang: 'en' }])
    expect([...(await lackingCharacters(unsureCharacters([text]), fonts))]).toEqual([])
  })

  it.each([['a🏽', 'a🏽'], ['x\u0652', '\u0652'], ['⸺', '⸺'], ['\ue000', '\ue000'], ['字\u0302', '字']])('no font has %j', async (text, lacking) => {
    expect([...(await lackingCharacters(unsureCharacters([text]), SIGN_FONTS))]).toContain(lacking)
  })

  it('asks for no font where the deck has all, and for none that it does not name', () => {
    for (const text of ['Phạm Minh Chính, Đại biểu', 'Phạm'.normalize('NFD'), 'Ελλάδα, Україна', '“a” – b…', 'a\u00adb\u200bc\ufeffd\u2060e', 'a\u00a0b\u202fc']) expect(scriptFontsOf([{ text, lang: 'vi' }]), text).toEqual([])
    expect(scriptFontsOf([{ text: 'يوم ٢٥', lang: 'ar' }]).map(({ family }) => family)).toEqual(['Readex Pro'])
  })

  it('are in the ranges that the font files have, and in the style sheets (npm run fonts)', async () => {
    const ranges = await findSignRanges()
    expect(signRanges()).toEqual(ranges)
    for (const [file, text] of renderSignSheets(ranges)) expect(await readFile(join(ROOT, file), 'utf8'), file).toBe(text)
  })
})
