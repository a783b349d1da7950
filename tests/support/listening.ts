import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** How a kernel writes that a socket waits for connections. */
const LISTEN = '0A'

/** The addresses on which a process waits for connections, with their ports: `127.0.0.1:3030`; IPv6 ones as hexadecimal. Linux. */
export function listeningOn(pid: number): string[] {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`)))
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTEN && own.has(`socket:[${inode}]`))
      .map(([, local = '']) => addressOf(local)),
  )
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    // Closed meanwhile.
    return ''
  }
}

/** `0100007F:0BD6` is 127.0.0.1:3030: the bytes of an IPv4 address stand backwards. */
function addressOf(local: string): string {
  const [address = '', port = '0'] = local.split(':')
  const bytes = address.match(/../g) ?? []
  return `${bytes.length === 4 ? bytes.toReversed().map((byte) => Number.parseInt(byte, 16)).join('.') : address}:${Number.parseInt(port, 16)}`
}
