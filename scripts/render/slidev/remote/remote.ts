import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { renderSVG } from 'uqr'
import { WebSocketServer } from 'ws'
import type { PhoneDeck } from './phone-view.ts'
import type { Relay } from '../server/relay.ts'
import { createAccess, PHONE_PATH, socketSecret, wantedBy } from './access.ts'
import { hostOf } from './addresses.ts'
import { listenOn } from './listen.ts'
import { readPhoneFiles, type PhoneFile } from './phone-page.ts'
import { phoneView } from './phone-view.ts'
import { connectPhones } from './phones.ts'

/** How to let phones in. */
export interface RemoteOptions {
  /** The addresses of this machine that phones can reach. */
  addresses: readonly string[]
  /** Undefined for the first free port from 3130 on. */
  port?: number
  /** Called when a phone has been let in. */
  onPhone?: () => void
}

/** The running server for phones. */
export interface Remote {
  /** The web addresses that let the next phone in, the likeliest first; each works once. */
  urls: () => string[]
  /** Shows phones the new state of the deck. */
  update: () => void
  close: () => Promise<void>
}

/** How long a request without a code waits for its answer, in ms. */
const PAUSE = 250
/** In bytes; a command of a phone has less. */
const MOST_COMMAND = 256
/** How long a phone keeps its cookie, in seconds; the server forgets it with the presentation. */
const ONE_DAY = 24 * 60 * 60

/** The answer to everybody without code and cookie, for any path. */
const CLOSED = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A code is needed</title>
<h1>A code is needed</h1>
<p>Nothing opens here without a code, and each code works once. Scan the one that the presenter’s view shows now.</p>
`

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/**
 * Lets phones in the same network steer a talk. Only who brings the code, which works once, gets the page.
 *
 * @param deck - gives the current deck
 * @param icon - the project's icon, as SVG
 * @throws SurroundingsError when no server can listen on an address
 */
export async function startRemote(relay: Relay, deck: () => PhoneDeck, icon: Uint8Array, { addresses, port, onPhone }: RemoteOptions): Promise<Remote> {
  const files = await readPhoneFiles(icon)
  const access = createAccess()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_COMMAND })
  const phones = connectPhones(relay, () => phoneView(deck(), relay), tellPresenters)

  const { port: taken, close } = await listenOn(addresses, { request: answer, upgrade: connect }, port).catch(async (error: unknown) => {
    await phones.close()
    throw error
  })
  // Browsers send the cookies of one machine to all of its ports.
  const cookie = `timeline-deck-${taken}`
  const urls = (): string[] => addresses.map((address) => `http://${hostOf(address, taken)}/${access.code()}`)

  function tellPresenters(): void {
    const [url = ''] = urls()
    relay.tellPresenters({ kind: 'remote', svg: renderSVG(url, { border: 2 }), url, phones: phones.count() })
  }

  function answer(request: IncomingMessage, response: ServerResponse, address: string): void {
    const host = hostOf(address, taken)
    const wanted = wantedBy(request, host, cookie)
    switch (wanted.kind) {
      case 'nothing':
        return refuse(request, response)
      case 'entry': {
        const secret = access.redeem(wanted.code)
        if (secret === undefined) return refuse(request, response)
        give(response, files(PHONE_PATH, deck()), host, { 'Set-Cookie': `${cookie}=${secret}; Path=${PHONE_PATH}; HttpOnly; SameSite=Strict; Max-Age=${ONE_DAY}` })
        onPhone?.()
        return tellPresenters()
      }
      case 'part': {
        const file = access.phoneWith(wanted.secret) === undefined ? undefined : files(wanted.path, deck())
        return file ? give(response, file, host) : refuse(request, response)
      }
    }
  }

  function connect(request: IncomingMessage, socket: Duplex, head: Buffer, address: string): void {
    socket.on('error', () => socket.destroy())
    const phone = access.phoneWith(socketSecret(request, hostOf(address, taken), cookie))
    if (phone !== undefined) return sockets.handleUpgrade(request, socket, head, (opened) => phones.accept(opened, phone))
    const response = new ServerResponse(request)
    response.assignSocket(socket as Parameters<typeof response.assignSocket>[0])
    response.on('finish', () => socket.end())
    return refuse(request, response)
  }

  tellPresenters()
  return {
    urls,
    update: phones.show,
    async close() {
      await phones.close()
      await close()
      sockets.close()
    },
  }
}

function give(response: ServerResponse, file: PhoneFile | undefined, host: string, more: Record<string, string> = {}): void {
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': file?.type,
    // For some browsers, 'self' does not include web sockets.
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://${host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    ...more,
  })
  response.end(file?.content)
}

/** Gives the same answer to every request, after a pause. Few requests can wait at a time, so nobody can try many codes. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  setTimeout(() => {
    response.writeHead(403, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'", Connection: 'close' })
    // The server does not read the rest of the request.
    response.end(CLOSED, () => request.destroy())
  }, PAUSE).unref()
}
