import type { IncomingMessage } from 'node:http'

/** What a request says of itself. */
export type Asking = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** Below which all is that a phone gets after it was let in. Its cookie is sent nowhere else. */
export const PHONE_PATH = '/phone'
/** Where its web socket is. */
export const SOCKET_PATH = `${PHONE_PATH}/socket`

/** What somebody wants of the phones' server. */
export type Wanted =
  /** Nothing that there is, or for nobody that may have it. */
  | { kind: 'nothing' }
  /** To be let in. */
  | { kind: 'entry'; code: string }
  /** Something that those have who were let in. */
  | { kind: 'part'; path: string; secret: string }

const NOTHING: Wanted = { kind: 'nothing' }

/**
 * What a request to the phones' server wants. A request that was meant for another server (a foreign `Host`, as in DNS rebinding),
 * comes from a page of somebody else, or wants to do more than read wants nothing.
 *
 * @param host - the server's own address and port, as they stand in a web address
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
  // A code is given by following its address, and a browser that only looks ahead must not use it up.
  return isFollowed(headers) ? { kind: 'entry', code: path.slice(1) } : NOTHING
}

/**
 * The secret of a phone that asks for its web socket; undefined where it is none of ours. Browsers always say which page asks, so
 * whoever does not say it is none.
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
