import { BlockList, isIPv6 } from 'node:net'

/** Addresses that lead nowhere but to this machine and what is beside it, or to nobody: [first address, bits, family]. */
const RANGES: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  // This machine, its network by any name, and links without a router.
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  // Groups of machines, and what is kept for later.
  ['224.0.0.0', 3, 'ipv4'],
  // The same in IPv6. The first range holds :: and ::1 and addresses of IPv4 as they were once written.
  ['::', 96, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
  // These hold an address of IPv4 that a router goes on to.
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
]

const OWN = ownRanges()

function ownRanges(): BlockList {
  const list = new BlockList()
  for (const range of RANGES) list.addSubnet(...range)
  return list
}

/**
 * Whether an IP address is one of this machine, of the network that it is in, or of no server at all.
 * @param address - IPv4 or IPv6, also IPv4 within IPv6 (`::ffff:10.0.0.1`), without brackets
 */
export function isOwnNetwork(address: string): boolean {
  // An address with a zone (fe80::1%eth0) is one of a link.
  return address.includes('%') || OWN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
