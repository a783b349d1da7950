import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A host that knows files and nothing else. */
export interface StaticHost {
  /** Address of the folder's start page. */
  url: string
  close: () => void
}

/** Serves a folder below a path, as a static host with many sites does. */
export async function serveBelow(path: string, folder: string): Promise<StaticHost> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = pathname.startsWith(path) && !pathname.includes('..') ? pathname.slice(path.length) || 'index.html' : undefined
    const content = file && (await readFile(join(folder, file)).catch(() => undefined))
    if (!file || !content) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
