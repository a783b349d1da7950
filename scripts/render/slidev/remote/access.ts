import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Decides who may steer a presentation. A code that works once lets a phone in; then a secret identifies the phone. */
interface Access {
  /** The code that lets the next phone in. */
  code: () => string
  /** Uses up the right code and returns a secret for the phone; undefined for a wrong code. */
  redeem: (code: string) => string | undefined
  /** The name of the phone with a secret; undefined when no phone has it. */
  phoneWith: (secret: string | undefined) => string | undefined
}

/** Letters and digits that nobody confuses (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** 24 letters of 5 bits each are 120 bits. */
const CODE_LENGTH = 24
/** 16 bytes are 128 bits. */
const SECRET_BYTES = 16

/** Starts with one code and no phone; nothing of it outlives the presentation. */
export function createAccess(): Access {
  let code = newCode()
  const phones = new Set<string>()
  return {
    code: () => code,
    redeem(given) {
      if (!isSame(given.toLowerCase(), code)) return undefined
      code = newCode()
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      phones.add(digestOf(secret).toString('hex'))
      return secret
    },
    phoneWith(secret) {
      if (secret === undefined) return undefined
      // The lookup takes the digest, so that its time reveals nothing about the secret.
      const phone = digestOf(secret).toString('hex')
      return phones.has(phone) ? phone : undefined
    },
  }
}

function newCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** Compares in the same time for all texts of one length. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other))
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The parts of a request that decide about it. */
type Asking = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** The path of everything that a phone gets after it was let in. Browsers send the phone's cookie nowhere else. */
export const PHONE_PATH = '/phone'
/** The path of the phone's web socket. */
const SOCKET_PATH = `${PHONE_PATH}/socket`

/** What a request to the phones' server asks for. */
export type Wanted =
  /** Something that does not exist, or that the sender may not have. */
  | { kind: 'nothing' }
  /** To be let in. */
  | { kind: 'entry'; code: string }
  /** A file or the web socket for a phone that was let in. */
  | { kind: 'part'; path: string; secret: string }

const NOTHING: Wanted = { kind: 'nothing' }

/**
 * Decides what a request to the phones' server asks for. A request gets nothing if another server is meant (a foreign `Host`, as in
 * DNS rebinding), if a page of somebody else sends it, or if it wants more than to read.
 *
 * @param host - the server's own address and port, as written in a web address
 * @param cookie - the name of the phones' cookie
 */
export function wantedBy({ method, url, headers }: Asking, host: string, cookie: string): Wanted {
  if (headers.host !== host || !isOwn(headers.origin, host)) return NOTHING
  if (method !== 'GET' || headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0) return NOTHING
  const path = /^\/(?!\/)[\w./-]*$/.exec(url ?? '')?.[0]
  if (path === undefined) return NOTHING
  if (path === PHONE_PATH || path.startsWith(`${PHONE_PATH}/`)) {
    const secret = cookieOf(headers.cookie, cookie)
    return secret === undefined || isFromElsewhere(headers) ? NOTHING : { kind: 'part', path, secret }
  }
  // Only following the address uses up its code; a browser that only loads ahead must not.
  return isFollowed(headers) ? { kind: 'entry', code: path.slice(1) } : NOTHING
}

/**
 * The secret of a phone that requests its web socket; undefined when the request is not from a page of ours. Browsers always name
 * the page that asks, so a request that names none is not from a browser.
 */
export function socketSecret(request: Asking, host: string, cookie: string): string | undefined {
  const wanted = wantedBy(request, host, cookie)
  return wanted.kind === 'part' && wanted.path === SOCKET_PATH && request.headers.origin !== undefined ? wanted.secret : undefined
}

function isOwn(origin: string | undefined, host: string): boolean {
  return origin === undefined || origin === `http://${host}`
}

function isFromElsewhere(headers: Asking['headers']): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function isFollowed(headers: Asking['headers']): boolean {
  const isAhead = headers['sec-purpose'] !== undefined || headers['purpose'] !== undefined || headers['x-moz'] !== undefined
  const mode = headers['sec-fetch-mode']
  const destination = headers['sec-fetch-dest']
  return !isAhead && (mode === undefined || mode === 'navigate') && (destination === undefined || destination === 'document')
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const all = (header ?? '').split(';').map((pair) => pair.trim())
  return all.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
