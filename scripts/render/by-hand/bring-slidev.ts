import { registerHooks, createRequire } from 'node:module'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SurroundingsError } from '../../failure.ts'
import { packageFolder } from '../../look/fonts/font-package.ts'

/** The command that fetches all that decks in Markdown need; a timeline needs none of it. */
const TO_INSTALL = 'npm install @slidev/cli@53'

/** The packages that come with Slidev's command and that we import. */
const WITH_SLIDEV = /^(?:@slidev\/(?:cli|client|parser)|@vitejs\/plugin-vue|vite|vue)(?:\/|$)/

/**
 * The manifest of the installed Slidev, from which what came with it is found.
 *
 * @throws SurroundingsError where Slidev is not installed, with the command that installs it
 */
export function slidevManifest(): string {
  const folder = packageFolder('@slidev/cli')
  if (folder === undefined) throw new SurroundingsError(`Decks in Markdown are drawn by Slidev, which is not installed here. Run: ${TO_INSTALL}`)
  return join(realpathSync(folder), 'package.json')
}

/**
 * Lets this thread import Slidev and what came with it, wherever it is installed: beside this program, as npm does it; in the user's
 * folder, while the program is in npx's cache; or with its packages below it alone, as pnpm does it.
 *
 * @throws SurroundingsError where Slidev is not installed
 */
export async function bringSlidev(): Promise<void> {
  const manifest = pathToFileURL(slidevManifest()).href
  if (await import('@slidev/parser').then(() => true, () => false)) return
  registerHooks({
    resolve(specifier, context, next) {
      if (!WITH_SLIDEV.test(specifier)) return next(specifier, context)
      try {
        return next(specifier, context)
      } catch {
        if (specifier === '@slidev/cli') return next(pathToFileURL(createRequire(manifest).resolve(specifier)).href, context)
        return next(specifier, { ...context, parentURL: manifest })
      }
    },
  })
}
