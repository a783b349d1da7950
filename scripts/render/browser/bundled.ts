import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { withAside } from '../../write/aside.ts'
import { keepNewest } from '../../write/bounded.ts'
import { IN_CACHE } from '../../write/write-failure.ts'

/** A Chromium that came inside an npm package, unpacked. */
export interface BundledChromium {
  executable: string
  /** Copies of the system libraries that it needs, for systems that lack them. */
  libraries: string
  /** A fontconfig file whose only fonts are the package's own, so that pages look the same on every machine. */
  fontConfig: string
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, which is for Linux x64 only, once into the cache and says where it is.
 * The package's own unpacking goes to a fixed name in the shared temporary folder, where somebody else could have put a
 * program before; this one goes to a folder of ours, written aside and renamed, so that two processes may do it at once.
 *
 * @param cache - folder of the project's cache
 * @param signal - stops the unpacking, which then fails
 * @returns undefined where the package is not installed
 * @throws SurroundingsError where the cache has no room for it
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
  if (await exists(found.fontConfig)) return found
  await withAside(home, (aside) => unpack(packed, aside, home, signal), IN_CACHE)
  // Of a version that is not installed any more, nothing is needed; the one before stays for whoever goes back.
  await keepNewest(cache, 'chromium-', 2)
  return found
}

async function unpack(packed: string, aside: string, home: string, signal?: AbortSignal): Promise<void> {
  // Loaded only here, once for each version of the browser.
  const { extract } = await import('tar-fs')
  const unpacked = await Promise.allSettled([
    pipeline(createReadStream(join(packed, 'bin/chromium.br')), createBrotliDecompress(), createWriteStream(join(aside, 'chromium')), { signal }),
    pipeline(createReadStream(join(packed, 'bin/al2023.tar.br')), createBrotliDecompress(), extract(aside), { signal }),
    pipeline(createReadStream(join(packed, 'bin/fonts.tar.br')), createBrotliDecompress(), extract(aside), { signal }),
  ])
  // All have ended by now, so that none still writes where the folder is removed.
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

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false)
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
