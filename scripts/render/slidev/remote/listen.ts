import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { SurroundingsError } from '../../../failure.ts'

/** Answers requests; `address` is the one of this machine that the request came to. */
export interface Answers {
  request: (request: IncomingMessage, response: ServerResponse, address: string) => void
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, address: string) => void
}

/** Servers that listen on one port of some addresses. */
interface Listening {
  port: number
  close: () => Promise<void>
}

/** The first port to try, and how many. */
const FIRST_PORT = 3130
const PORTS = 100

/** The most connections at a time, and from one machine: our page takes up to six for a moment, and then one. */
const MOST_CONNECTIONS = 64
const MOST_OF_ONE = 10
/** In bytes, many times what a phone's browser sends. */
const MOST_HEADERS = 8 * 1024
/** In ms; a slower client has to ask again. */
const PATIENCE = { headersTimeout: 5000, requestTimeout: 5000, keepAliveTimeout: 5000, connectionsCheckingInterval: 1000 }

/**
 * Listens only on some addresses of this machine, with the same port on each.
 *
 * @param port - undefined for the first port from 3130 on that is free on all addresses
 * @throws SurroundingsError when there is no such port, or when the machine has lost an address
 */
export async function listenOn(addresses: readonly string[], answers: Answers, port?: number): Promise<Listening> {
  const ports = port === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [port]
  for (const wanted of ports) {
    const servers = await listenAll(addresses, answers, wanted)
    const [first] = servers
    if (first) return { port: portOf(first), close: () => closeAll(servers) }
  }
  throw new SurroundingsError(`All ports from ${ports[0]} to ${ports.at(-1)} are in use on this machine.`)
}

/** Listens on all addresses. @returns no servers when the port is in use on one address */
async function listenAll(addresses: readonly string[], answers: Answers, wanted: number): Promise<Server[]> {
  const servers: Server[] = []
  let port = wanted
  try {
    for (const address of addresses) {
      const server = boundedServer(address, answers)
      if (!(await listen(server, address, port))) {
        await closeAll(servers)
        return []
      }
      servers.push(server)
      port = portOf(server)
    }
  } catch (error) {
    await closeAll(servers)
    throw error
  }
  return servers
}

function listen(server: Server, address: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = ({ code, message }: NodeJS.ErrnoException): void => {
      if (code === 'EADDRINUSE') resolve(false)
      else reject(new SurroundingsError(`Nothing can listen on ${address} for phones: ${message}`))
    }
    server.once('error', failed)
    server.listen({ host: address, port, exclusive: true }, () => {
      server.removeListener('error', failed)
      resolve(true)
    })
  })
}

/** Creates a server with limits, so that nobody can keep it busy with connections. */
function boundedServer(address: string, answers: Answers): Server {
  const server = createServer({ ...PATIENCE, maxHeaderSize: MOST_HEADERS }, (request, response) => answers.request(request, response, address))
  server.maxConnections = MOST_CONNECTIONS
  const connections = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? ''
    const count = connections.get(from) ?? 0
    if (count >= MOST_OF_ONE) return void socket.destroy()
    connections.set(from, count + 1)
    socket.on('close', () => {
      const left = (connections.get(from) ?? 1) - 1
      if (left > 0) connections.set(from, left)
      else connections.delete(from)
    })
  })
  server.on('upgrade', (request, socket, head) => answers.upgrade(request, socket, head, address))
  // The server never asks a client to send a body.
  for (const event of ['checkContinue', 'checkExpectation'] as const) server.on(event, (request, response) => answers.request(request, response, address))
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map((server) => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    return closed
  }))
}
