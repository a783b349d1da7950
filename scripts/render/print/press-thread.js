// The thread of a press, see `startPress`. It is plain JavaScript: each thread asks for Node's cache of compiled code by itself,
// and before that Node would have to load its compiler of TypeScript for this file alone.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./press.ts').PressSetting} */
const { cache, compiled } = workerData
if (compiled !== undefined) enableCompileCache(compiled)
const { runPress } = await import('./run-press.ts')
if (parentPort) runPress(parentPort, cache)
