#!/usr/bin/env node
// Plain JavaScript that every Node understands: takes the Node that came along where the one at hand is too old, or says what is needed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { userCache } from './user-cache.js'

/** The program's source, which only a clone of the repository has; a package has it built. */
const isClone = existsSync(new URL('cli.ts', import.meta.url))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  // Keeps the program's own code compiled, in a folder of the user's rather than in the shared temporary folder, which is Node's default.
  // Node checks each entry against the file; where the folder cannot be written, it goes without.
  if (!process.argv.includes('--no-cache')) nodeModule.enableCompileCache?.(isClone ? fileURLToPath(new URL('../.cache/node', import.meta.url)) : join(userCache(), 'node'))
  const { main } = await (isClone ? import('./cli.ts') : import(new URL('../lib/cli.js', import.meta.url).href))
  process.exitCode = await main(process.argv.slice(2))
} else {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const newer = packagedNode(platform)
  if (newer === undefined) {
    const hasPackage = ['linux-x64', 'linux-arm64', 'win-x64'].includes(platform)
    const advice = isClone && hasPackage ? 'Run npm ci: it brings Node 24.' : hasPackage ? `Run npm install node-${platform}@24 in this folder: it is then taken by itself.` : 'Install Node 24 from nodejs.org.'
    process.stderr.write(`timeline-deck needs Node 22.18 or newer; this is ${process.version}. ${advice}\n`)
    process.exitCode = 3
  } else {
    const child = spawn(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
    // A terminal interrupts both; the other one tidies up, and this one waits for it.
    process.on('SIGINT', () => undefined)
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (status) => (process.exitCode = status ?? 1))
  }
}

/** The Node of an npm package, beside the program or in the folder where the command was typed. */
function packagedNode(platform) {
  const name = `node-${platform}`
  const places = [import.meta.url, join(process.cwd(), 'package.json')].flatMap((from) => nodeModule.createRequire(from).resolve.paths(name) ?? [])
  return places.map((place) => join(place, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')).find((file) => existsSync(file))
}
