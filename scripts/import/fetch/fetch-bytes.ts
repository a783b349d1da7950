import { lookup as resolveName, type LookupAddress } from 'node:dns'
import { request as plainRequest, STATUS_CODES, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Interrupted } from '../../failure.ts'
import { isOwnNetwork } from './own-network.ts'

/** What may be fetched, and how long and how much at most. */
export interface FetchRules {
  /** Whether an IP address must not be connected to. */
  isBarred: (address: string) => boolean
  /** Finds the IP addresses of a name. */
  resolve: (name: string, done: (error: Error | null, found: LookupAddress[]) => void) => void
  /** In ms: how long a server may take to answer, and how long all may take, redirects and content included. */
  patience: { answer: number; whole: number }
  mostBytes: number
}

/** The rules of the command line: only servers of the web. */
export const WEB_ONLY: FetchRules = {
  isBarred: isOwnNetwork,
  resolve: (name, done) => resolveName(name, { all: true }, done),
  patience: { answer: 15_000, whole: 60_000 },
  mostBytes: 64 * 1024 * 1024,
}

/** How often a server may send on to another address. */
const MOST_REDIRECTS = 5
/** How many bytes tell what a file is. */
const START = 8192

/** Why something was not fetched: words that follow the address. */
class Unfetched extends Error {}

/**
 * Fetches a file of the web. No proxy is used, and nothing is sent but the address, what is wanted and the program's name. The rules hold
 * for each address that a server sends on to, and for the IP address that is connected to in the end.
 *
 * @param refuses - says by the first bytes of a file why it is not wanted
 * @param signal - aborts it
 * @returns the content, or why there is none
 * @throws Interrupted where the signal is aborted
 */
export async function fetchBytes(address: string, rules: FetchRules, refuses: (start: Buffer) => string | undefined, signal: AbortSignal): Promise<{ bytes: Buffer } | { why: string }> {
  const ending = new AbortController()
  const { whole } = rules.patience
  const timer = setTimeout(() => ending.abort(new Unfetched(`was not there after ${seconds(whole)}`)), whole)
  const either = AbortSignal.any([signal, ending.signal])
  try {
    return { bytes: await contentOf(await answerOf(address, rules, either), rules, refuses) }
  } catch (error) {
    if (signal.aborted) throw new Interrupted()
    const cause: unknown = ending.signal.aborted ? ending.signal.reason : error
    return { why: cause instanceof Unfetched ? cause.message : wordsFor(cause) }
  } finally {
    clearTimeout(timer)
    ending.abort()
  }
}

/** Follows an address to the server that has the file. @throws Unfetched where none has, or where one may not be asked */
async function answerOf(address: string, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  let url = allowed(address, rules)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(url, rules, signal)
    const { statusCode = 0, headers } = answer
    if (statusCode === 200) return answer
    answer.destroy()
    if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) throw new Unfetched(`was answered with ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trimEnd())
    url = allowed(headers.location, rules, url)
  }
  throw new Unfetched(`was sent on more than ${MOST_REDIRECTS} times`)
}

/** @throws Unfetched where an address may not be asked */
function allowed(address: string, { isBarred }: FetchRules, from?: URL): URL {
  const way = from === undefined ? '' : 'was sent on to an address that '
  if (!URL.canParse(address, from)) throw new Unfetched(`${way}is none of the web`)
  const url = new URL(address, from)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Unfetched(`${way}begins with ${url.protocol} and not with https:`)
  if (url.username !== '' || url.password !== '') throw new Unfetched(`${way}has a name or a password in it`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && isBarred(host)) throw new Unfetched(`${way}is one of the own network`)
  return url
}

async function ask(url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> {
  const { isBarred, patience } = rules
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((done, fail) => {
    const asked = request(url, {
      // A connection for itself: those that are kept for all could go through a proxy that the environment names.
      agent: false,
      lookup: onlyAllowed(rules),
      signal,
      headers: { 'user-agent': 'timeline-deck (import --fetch-media)', accept: 'image/*', 'accept-encoding': 'identity' },
    })
    const timer = setTimeout(() => asked.destroy(new Unfetched(`was not answered within ${seconds(patience.answer)}`)), patience.answer)
    asked.on('socket', (socket: Socket) => socket.once('connect', () => {
      if (socket.remoteAddress === undefined || isBarred(socket.remoteAddress)) asked.destroy(new Unfetched('is one of the own network'))
    }))
    asked.once('response', (answer) => {
      clearTimeout(timer)
      done(answer)
    })
    asked.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    asked.end()
  })
}

/** Resolves a name once, and connects only to what was found then: a name may lead elsewhere when it is asked again. */
function onlyAllowed({ resolve, isBarred }: FetchRules): LookupFunction {
  return (name, options, done) => resolve(name, (error, found) => {
    const barred = found?.find(({ address }) => isBarred(address))
    const [first] = found ?? []
    if (error || !first) done(error ?? new Unfetched('has a name that leads nowhere'), [])
    else if (barred) done(new Unfetched(`leads to ${barred.address}, which is of the own network`), [])
    else if (options.all) done(null, found)
    else done(null, first.address, first.family)
  })
}

async function contentOf(answer: IncomingMessage, { mostBytes }: FetchRules, refuses: (start: Buffer) => string | undefined): Promise<Buffer> {
  const tooLarge = new Unfetched(`has more than ${Math.floor(mostBytes / 1024 / 1024)} MiB`)
  const chunks: Buffer[] = []
  let size = 0
  let isJudged = false
  const judge = (): void => {
    isJudged = true
    const why = refuses(Buffer.concat(chunks))
    if (why !== undefined) throw new Unfetched(why)
  }
  try {
    if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw tooLarge
    // What was packed is counted as it is unpacked.
    for await (const chunk of unpacked(answer)) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > mostBytes) throw tooLarge
      if (!isJudged && size >= START) judge()
    }
  } finally {
    answer.destroy()
  }
  if (!isJudged) judge()
  return Buffer.concat(chunks)
}

function unpacked(answer: IncomingMessage): Readable {
  const packing = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (packing === 'identity' || packing === '') return answer
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[packing]
  if (!unpack) throw new Unfetched(`is packed as ${packing}, which is not known here`)
  // A failure is told by the last of the streams.
  return pipeline(answer, unpack(), () => undefined)
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} seconds`
}

/** What Node says of connections, in words. */
const CODES: Record<string, string> = {
  ENOTFOUND: 'has a name that no server has',
  EAI_AGAIN: 'has a name that nobody could look up: is there a network?',
  ECONNREFUSED: 'was not answered: no server is there',
  ENETUNREACH: 'cannot be reached: is there a network?',
  EHOSTUNREACH: 'cannot be reached',
  ETIMEDOUT: 'was not answered in time',
  ECONNRESET: 'broke off',
  ERR_STREAM_PREMATURE_CLOSE: 'broke off',
  Z_DATA_ERROR: 'is packed, and damaged',
  Z_BUF_ERROR: 'broke off',
}

function wordsFor(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (CODES[code] !== undefined) return CODES[code]
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return `has no connection that can be trusted (${code})`
  return `was not fetched (${code === '' ? message : code})`
}
