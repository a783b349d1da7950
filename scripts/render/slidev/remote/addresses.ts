import type { NetworkInterfaceInfo } from 'node:os'
import { SurroundingsError } from '../../../failure.ts'

/** The network interfaces of a machine, as `os.networkInterfaces` gives them. */
export type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>

/** Interfaces of programs (containers, virtual machines, tunnels), which hardly ever lead to a phone. */
const MADE_BY_PROGRAMS = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|zt|wg|lxc|lxd|cni|podman|bridge|awdl|llw|anpi)/i

/**
 * The addresses at which phones in the same network may reach this machine, the likeliest first. Private IPv4 addresses of real
 * interfaces come first, then other IPv4 ones; IPv6 addresses only count without any IPv4.
 *
 * @param named - the address that the user has chosen
 * @throws SurroundingsError when there is no address, or when the machine does not have the chosen one
 */
export function addressesForPhones(interfaces: Interfaces, named?: string): string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })))
  // A web address cannot hold a link-local address of IPv6.
  const reachable = all.filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address))
  if (named !== undefined) {
    if (all.some(({ address }) => address === named)) return [named]
    const has = reachable.length === 0 ? 'It is in no network.' : `It has ${reachable.map(({ address }) => address).join(', ')}.`
    throw new SurroundingsError(`${named} is no address of this machine. ${has}`)
  }
  const versions = [reachable.filter(({ family }) => family === 'IPv4'), reachable.filter(({ family }) => family === 'IPv6')]
  const addresses = (versions.find((found) => found.length > 0) ?? []).toSorted((one, other) => remoteness(one) - remoteness(other)).map(({ address }) => address)
  if (addresses.length > 0) return addresses
  throw new SurroundingsError('This machine is in no network that a phone could be in, too. Join a wireless network, or present without --remote.')
}

/** Rates an address: the lower, the likelier a phone is in its network. */
function remoteness({ name, address }: { name: string; address: string }): number {
  const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i.test(address)
  // A machine gives itself such an address when nobody else does.
  const isMakeshift = address.startsWith('169.254.')
  return (MADE_BY_PROGRAMS.test(name) ? 4 : 0) + (isMakeshift ? 2 : 0) + (isPrivate ? 0 : 1)
}

/** Writes an address and a port as in a web address: `192.168.1.7:3130`, `[fd00::2]:3130`. */
export function hostOf(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`
}
