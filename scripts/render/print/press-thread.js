import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { PressSetting } from './press.ts'

// The thread of a press, see `startPress`. Node's cache of compiled code is each thread's own to ask for, before what it is to keep.
const { cache, compiled } = workerData as PressSetting
if (compiled !== undefined) enableCompileCache(compiled)
const { runPress } = await import('./run-press.ts')
if (parentPort) runPress(parentPort, cache)
