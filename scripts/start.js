#!/usr/bin/env node
// Plain JavaScript that every Node understands: says what is needed where the Node at hand is too old for the rest.
import { fileURLToPath } from 'node:url'
import * as nodeModule from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `timeline-deck needs Node 22.18 or newer; this is ${process.version}.\n` +
      'Run it through npm inside the repository (npm run pdf): after `npm ci`, npm takes the Node 24 that came with the\n' +
      'packages on Linux and 64-bit Windows. On other systems, install Node 24 first.\n',
  )
  process.exitCode = 3
} else {
  // Keeps the program's own code compiled, in the project rather than in the shared temporary folder, which is Node's default.
  // Node checks each entry against the file; where the folder cannot be written, it goes without.
  if (!process.argv.includes('--no-cache')) nodeModule.enableCompileCache?.(fileURLToPath(new URL('../.cache/node', import.meta.url)))
  const { main } = await import('./cli.ts')
  process.exitCode = await main(process.argv.slice(2))
}
