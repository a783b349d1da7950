import { encode } from 'uqr'

/** An address as a code for phones: its alternative text, its width in modules, and the dark ones as the path of an SVG. */
export interface QrCode {
  url: string
  label: string
  size: number
  path: string
}

/** An address as a QR code with the room around it that readers need. */
export function qrCode(address: string, label: string): QrCode {
  const { size, data } = encode(address, { ecc: 'L', border: 4 })
  const runs = data.flatMap((line, y) => [...line.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`))
  return { url: address, label, size, path: runs.join('') }
}
