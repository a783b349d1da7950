import { describe, expect, it } from 'vitest'
import { languageOfName } from '../../scripts/plan/text/name-language.ts'

describe('the language of a name', () => {
  it.each([
    ['Báo Chính phủ', 'vi'], ['Đại biểu Nhân dân', 'vi'], ['Báo Chính phủ'.normalize('NFD'), 'vi'], ['読売しんぶん', 'ja'], ['한겨레', 'ko'], ['Καθημερινή', 'el'],
    ['Der Österreicher', undefined], ['Đorđe', undefined], ['The Harbour Post', undefined], ['Известия', undefined], ['人民日报', undefined],
  ])('%s is told by letters of it alone: %s', (name, language) => {
    expect(languageOfName(name)).toBe(language)
  })
})
