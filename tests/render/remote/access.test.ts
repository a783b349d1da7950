import { describe, expect, it } from 'vitest'
import { createAccess } from '../../../scripts/render/slidev/remote/access.ts'

describe('a code', () => {
  it('has at least 100 bits that nobody mistakes for each other, and is another one in each run', () => {
    const codes = Array.from({ length: 500 }, () => createAccess().code())
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/)
    // 24 letters out of 32 are 120 bits, if each comes as often as the others.
    const counts = Map.groupBy(codes.join(''), (letter) => letter)
    expect(counts.size).toBe(32)
    for (const { length } of counts.values()) expect(length).toBeGreaterThan((codes.length * 24) / 32 / 2)
  })

  it('works once; then there is another', () => {
    const access = createAccess()
    const code = access.code()
    expect(access.redeem(code)).toMatch(/^[\w-]{22}$/)
    expect(access.code()).not.toBe(code)
    expect(access.redeem(code)).toBeUndefined()
    expect(access.redeem(access.code())).toBeDefined()
  })

  it('may be typed in capitals', () => {
    const access = createAccess()
    expect(access.redeem(access.code().toUpperCase())).toBeDefined()
  })

  it.each(['', ' ', 'a', '0'.repeat(24), '0'.repeat(10_000), '\0', 'ä'.repeat(24)])('is not used up by a wrong one: %j', (wrong) => {
    const access = createAccess()
    const code = access.code()
    expect(access.redeem(wrong)).toBeUndefined()
    expect(access.redeem(code.slice(0, -1))).toBeUndefined()
    expect(access.redeem(`${code}0`)).toBeUndefined()
    expect(access.code()).toBe(code)
  })
})

describe('a phone', () => {
  it('is known again by its secret, apart from others, and in its own presentation only', () => {
    const access = createAccess()
    const [one, other] = [access.redeem(access.code()), access.redeem(access.code())]
    expect(one).not.toBe(other)
    expect(access.phoneWith(one)).toBeDefined()
    expect(access.phoneWith(one)).toBe(access.phoneWith(one))
    expect(access.phoneWith(one)).not.toBe(access.phoneWith(other))
    expect(createAccess().phoneWith(one)).toBeUndefined()
    for (const wrong of [undefined, '', 'x', `${one}x`, one?.toLowerCase()]) expect(access.phoneWith(wrong)).toBeUndefined()
    expect(access.phoneWith(access.code())).toBeUndefined()
  })
})
