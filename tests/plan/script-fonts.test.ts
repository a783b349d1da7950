import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageTexts, scriptFontsOf, unknownLetters } from '../../scripts/plan/text/script-fonts.ts'
import { scriptFontRules } from '../../scripts/render/fonts/font-rules.ts'
import { ROOT } from '../support/project.ts'

const packages = (text: string, lang = 'en'): string[] => scriptFontsOf([{ text, lang }]).map((font) => font.package)

describe('fonts for scripts', () => {
  it.each<[string, string, string[]]>([
    ['Phạm Minh Chính, Đại biểu, Ελλάδα, Україна', 'vi', []],
    ['يوم واحد', 'ar', ['@fontsource/readex-pro']],
    ['می‌خواهیم', 'fa', ['@fontsource/noto-naskh-arabic']],
    ['שלום', 'he', ['@fontsource/noto-sans-hebrew']],
    ['नमस्ते', 'hi', ['@fontsource/noto-sans-devanagari']],
    ['河内公约', 'zh', ['@fontsource/noto-sans-sc']],
    ['河內公約', 'zh-Hant', ['@fontsource/noto-sans-tc']],
    ['河內公約', 'zh-HK', ['@fontsource/noto-sans-hk']],
    ['東京の会議', 'ja', ['@fontsource/noto-sans-jp']],
    ['하노이', 'ko', ['@fontsource/noto-sans-kr']],
  ])('for %s (%s): %j', (text, lang, expected) => {
    expect(packages(text, lang)).toEqual(expected)
  })

  it('names letters that no known font has', () => {
    expect(unknownLetters([{ text: 'runes ᚠᚢ and words', lang: 'en' }])).toEqual(['ᚠ', 'ᚢ'])
    expect(unknownLetters([{ text: 'Ελλάδα 東京 한국 عام', lang: 'en' }])).toEqual([])
  })

  it('takes a passage in the language that it is in', () => {
    expect(languageTexts({ title: 'A', quote: { text: '東京', lang: 'ja' } }, 'en')).toContainEqual({ text: '東京', lang: 'ja' })
  })

  it('brings only the parts of a font that a text needs, with the files inside', async () => {
    const fonts = scriptFontsOf([{ text: 'يوم', lang: 'ar' }])
    expect(existsSync(join(ROOT, 'node_modules', fonts[0]?.package ?? '?', 'package.json'))).toBe(true)
    const rules = await scriptFontRules(fonts, 'يوم')
    expect(rules.filter((rule) => rule.includes('@font-face'))).toHaveLength(3)
    expect(rules.every((rule) => !rule.includes('./files/'))).toBe(true)
    expect(rules.at(-1)).toContain("--td-script-fonts: 'Readex Pro'")
  })
})
