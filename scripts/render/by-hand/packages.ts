import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** A theme or an addon that a deck names. */
interface NamedPackage {
  kind: 'theme' | 'addon'
  name: string
  /** Its folder; undefined when it is not installed. */
  folder: string | undefined
}

/**
 * Finds the theme and the addons that a deck's headmatter names.
 *
 * @param headmatter - the headmatter of the file
 * @param file - the deck's file
 * @param root - the project's root; decks find the project by its name, and the packages installed in it
 */
export function packagesOf({ theme = 'default', addons = [] }: { theme?: unknown; addons?: unknown }, file: string, root: string): NamedPackage[] {
  const named = [
    ...(theme === 'none' || theme === null ? [] : [{ kind: 'theme' as const, name: String(theme) }]),
    ...(Array.isArray(addons) ? addons : [addons]).map((name: unknown) => ({ kind: 'addon' as const, name: String(name) })),
  ]
  return named.map(({ kind, name }) => ({ kind, name, folder: folderOf(name, kind, file, root) }))
}

/** The same theme and addons by their folders, which Slidev finds wherever the deck is. */
export function wholeNames(headmatter: Record<string, unknown>, file: string, root: string): { theme?: string; addons?: string[] } {
  const found = packagesOf(headmatter, file, root)
  const whole = ({ name, folder }: NamedPackage): string => folder?.replaceAll('\\', '/') ?? name
  const theme = found.find(({ kind }) => kind === 'theme')
  const addons = found.filter(({ kind }) => kind === 'addon')
  return { ...(theme ? { theme: whole(theme) } : {}), ...(addons.length > 0 ? { addons: addons.map(whole) } : {}) }
}

function folderOf(name: string, kind: 'theme' | 'addon', file: string, root: string): string | undefined {
  const path = name.startsWith('@/') ? resolve(dirname(file), name.slice(2)) : /^[./]/.test(name) ? resolve(dirname(file), name) : undefined
  // This project's writer names it so, also when the deck is written into another project.
  if (path !== undefined && name === '@/..' && !existsSync(join(path, 'layouts', 'deck-cover.vue'))) return root
  if (path !== undefined) return existsSync(kind === 'addon' ? join(path, 'package.json') : path) ? path : undefined
  if (name === 'timeline-deck') return root
  const names = /^@|\//.test(name) ? [name] : [`@slidev/${kind}-${name}`, `slidev-${kind}-${name}`, name]
  const places = [resolve(file), join(root, 'package.json')].flatMap((from) => createRequire(from).resolve.paths('x') ?? [])
  return places.flatMap((place) => names.map((each) => join(place, each))).find((folder) => existsSync(join(folder, 'package.json')))
}
