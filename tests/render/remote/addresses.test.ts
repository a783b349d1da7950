import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { SurroundingsError } from '../../../scripts/failure.ts'
import { addressesForPhones, hostOf, type Interfaces } from '../../../scripts/render/slidev/remote/addresses.ts'

function interfaces(...all: [name: string, ...addresses: string[]][]): Interfaces {
  const info = (address: string, internal: boolean): NetworkInterfaceInfo =>
    ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4', netmask: '', mac: '', cidr: null, scopeid: 0 }) as NetworkInterfaceInfo
  return Object.fromEntries(all.map(([name, ...addresses]) => [name, addresses.map((address) => info(address, name === 'lo'))]))
}

const LOOPBACK = ['lo', '127.0.0.1', '::1'] as [string, ...string[]]

describe('the addresses for phones', () => {
  it.each([
    ['a wireless network', interfaces(LOOPBACK, ['wlan0', '192.168.1.7', 'fe80::1']), ['192.168.1.7']],
    ['private ones before public ones', interfaces(['eth0', '203.0.113.5'], ['wlan0', '10.0.0.7']), ['10.0.0.7', '203.0.113.5']],
    ['what programs have made after the rest', interfaces(['docker0', '172.17.0.1'], ['br-12ab', '172.18.0.1'], ['en0', '172.16.4.2']), ['172.16.4.2', '172.17.0.1', '172.18.0.1']],
    ['172.32 is public', interfaces(['a', '172.32.0.1'], ['b', '172.31.0.1']), ['172.31.0.1', '172.32.0.1']],
    ['makeshift ones last', interfaces(['en1', '169.254.3.4'], ['en0', '203.0.113.5']), ['203.0.113.5', '169.254.3.4']],
    ['no IPv6 where there is IPv4', interfaces(['en0', 'fd00::2', '192.168.1.7', '2001:db8::1']), ['192.168.1.7']],
    ['IPv6 where there is nothing else', interfaces(LOOPBACK, ['en0', 'fe80::1', '2001:db8::1', 'fd00::2']), ['fd00::2', '2001:db8::1']],
  ])('are those of %s', (_, all, expected) => {
    expect(addressesForPhones(all)).toEqual(expected)
  })

  it('are the one that the user has chosen, that of the machine alone too', () => {
    const all = interfaces(LOOPBACK, ['wlan0', '192.168.1.7'], ['eth0', '10.0.0.7'])
    expect(addressesForPhones(all, '10.0.0.7')).toEqual(['10.0.0.7'])
    expect(addressesForPhones(all, '127.0.0.1')).toEqual(['127.0.0.1'])
  })

  it('fail in one sentence where there is none, or not the chosen one', () => {
    for (const all of [{}, interfaces(LOOPBACK), interfaces(LOOPBACK, ['wlan0', 'fe80::1'])]) expect(() => addressesForPhones(all)).toThrow(SurroundingsError)
    expect(() => addressesForPhones(interfaces(LOOPBACK))).toThrow(/^This machine is in no network[^\n]+--remote\.$/)
    expect(() => addressesForPhones(interfaces(LOOPBACK, ['wlan0', '192.168.1.7']), '192.168.1.8')).toThrow('192.168.1.8 is no address of this machine. It has 192.168.1.7.')
    expect(() => addressesForPhones(interfaces(LOOPBACK), '192.168.1.8')).toThrow('192.168.1.8 is no address of this machine. It is in no network.')
  })

  it('stand in a web address as they must', () => {
    expect(hostOf('192.168.1.7', 3130)).toBe('192.168.1.7:3130')
    expect(new URL(`http://${hostOf('fd00::2', 3130)}/`).port).toBe('3130')
  })
})
