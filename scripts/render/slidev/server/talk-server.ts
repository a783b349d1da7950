import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { SurroundingsError } from '../../../failure.ts'

/** The answer to the request for one path. */
export interface Served {
  /** The media type. */
  type: string
  content: string | Uint8Array | FileContent
}

/** A file that is sent piece by piece: a film. */
export interface FileContent {
  path: string
  bytes: number
}

/** Answers a path, which begins with `/` and has no query; undefined when there is nothing. */
type Serve = (path: string) => Promise<Served | undefined> | Served | undefined

/** The first port to try when the user names none. */
const FIRST_PORT = 3030
/** How many ports to try. */
const PORTS = 100

/**
 * Starts the server of a presentation, which only this machine reaches and which only answers reading requests. It refuses every
 * other request before it reads any of its body.
 *
 * @param port - undefined for the first free port from 3030 on
 * @param scripts - the scripts that pages may run, as a Content-Security-Policy names them; by default only files of this server
 * @param elsewhere - gives the origins that the presenter allows slides to play from; none by default
 * @throws SurroundingsError when the port is taken
 */
export async function serveTalk(serve: Serve, { port, scripts = OWN_FILES, elsewhere = () => [] }: { port?: number | undefined; scripts?: string; elsewhere?: () => readonly string[] } = {}): Promise<Server & { port: number }> {
  const server = createServer({ maxHeaderSize: MOST_HEADERS }, (request, response) => {
    const reason = refusal(request, portOf(server))
    if (reason !== undefined) refuse(request, response, reason)
    else void answer(request, response, serve, policy(portOf(server), scripts, elsewhere()))
  })
  // Nobody needs to send a body, however long it is.
  server.requestTimeout = 30_000
  const taken = await listen(server, port)
  return Object.assign(server, { port: taken })
}

const OWN_FILES = "'self'"

/** In bytes, more than any browser sends. */
const MOST_HEADERS = 16 * 1024

/** The port that a server listens on; 0 before it does. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0
}

async function listen(server: Server, asked: number | undefined): Promise<number> {
  const wanted = asked === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [asked]
  for (const port of wanted) if (await tryPort(server, port)) return portOf(server)
  throw new SurroundingsError(asked === undefined ? `All ports from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1} are in use on this machine. Choose another with --port.` : `Port ${asked} is in use on this machine. Choose another with --port.`)
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error.code === 'EACCES' ? new SurroundingsError(`Port ${port} may not be used on this machine. Choose another with --port.`) : error)
    }
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed)
      resolve(true)
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, serve: Serve, policy: string): Promise<void> {
  const path = pathOf(request.url)
  const served = path === undefined ? undefined : await serve(path)
  if (!served) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n')
    return
  }
  const { content } = served
  const size = isFile(content) ? content.bytes : Buffer.byteLength(content)
  const range = askedRange(request.headers.range, size)
  if (range === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
    return
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  response.writeHead(range ? 206 : 200, {
    'Content-Type': served.type,
    'Content-Length': to - from + 1,
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${from}-${to}/${size}` }),
    'Cache-Control': path?.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  else if (isFile(content)) await sendFile(content, { from, to }, response)
  else response.end(range ? Buffer.from(content).subarray(from, to + 1) : content)
}

function isFile(content: Served['content']): content is FileContent {
  return typeof content === 'object' && 'path' in content
}

/** Sends a part of a file. A player that breaks off, as all do that seek, is no failure. */
async function sendFile({ path }: FileContent, { from, to }: ByteRange, response: ServerResponse): Promise<void> {
  await pipeline(createReadStream(path, { start: from, end: to }), response).catch(() => response.destroy())
}

/** The first and the last byte that are asked for, both counted. */
interface ByteRange {
  from: number
  to: number
}

/**
 * Reads the header `Range` of a request, by which players seek.
 *
 * @returns undefined for the whole, as for several ranges, which a server may answer so; 'none' where the file has no such bytes
 */
export function askedRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'none' : { from, to }
}

/**
 * Even if somebody injected something into a page, it would load nothing from elsewhere and run only our files.
 *
 * @param elsewhere - the origins that the presenter allows slides to play from; none by default
 */
function policy(port: number, scripts: string, elsewhere: readonly string[]): string {
  const sockets = ['127.0.0.1', 'localhost'].map((host) => `ws://${host}:${port}`).join(' ')
  return `default-src 'self'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ${sockets}; media-src ${["'self'", ...elsewhere].join(' ')}; frame-src ${["'self'", ...elsewhere].join(' ')}; object-src 'none'; base-uri 'none'; form-action 'none'`
}

/** Decodes the path of a request without its query; undefined when it is malformed. */
function pathOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, reason: string): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${reason}\n`)
  // The rest of the request is discarded, for a second at most.
  request.resume()
  setTimeout(() => request.destroy(), 1000).unref()
}

/**
 * Says why a presentation refuses a request. Another server may be meant (a foreign `Host`, as in DNS rebinding, or the absolute form
 * of RFC 9112, 3.2.2). A page of somebody else may send it (`Origin`, `Sec-Fetch-Site`). Or it may want more than to read.
 *
 * @param port - the port that the server listens on
 * @returns the reason, undefined when the request is allowed
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
 * Says why a presentation refuses a web socket. Besides the reasons of {@link refusal}, it may lack the token that only the
 * presentation's own pages have. A program that sends no `Origin` needs the token, too.
 *
 * @param token - the token of this run
 * @returns the reason, undefined when the socket is allowed
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
