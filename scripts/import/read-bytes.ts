/** An XLSX file is a ZIP archive. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Whether bytes are those of an XLSX workbook, or of another ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, index) => bytes[index] === byte)
}

/**
 * The text of a file, in UTF-8 or UTF-16, with or without a byte order mark; in Windows-1252, as older versions of Excel write CSV,
 * where it is no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : unmarkedUtf16(bytes)
  const text = encoding === undefined ? asUtf8(bytes) : new TextDecoder(encoding).decode(bytes)
  return text.replaceAll(/\r\n?/g, '\n')
}

/** Files of UTF-16 without a mark: every other byte of their signs, digits and Latin letters is zero, which no other text has. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((side) => start.filter((byte, index) => index % 2 === side && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < start.length / 20) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function asUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
