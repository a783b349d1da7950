// The thread of a press, see `startPress`. Plain JavaScript, since Node would load its reader of TypeScript for this file alone:
// what it has compiled before comes from a cache that each thread asks for by itself.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./press.ts').PressSetting} */
const { cache, compiled } = workerData
if (compiled !== undefined) enableCompileCache(compiled)
const { runPress } = await import('./run-press.ts')
if (parentPort) runPress(parentPort, cache)
