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
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  const text = encoding === undefined ? asUtf8(bytes) : new TextDecoder(encoding).decode(bytes)
  return text.replaceAll(/\r\n?/g, '\n')
}

function asUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
