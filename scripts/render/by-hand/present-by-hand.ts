import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { makeAside } from '../../write/aside.ts'
import { IN_CACHE } from '../../write/write-failure.ts'
import { filesBelow } from '../compiled.ts'
import { openingElement } from '../slidev/client/client.ts'
import type { HandDeck } from './hand-deck.ts'
import type { PhoneDeck } from '../slidev/remote/phone-view.ts'
import type { RemoteOptions } from '../slidev/remote/remote.ts'
import { FAVICON } from '../slidev/site.ts'
import { servedFile, startPresentation, typeOf, type Presentation } from '../slidev/server/presentation.ts'

/** A presentation of a deck written by hand. */
export interface HandPresentation extends Presentation {
  /** Builds the deck anew and shows it; after a failure, the last good deck stays. @throws what `build` throws */
  update: () => Promise<void>
}

/** The deck to present, and how. */
interface HandPresentOptions {
  /** The project's root. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** Gives the current state of the deck's text. */
  deck: () => Pick<HandDeck, 'language' | 'direction' | 'slides'>
  /** Builds a site of the deck into an empty folder. */
  build: (folder: string) => Promise<void>
  /** Undefined for the first free port from 3030 on. */
  port?: number | undefined
  /** Lets phones in the same network steer it; when undefined, nothing listens beyond this machine. */
  remote?: RemoteOptions | undefined
}

/** A built site of the deck. */
interface Built {
  revision: number
  folder: string
  files: Set<string>
}

/**
 * Presents a deck that was written by hand, from the files that Slidev builds, on this machine. Pages can only read.
 *
 * @throws SurroundingsError when the port is taken; also what `build` throws
 */
export async function presentByHand({ root, cache, deck, build, port, remote }: HandPresentOptions): Promise<HandPresentation> {
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
      // The author's slides may need inline scripts, and formulas and diagrams need code that is made at run time.
      scripts: "'self' 'unsafe-inline' 'unsafe-eval'",
      deck: () => phoneDeck(deck()),
      icon: await readFile(join(root, FAVICON)),
    }, port, remote)
    return {
      ...presentation,
      async update() {
        const [before, next] = [site, await fresh(site.revision + 1)]
        site = next
        presentation.relay.tell({ kind: 'reload' })
        presentation.showPhones()
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

function phoneDeck({ language, direction, slides }: ReturnType<HandPresentOptions['deck']>): PhoneDeck {
  return { page: { language, direction }, settings: {}, slides, notes: slides.map(({ notes }) => ({ note: notes.join('\n\n') })) }
}
