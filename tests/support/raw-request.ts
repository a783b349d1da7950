import { request as send, type RequestOptions } from 'node:http'

/** What was answered to a request. */
export interface Answer {
  status: number
  body: string
  cookie: string | undefined
}

/** What is answered to a request as a page or program anywhere could send it, whatever is in it; a web socket that is taken has status 101. */
export function ask(server: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server)
    const request = send({ hostname, port, path, method: 'GET', agent: false, ...options }, async (response) => {
      const body = await response.toArray()
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(body).toString(), cookie: response.headers['set-cookie']?.[0] })
    })
    request.on('upgrade', (_response, socket) => {
      socket.destroy()
      resolve({ status: 101, body: '', cookie: undefined })
    })
    request.on('error', reject).end()
  })
}

/** The headers with which a browser asks for a web socket. */
export const UPGRADE = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': Buffer.from('0123456789abcdef').toString('base64') }
