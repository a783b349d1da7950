import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SurroundingsError } from '../../../failure.ts'
import { refusal } from './guard.ts'

/** What is served under one path. */
export interface Served {
  type: string
  content: string | Uint8Array
}

/** Gives what is served under a path, which begins with `/` and has no query; undefined where there is nothing. */
export type Serve = (path: string) => Promise<Served | undefined> | Served | undefined

/** The first port that is tried where none is asked for. */
const FIRST_PORT = 3030
/** How many are tried. */
const PORTS = 100

/**
 * Starts the server of a presentation: on this machine only, for reading only, and of a list of things only. Everything else is
 * refused before anything of it is read.
 *
 * @param port - without one, the first free one from 3030 on
 * @param scripts - which scripts the pages may run, as a Content-Security-Policy says it; without it, files of this server
 * @throws SurroundingsError where the port is taken
 */
export async function serveTalk(serve: Serve, { port, scripts = OWN_FILES }: { port?: number | undefined; scripts?: string } = {}): Promise<Server & { port: number }> {
  const server = createServer({ maxHeaderSize: MOST_HEADERS }, (request, response) => {
    const reason = refusal(request, portOf(server))
    if (reason !== undefined) refuse(request, response, reason)
    else void answer(request, response, serve, policy(portOf(server), scripts))
  })
  // Reading only: whoever sends a body is not listened to, however long it is.
  server.requestTimeout = 30_000
  const taken = await listen(server, port)
  return Object.assign(server, { port: taken })
}

const OWN_FILES = "'self'"

/** In bytes: more than any browser sends. */
const MOST_HEADERS = 16 * 1024

/** The port that a server listens on. */
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
  response.writeHead(200, {
    'Content-Type': served.type,
    'Content-Length': Buffer.byteLength(served.content),
    'Cache-Control': path?.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  })
  response.end(request.method === 'HEAD' ? undefined : served.content)
}

/** Even a page that somebody managed to put something into loads nothing from elsewhere, and runs nothing but our files. */
function policy(port: number, scripts: string): string {
  const sockets = ['127.0.0.1', 'localhost'].map((host) => `ws://${host}:${port}`).join(' ')
  return `default-src 'self'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ${sockets}; object-src 'none'; base-uri 'none'; form-action 'none'`
}

/** The path of a request without its query, decoded; undefined where it is none. */
function pathOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, reason: string): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${reason}\n`)
  // What is still coming is thrown away unread, and not for long.
  request.resume()
  setTimeout(() => request.destroy(), 1000).unref()
}
