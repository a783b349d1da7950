// A thread that repairs files, see `startRepairs`. It is plain JavaScript for the same reason as that of the press: each thread asks for
// Node's cache of compiled code by itself, and before that Node would have to load its compiler of TypeScript for this file alone.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./repair-threads.ts').RepairSetting} */
const { compiled } = workerData
if (compiled !== undefined) enableCompileCache(compiled)
const { runRepairs } = await import('./repair-threads.ts')
if (parentPort) runRepairs(parentPort)
