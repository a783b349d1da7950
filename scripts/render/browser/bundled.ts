import { createReadStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

/** A Chromium that came inside an npm package, unpacked. */
export interface BundledChromium {
  executable: string
  /** Copies of the system libraries that it needs, for systems that lack them. */
  libraries: string
  /** A fontconfig file whose only fonts are the package's own, so that pages look the same on every machine. */
  fontConfig: string
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux x64) once into the cache and says where it is.
 * The package's own unpacking goes to a fixed name in the shared temporary folder, where somebody else could have put a
 * program before; this one goes to a folder of ours, written aside and renamed, so that two processes may do it at once.
 *
 * @param cache - folder of the project's cache
 * @returns undefined where the package holds no program for this system
 */
export async function unpackBundledChromium(cache: string): Promise<BundledChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
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
  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(join(cache, 'unpacking-'))
  try {
    await Promise.all([
      pipeline(createReadStream(join(packed, 'bin/chromium.br')), createBrotliDecompress(), createWriteStream(join(aside, 'chromium'))),
      unpackTar(join(packed, 'bin/al2023.tar.br'), aside),
      unpackTar(join(packed, 'bin/fonts.tar.br'), aside),
    ])
    await chmod(join(aside, 'chromium'), 0o755)
    await writeFile(join(aside, 'fonts.conf'), fontConfig(home))
    await rename(aside, home).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  return found
}

async function packageFolder(): Promise<string | undefined> {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  } catch {
    return undefined
  }
}

async function unpackTar(file: string, folder: string): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(folder))
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
