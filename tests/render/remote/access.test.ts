import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createAccess, socketSecret, wantedBy, type Wanted } from '../../../scripts/render/slidev/remote/access.ts'

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

const HOST = '192.168.1.7:3130'
const COOKIE = 'timeline-deck-3130'
const CODE = '/0123456789abcdefghjkmnpq'
const LET_IN = { cookie: `${COOKIE}=secret` }

function wanted(method: string, url: string, headers: IncomingHttpHeaders = {}): Wanted {
  return wantedBy({ method, url, headers: { host: HOST, ...headers } }, HOST, COOKIE)
}

describe('what a request wants', () => {
  it.each([
    [{}],
    [{ origin: `http://${HOST}` }],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    // A link in a mail that was read in the browser.
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    [LET_IN],
  ])('is to come in where an address is followed: %o', (headers) => {
    expect(wanted('GET', CODE, headers)).toEqual({ kind: 'entry', code: CODE.slice(1) })
  })

  it.each([
    ['/phone', LET_IN],
    ['/phone/phone.js', { cookie: `other=1; ${COOKIE}=secret;more=2` }],
    ['/phone/phone.css', { ...LET_IN, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }],
    ['/phone/socket', { ...LET_IN, origin: `http://${HOST}` }],
  ])('is a part where it has the cookie: %s %o', (path, headers) => {
    expect(wanted('GET', path, headers)).toEqual({ kind: 'part', path, secret: 'secret' })
  })

  it.each<[string, string, IncomingHttpHeaders]>([
    // Without the cookie, with that of another port, or none.
    ['GET', '/phone', {}],
    ['GET', '/phone/phone.js', { cookie: 'timeline-deck-3131=secret' }],
    ['GET', '/phone/socket', { cookie: `x${COOKIE}=secret` }],
    // Not meant for this server.
    ['GET', CODE, { host: undefined }],
    ['GET', CODE, { host: '192.168.1.7' }],
    ['GET', CODE, { host: '192.168.1.8:3130' }],
    ['GET', CODE, { host: 'laptop.local:3130' }],
    ['GET', CODE, { host: 'evil.example:3130' }],
    ['GET', CODE, { host: '127.0.0.1:3130' }],
    ['GET', `http://${HOST}${CODE}`, {}],
    ['GET', `/${CODE}`, {}],
    ['GET', '*', {}],
    // From a page of somebody else.
    ['GET', '/phone', { ...LET_IN, origin: 'null' }],
    ['GET', '/phone', { ...LET_IN, origin: `https://${HOST}` }],
    ['GET', '/phone', { ...LET_IN, origin: 'http://evil.example' }],
    ['GET', '/phone/phone.js', { ...LET_IN, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['GET', '/phone', { ...LET_IN, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['GET', '/phone', { ...LET_IN, 'sec-fetch-site': 'same-site' }],
    ['GET', CODE, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['GET', CODE, { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    // Only looking ahead.
    ['GET', CODE, { 'sec-purpose': 'prefetch;prerender', 'sec-fetch-mode': 'navigate' }],
    ['GET', CODE, { purpose: 'prefetch' }],
    ['HEAD', CODE, {}],
    // More than reading.
    ['POST', CODE, {}],
    ['PUT', '/phone', LET_IN],
    ['OPTIONS', '/phone', LET_IN],
    ['GET', '/phone', { ...LET_IN, 'content-length': '1' }],
    ['GET', '/phone', { ...LET_IN, 'content-length': 'x' }],
    ['GET', '/phone', { ...LET_IN, 'transfer-encoding': 'chunked' }],
    // No path of ours.
    ['GET', '/phone?x', LET_IN],
    ['GET', '/phone/%70hone.js', LET_IN],
    ['GET', `${CODE}?x=1`, {}],
    ['GET', '/phone\\phone.js', LET_IN],
  ])('is nothing that there is: %s %s %o', (method, url, headers) => {
    expect(wanted(method, url, headers)).toEqual({ kind: 'nothing' })
  })

  it('is the web socket only where a page of ours asks for it', () => {
    const secret = (url: string, headers: IncomingHttpHeaders): string | undefined => socketSecret({ method: 'GET', url, headers: { host: HOST, ...headers } }, HOST, COOKIE)
    const own = { ...LET_IN, origin: `http://${HOST}` }
    expect(secret('/phone/socket', own)).toBe('secret')
    expect(secret('/phone/socket', LET_IN)).toBeUndefined()
    expect(secret('/phone', own)).toBeUndefined()
    expect(secret(CODE, own)).toBeUndefined()
    expect(secret('/phone/socket', { ...own, origin: 'http://evil.example' })).toBeUndefined()
    expect(secret('/phone/socket', { origin: own.origin })).toBeUndefined()
  })
})
