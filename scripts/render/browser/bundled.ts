import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { withAside } from '../../write/aside.ts'
import { keepNewest } from '../../write/folders.ts'
import { IN_CACHE } from '../../write/write-failure.ts'

/** An unpacked Chromium from an npm package. */
interface BundledChromium {
  executable: string
  /** A folder with copies of system libraries, for systems that lack them. */
  libraries: string
  /** A fontconfig file with the package's fonts alone, so that pages look the same on every machine. */
  fontConfig: string
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once into the cache; it runs on Linux x64 only. The package itself would unpack to a
 * fixed name in the shared temporary folder, where somebody else could have put a program. Here the folder is written aside and
 * renamed, so that two processes may unpack at once.
 *
 * @param cache - the project's cache folder
 * @param signal - stops the unpacking, which then fails
 * @returns undefined when the package is not installed
 * @throws SurroundingsError when the cache has no room for it
 */
export async function unpackBundledChromium(cache: string, signal?: AbortSignal): Promise<BundledChromium | undefined> {
  const packed = await packageFolder()
  if (!packed) return undefined
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const home = join(cache, `chromium-${version}`)
  const found = {
    executable: join(home, 'chromium'),
    libraries: join(home, 'lib'),
    fontConfig: join(home, 'fonts.conf'),
  }
  if (existsSync(found.fontConfig)) return found
  await withAside(home, (aside) => unpack(packed, aside, home, signal), IN_CACHE)
  // The version before stays for the case that somebody installs it again.
  await keepNewest(cache, 'chromium-', 2)
  return found
}

async function unpack(packed: string, aside: string, home: string, signal?: AbortSignal): Promise<void> {
  // Only unpacking needs it, once for each version of the browser.
  const { extract } = await import('tar-fs')
  const unpacked = await Promise.allSettled([
    pipeline(createReadStream(join(packed, 'bin/chromium.br')), createBrotliDecompress(), createWriteStream(join(aside, 'chromium')), { signal }),
    pipeline(createReadStream(join(packed, 'bin/al2023.tar.br')), createBrotliDecompress(), extract(aside), { signal }),
    pipeline(createReadStream(join(packed, 'bin/fonts.tar.br')), createBrotliDecompress(), extract(aside), { signal }),
  ])
  // All three have ended, so that none still writes when the folder is removed.
  for (const one of unpacked) if (one.status === 'rejected') throw one.reason
  await chmod(join(aside, 'chromium'), 0o755)
  await writeFile(join(aside, 'fonts.conf'), fontConfig(home))
  await rename(aside, home).catch((error: NodeJS.ErrnoException) => {
    // Another process was faster.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

async function packageFolder(): Promise<string | undefined> {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  } catch {
    return undefined
  }
}

function fontConfig(home: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(join(home, 'fonts'))}</dir>`,
    `  <cachedir>${escapeXml(join(home, 'fontconfig'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
