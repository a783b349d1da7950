/** The parts of Slidev's command that we use. */
export type Slidev = typeof import('@slidev/cli')
/** A deck as Slidev has read it, with all its settings. */
export type SlidevOptions = Awaited<ReturnType<Slidev['resolveOptions']>>
/** A deck's slides and settings; the loader and the page's data are made from this one object. */
export type SlidevData = SlidevOptions['data']

/** Loads Slidev, which takes over half a second; only who presents or builds waits for it. */
export async function loadSlidev(): Promise<Slidev> {
  // Slidev's loader of setup files keeps compiled code under a fixed name in the shared temporary folder, where somebody
  // else could put theirs; the two small files that it loads are compiled anew instead.
  process.env['JITI_FS_CACHE'] = 'false'
  return import('@slidev/cli')
}

/**
 * Reads a deck again as Slidev does when its file has changed.
 *
 * @param sources - texts that stand for the content of files, by path
 */
export async function readDeck({ parser }: Slidev, options: SlidevOptions, sources: Record<string, string>): Promise<SlidevData> {
  const loaded = await parser.load(options, options.entry, sources, options.mode)
  return { ...loaded, config: parser.resolveConfig(loaded.headmatter, undefined, options.entry) }
}
