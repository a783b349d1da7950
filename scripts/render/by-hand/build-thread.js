// The thread that builds a deck written by hand, see `buildByHand`. It is plain JavaScript: each thread asks for Node's cache of
// compiled code by itself, and before that Node would have to load its compiler of TypeScript for this file alone.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {import('./build-by-hand.ts').HandBuildSetting} */
const setting = workerData
if (setting.compiled !== undefined) enableCompileCache(setting.compiled)
const { runBuild } = await import('./run-build.ts')
if (parentPort) await runBuild(parentPort, setting)
