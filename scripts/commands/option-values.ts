import { isIP } from 'node:net'
import { InvalidArgumentError } from 'commander'

/** The value of `--minutes`. @throws InvalidArgumentError where it is no number above 0 */
export function readMinutes(value: string): number {
  const minutes = Number(value)
  if (value.trim() === '' || !Number.isFinite(minutes) || minutes <= 0) throw new InvalidArgumentError('It takes a number above 0.')
  return minutes
}

/** The value of `--seed`. @throws InvalidArgumentError where it is no whole number from 0 on */
export function readSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 0 to 999999999.')
  return Number(value)
}

/** The value of `--port`. @throws InvalidArgumentError where it is no port */
export function readPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('It is a number from 1 to 65535.')
  return port
}

/** The value of `--remote-address`. @throws InvalidArgumentError where it is no address of a machine */
export function readAddress(value: string): string {
  if (isIP(value) === 0) throw new InvalidArgumentError('It is an address such as 192.168.1.7.')
  return value
}
