import type { NetworkInterfaceInfo } from 'node:os'
import { SurroundingsError } from '../../../failure.ts'

/** The network interfaces of a machine, as `os.networkInterfaces` gives them. */
export type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>

/** Interfaces that programs have made (containers, virtual machines, tunnels); a phone is hardly ever behind them. */
const MADE_BY_PROGRAMS = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|zt|wg|lxc|lxd|cni|podman|bridge|awdl|llw|anpi)/i

/**
 * The addresses under which a phone in the same network may reach this machine, the likeliest first: private IPv4 ones of real
 * interfaces, others after them, IPv6 ones only where there is no IPv4.
 *
 * @param named - the one that the user has chosen
 * @throws SurroundingsError where there is none, or the machine does not have the chosen one
 */
export function addressesForPhones(interfaces: Interfaces, named?: string): string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })))
  // A link-local one of IPv6 cannot be written in a web address.
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

/** The lower, the likelier a phone is in the same network. */
function remoteness({ name, address }: { name: string; address: string }): number {
  const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i.test(address)
  // What a machine gives itself where nobody gives it an address.
  const isMakeshift = address.startsWith('169.254.')
  return (MADE_BY_PROGRAMS.test(name) ? 4 : 0) + (isMakeshift ? 2 : 0) + (isPrivate ? 0 : 1)
}

/** An address with a port as it stands in a web address: `192.168.1.7:3130`, `[fd00::2]:3130`. */
export function hostOf(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`
}
