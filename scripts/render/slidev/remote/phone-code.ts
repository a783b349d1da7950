import { styleText } from 'node:util'
import { renderUnicodeCompact } from 'uqr'
import { addressesForPhones, type Interfaces } from './addresses.ts'
import type { RemoteOptions } from './remote.ts'

/** How a user asks for phones. */
export interface PhoneRequest {
  /** The one address of this machine that is to be used. */
  address: string | undefined
  /** Show no picture. */
  quiet: boolean
  /** Whether the terminal has colours. */
  coloured: boolean
}

/** Where phones are waited for. @throws SurroundingsError where the machine is in no network, or has no such address */
export function remoteOptions({ address }: PhoneRequest, interfaces: Interfaces, say: (text: string) => void): RemoteOptions {
  return {
    addresses: addressesForPhones(interfaces, address),
    onPhone: () => say('A phone has come in with the code. A code for another one is in the presenter’s view.'),
  }
}

/** What the terminal shows of the code: a picture of the first address, to be scanned, and all addresses. */
export function phoneCode([first = '', ...others]: readonly string[], { quiet, coloured }: PhoneRequest): string {
  const also = others.map((url) => `   or, where it is in another network: ${url}`)
  const words = [`For a phone       ${first}`, ...also, 'It opens once, on one phone in the same network.']
  return [...(quiet ? [] : [picture(first, coloured)]), ...words].join('\n')
}

/** Light on dark, as a terminal mostly is; with colours, whatever the terminal's own are. */
function picture(url: string, coloured: boolean): string {
  const lines = renderUnicodeCompact(url, { border: 2 }).split('\n')
  return lines.map((line) => (coloured ? styleText(['whiteBright', 'bgBlack'], line, { validateStream: false }) : line)).join('\n')
}
