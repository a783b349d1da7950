import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { WEB_ONLY, type FetchRules } from '../../scripts/import/fetch/fetch-bytes.ts'
import { isOwnNetwork } from '../../scripts/import/fetch/own-network.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A server of this machine that pictures are fetched from. */
export interface PictureServer {
  /** `http://name:port`, under any name that `rules` know. */
  at: (name?: string) => string
  /** What it answers, by path. Others are not found. */
  answers: Map<string, Answer>
  /** What it answers to all other paths; undefined for not found. */
  answersAll: Answer | undefined
  /** The paths that it was asked for, in order. */
  asked: string[]
  /** Rules by which it may be reached, although it is of this machine. */
  rules: FetchRules
}

/** Where the names lead that tests use. */
const NAMES: Record<string, string[]> = {
  'pictures.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.7'],
  'mixed.example': ['127.0.0.1', '192.168.7.7'],
  'mapped.example': ['::ffff:169.254.169.254'],
}

/** A server for each test, ended after it. */
export function usePictureServer(): PictureServer {
  let port = 0
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const listener = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers.get((request.url ?? '').replace(/\?.*/, '')) ?? server.answersAll
    if (answer) answer(response, request)
    else response.writeHead(404).end('not here')
  })
  beforeEach(async () => {
    answers.clear()
    asked.length = 0
    server.answersAll = undefined
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
    port = (listener.address() as AddressInfo).port
  })
  afterEach(async () => {
    listener.closeAllConnections()
    await new Promise((done) => listener.close(done))
  })
  const rules: FetchRules = {
    ...WEB_ONLY,
    isBarred: (address) => address !== '127.0.0.1' && isOwnNetwork(address),
    resolve(name, done) {
      const found = NAMES[name]
      if (found) done(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
      else done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    },
  }
  const server: PictureServer = { at: (name = 'pictures.example') => `http://${name}:${port}`, answers, answersAll: undefined, asked, rules }
  return server
}

/** Answers with a file. */
export function file(bytes: Uint8Array | string, type = 'image/png'): Answer {
  return (response) => response.writeHead(200, { 'content-type': type }).end(bytes)
}

/** Sends on to another address. */
export function sentTo(address: string, status = 302): Answer {
  return (response) => response.writeHead(status, { location: address }).end()
}
