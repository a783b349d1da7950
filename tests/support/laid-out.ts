import { createReadStream, existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-fs'
import { ROOT } from './project.ts'

/** What the lockfile says of an installed package. */
interface Locked {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/**
 * Lays out a packed program and what it depends on as npm installs it, from the packages of this project: nothing else is there, so that
 * a package that is used and not named as a dependency is missed.
 *
 * @param packages - further packages: `@slidev/cli@53`
 */
export async function layOut(folder: string, tarball: string, packages: readonly string[]): Promise<void> {
  const modules = join(folder, 'node_modules')
  const program = join(modules, 'timeline-deck')
  await unpack(tarball, program)
  const manifest = JSON.parse(await readFile(join(program, 'package.json'), 'utf8')) as Locked
  const names = [...Object.keys(manifest.dependencies ?? {}), ...packages.map((name) => name.replace(/(?<=.)@[^@/]*$/, ''))]
  for (const place of await neededPlaces(names)) {
    const inner = join(ROOT, place, 'node_modules')
    await cp(join(ROOT, place), join(folder, place), { recursive: true, verbatimSymlinks: true, filter: (from) => from !== inner })
  }
}

/** Puts what a tarball of npm holds into a folder. */
export async function unpack(tarball: string, folder: string): Promise<void> {
  await pipeline(createReadStream(tarball), createGunzip(), extract(folder, { map: (header) => ({ ...header, name: header.name.replace(/^package\//, '') }) }))
}

/** The folders of packages and of all that they depend on, from the root of this project. */
async function neededPlaces(names: readonly string[]): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  /** Where a package finds another: in its own folder, or in one above. */
  const find = (name: string, from: string): string | undefined => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`
      if (packages[place]) return place
      if (at === '') return undefined
    }
  }
  const places = new Set<string>()
  const follow = (name: string, from: string): void => {
    const place = find(name, from)
    if (place === undefined || places.has(place) || !existsSync(join(ROOT, place))) return
    places.add(place)
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place] ?? {}
    const peers = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional !== true)
    for (const next of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) follow(next, place)
  }
  for (const name of names) follow(name, '')
  return [...places]
}
