import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

/** What a page may send: where the presenter is, so that the audience's view follows, and what is drawn on a slide. */
const SYNC = /^\/@server-(reactive|ref)\/(nav|drawings)(\?|$)/

/** What Slidev and Vite offer for editing, which a presentation needs none of. */
const CLOSED = ['/__mcp', '/__open-in-editor', '/__inspect']

/**
 * Keeps a presentation to this machine and to watching: refuses requests that were not meant for this server (a foreign
 * `Host`, as in DNS rebinding), that come from pages of others (`Origin`, `Sec-Fetch-Site`), and all that would edit.
 */
export function guard(): Plugin {
  return {
    name: 'timeline-deck:guard',
    // First of all plugins, so that its middleware stands before every other.
    enforce: 'pre',
    configureServer(server) {
      const port = (): number => {
        const address = server.httpServer?.address()
        return typeof address === 'object' && address ? address.port : server.config.server.port
      }
      server.middlewares.use((request, response, next) => {
        const reason = refusal(request, port())
        if (reason) return refuse(response, reason)
        // Even a page that somebody managed to put something into loads nothing from elsewhere.
        response.setHeader('Content-Security-Policy', POLICY)
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
        response.setHeader('X-Frame-Options', 'SAMEORIGIN')
        next()
      })
      server.httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: NodeJS.WritableStream & { destroy: () => void }) => {
        if (!foreignPage(request, port())) return
        socket.write('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        socket.destroy()
      })
    },
  }
}

const POLICY = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws:"

/**
 * Why a request is refused.
 *
 * @param port - the port that the server listens on
 * @returns undefined where it is fine
 */
export function refusal(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, port: number): string | undefined {
  const foreign = foreignPage(request, port)
  if (foreign) return foreign
  const url = (request.url ?? '/').toLowerCase()
  if (CLOSED.some((path) => url.startsWith(path))) return 'Editing is off while presenting.'
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  if (request.method === 'POST' && SYNC.test(request.url ?? '')) return undefined
  return 'Editing is off while presenting.'
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

function refuse(response: ServerResponse, reason: string): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${reason}\n`)
}
