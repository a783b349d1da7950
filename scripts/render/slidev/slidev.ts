/** The parts of Slidev's command that we use. */
export type Slidev = typeof import('@slidev/cli')
/** A deck as Slidev has read it, with all its settings. */
export type SlidevOptions = Awaited<ReturnType<Slidev['resolveOptions']>>

/** Loads Slidev, which takes over half a second; only who presents or builds waits for it. */
export async function loadSlidev(): Promise<Slidev> {
  // Slidev's loader of setup files keeps compiled code under a fixed name in the shared temporary folder, where somebody
  // else could put theirs; the two small files that it loads are compiled anew instead.
  process.env['JITI_FS_CACHE'] = 'false'
  return import('@slidev/cli')
}
