import type { IncomingMessage } from 'node:http'

/**
 * Why a request to a presentation is refused: it was not meant for this server (a foreign `Host`, as in DNS rebinding), comes from a
 * page of somebody else (`Origin`, `Sec-Fetch-Site`), names another server (the absolute form of RFC 9112, 3.2.2), or wants to do more
 * than read.
 *
 * @param port - the port that the server listens on
 * @returns undefined where it is fine
 */
export function refusal(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, port: number): string | undefined {
  const foreign = foreignPage(request, port)
  if (foreign !== undefined) return foreign
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) return 'This server is no proxy.'
  if (request.method !== 'GET' && request.method !== 'HEAD') return 'A presentation can only be read.'
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0) return 'A presentation can only be read.'
  return undefined
}

/**
 * Why a web socket is refused: as {@link refusal}, and where it does not bring the token that stands in the presentation's own pages.
 * A program without an `Origin` has to bring it, too.
 *
 * @param token - the one of this run
 */
export function socketRefusal(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, port: number, token: string): string | undefined {
  const reason = refusal(request, port)
  if (reason !== undefined) return reason
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  return pathname === '/talk' && searchParams.get('token') === token ? undefined : 'This server answers only to its own pages.'
}

function foreignPage({ headers }: Pick<IncomingMessage, 'headers'>, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return 'This server answers only to its own address on this machine.'
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'This server answers only to its own pages.'
  const site = headers['sec-fetch-site']
  // Following a link to here is fine, as from a mail; embedding or reading from another page is not.
  const stranger = site !== undefined && site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate'
  return stranger ? 'This server answers only to its own pages.' : undefined
}
