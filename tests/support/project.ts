import { join, resolve } from 'node:path'

/** The repository, and the cache that its own commands use, so that nothing is unpacked or compiled twice. */
export const ROOT = resolve(import.meta.dirname, '../..')
export const CACHE = join(ROOT, '.cache')

/** The timeline that comes with the project. */
export const SHIPPED = join(ROOT, 'data/25-october.yaml')
