/**
 * Loaded into a command before anything else (`node --import`): makes one step of writing below a folder fail, as the system
 * would, or end the process there. What it does stands in the environment: `FAULT_BELOW` a folder, `FAULT_STEP` the function
 * of `node:fs/promises`, `FAULT_CODE` the system's code or SIGKILL, `FAULT_AFTER` how many times it goes well before.
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { sep } from 'node:path'

const { FAULT_BELOW: below = '', FAULT_STEP: step = '', FAULT_CODE: code = '', FAULT_AFTER: after = '0' } = process.env

if (step === 'writeFile' || step === 'rename' || step === 'mkdir') {
  const real = fs[step] as (...args: unknown[]) => Promise<unknown>
  const write = fs.writeFile
  let left = Number(after)
  const failing = async (...args: unknown[]): Promise<unknown> => {
    if (!String(args[0]).startsWith(below + sep) && args[0] !== below) return real(...args)
    left -= 1
    if (left >= 0) return real(...args)
    // A full disk takes the beginning of a file before it refuses the rest.
    if (step === 'writeFile') await write(String(args[0]), 'half')
    if (code === 'SIGKILL') process.kill(process.pid, code)
    throw Object.assign(new Error(`${code}: caused by a test, ${step} '${String(args[0])}'`), { code, syscall: step, path: args[0] })
  }
  Object.assign(fs, { [step]: failing })
  syncBuiltinESMExports()
}
