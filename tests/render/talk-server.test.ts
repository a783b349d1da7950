import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { refusal, socketRefusal } from '../../scripts/render/slidev/server/talk-server.ts'

const PORT = 3030
const HOST = `127.0.0.1:${PORT}`

function answer(method: string, url: string, headers: IncomingHttpHeaders = {}): 'fine' | 'refused' {
  return refusal({ method, url, headers: { host: HOST, ...headers } }, PORT) === undefined ? 'fine' : 'refused'
}

describe('the guard of a presentation', () => {
  it.each([
    ['GET', '/', {}],
    ['HEAD', '/#/presenter/1', {}],
    ['GET', '/__slidev/slides/1.json', {}],
    ['GET', '/', { host: `localhost:${PORT}` }],
    ['GET', '/main.ts', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }],
    ['GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('lets %s %s %o through', (method, url, headers) => {
    expect(answer(method, url, headers)).toBe('fine')
  })

  it.each([
    ['POST', '/__slidev/slides/1.json', {}],
    ['POST', '/@server-reactive/nav', { origin: `http://${HOST}` }],
    ['PUT', '/', {}],
    ['GET', `http://${HOST}/`, {}],
    ['GET', 'http://example.org/', {}],
    ['GET', '//example.org/', {}],
    ['OPTIONS', '*', {}],
    ['GET', '/', { 'content-length': '3000000' }],
    ['GET', '/', { 'transfer-encoding': 'chunked' }],
    ['POST', '/@server-reactive/snapshots', {}],
    ['POST', '/@server-reactive/navigation', {}],
    ['GET', '/', { host: 'example.org' }],
    ['GET', '/', { host: `example.org:${PORT}` }],
    ['GET', '/', { host: `127.0.0.1:${PORT + 1}` }],
    ['GET', '/', { host: undefined }],
    ['GET', '/', { origin: 'null' }],
    ['GET', '/', { origin: `https://${HOST}` }],
    ['GET', '/', { origin: 'http://127.0.0.1:1' }],
    ['GET', '/main.ts', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['GET', '/main.ts', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('refuses %s %s %o', (method, url, headers) => {
    expect(answer(method, url, headers)).toBe('refused')
  })

  it.each([
    [`/talk?token=${'a'.repeat(32)}`, {}, 'fine'],
    [`/talk?token=${'a'.repeat(32)}`, { origin: `http://${HOST}` }, 'fine'],
    [`/talk?token=${'b'.repeat(32)}`, {}, 'refused'],
    ['/talk', { origin: `http://${HOST}` }, 'refused'],
    [`/?token=${'a'.repeat(32)}`, {}, 'refused'],
    [`/talk?token=${'a'.repeat(32)}`, { origin: 'https://example.org' }, 'refused'],
    [`/talk?token=${'a'.repeat(32)}`, { host: 'example.org' }, 'refused'],
  ])('asks web sockets for the token, with an Origin or without: %s %o is %s', (url, headers, expected) => {
    const reason = socketRefusal({ method: 'GET', url, headers: { host: HOST, ...headers } }, PORT, 'a'.repeat(32))
    expect(reason === undefined ? 'fine' : 'refused').toBe(expected)
  })
})
