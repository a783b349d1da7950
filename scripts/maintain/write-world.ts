/** Writes the map of the world that maps of statements are drawn on. A test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawWorld } from './draw-world.ts'

await writeFile(join(import.meta.dirname, '../plan/map/world.json'), `${JSON.stringify(await drawWorld())}\n`)
