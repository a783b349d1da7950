import * as machine from 'node:path'
import type { ForeignTimeline } from './foreign-timeline.ts'

/**
 * The local files that a foreign timeline names and a timeline may name as well: those in its folder or below it, as the file has them, with the
 * place of each.
 *
 * @param file - the foreign timeline
 * @param folder - of the timeline that is made of it
 * @param path - how the machine writes paths; `\` is taken for `/` on all, as sheets are written on Windows
 */
export function filesBeside({ events, media = [] }: Pick<ForeignTimeline, 'events' | 'media'>, file: string, folder: string, path: machine.PlatformPath = machine): Map<string, string> {
  const named = [...media, ...events.flatMap((event) => event.media)].map(({ at }) => at).filter((at) => !/^[a-z]+:|^[\\/]/i.test(at))
  return new Map(named.flatMap((at) => {
    const typed = at.replaceAll('\\', '/')
    const place = path.resolve(path.dirname(file), typed)
    const within = path.relative(path.resolve(folder), place).replaceAll('\\', '/')
    return !typed.split('/').includes('..') && within !== '' && within === typed.replace(/^(?:\.\/)+/, '') ? [[at, place]] : []
  }))
}
