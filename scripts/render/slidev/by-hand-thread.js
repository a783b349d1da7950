// The thread that builds a deck written by hand, see `buildByHand`. Plain JavaScript, since Node would load its reader of
// TypeScript for this file alone: what it has compiled before comes from a cache that each thread asks for by itself.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./by-hand.ts').HandBuildSetting} */
const setting = workerData
if (setting.compiled !== undefined) enableCompileCache(setting.compiled)
const { runByHand } = await import('./run-by-hand.ts')
if (parentPort) await runByHand(parentPort, setting)
