import { readFile } from 'node:fs/promises'

/** In bytes: a larger file takes longer to read than a small one takes to print. */
const MOST = 4 * 1024 * 1024
const PAGES = 3

/**
 * Reads some pages of the file that is about to be replaced, and forgets them. Code that has run once is faster, and while the
 * browser prints there is nothing else to do: of the 380 ms that finishing and reading back 50 slides take, this saves 30.
 *
 * @param file - where there is none, or one that is not ours, nothing is done
 */
export async function rehearse(file: string): Promise<void> {
  const [earlier, { readPdf }, { HEADER }] = await Promise.all([readFile(file).catch(() => undefined), import('../pdf/read/read-pdf.ts'), import('../pdf/repair/save.ts')])
  if (!earlier || earlier.length > MOST || !earlier.subarray(0, HEADER.length).equals(HEADER)) return
  // A damaged one tells nothing about the new one.
  await readPdf(earlier, { pages: PAGES }).catch(() => undefined)
}
