import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { makeAside } from '../../write/aside.ts'
import { IN_CACHE } from '../../write/write-failure.ts'
import { filesBelow } from '../compiled.ts'
import { openingElement } from './client.ts'
import { servedFile, startPresentation, typeOf, type Presentation } from './presentation.ts'

/** A presentation of a deck written by hand. */
export interface HandPresentation extends Presentation {
  /** Builds the deck anew and shows it; the last good one stays where that fails. @throws as `build` does */
  update: () => Promise<void>
}

/** A site of the deck. */
interface Built {
  revision: number
  folder: string
  files: Set<string>
}

/**
 * Presents a deck that was written by hand, as Slidev builds it: from files, for reading only, on this machine only.
 *
 * @param cache - the project's cache folder
 * @param build - builds a site of the deck into an empty folder
 * @throws SurroundingsError where the port is taken, or what `build` throws
 */
export async function presentByHand({ cache, build, port }: { cache: string; build: (folder: string) => Promise<void>; port?: number | undefined }): Promise<HandPresentation> {
  const aside = await makeAside(join(cache, 'present'), IN_CACHE)
  const fresh = async (revision: number): Promise<Built> => {
    const folder = join(aside, String(revision))
    await mkdir(folder)
    await build(folder)
    return { revision, folder, files: new Set((await filesBelow(folder)).map((file) => relative(folder, file).replaceAll('\\', '/'))) }
  }
  try {
    let site = await fresh(0)
    const presentation = await startPresentation({
      async serve(path, token) {
        const name = path === '/' ? 'index.html' : path.slice(1)
        if (!site.files.has(name)) return undefined
        if (name !== 'index.html') return servedFile(site.folder, name)
        const html = await readFile(join(site.folder, name), 'utf8')
        const opening = openingElement({ revision: site.revision, settings: {}, slides: [], later: '', token })
        return { type: typeOf(name), content: html.replace('</head>', () => `${opening}\n</head>`) }
      },
      since: (shown) => (shown === site.revision ? [] : [{ kind: 'reload' }]),
      // What the author's own slides and components may need: formulas and diagrams are drawn by code that is made while it runs.
      scripts: "'self' 'unsafe-inline' 'unsafe-eval'",
    }, port)
    return {
      ...presentation,
      async update() {
        const [before, next] = [site, await fresh(site.revision + 1)]
        site = next
        presentation.relay.tell({ kind: 'reload' })
        await rm(before.folder, { recursive: true, force: true })
      },
      async close() {
        await presentation.close()
        await rm(aside, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}
