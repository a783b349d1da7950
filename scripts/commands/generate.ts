import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckPlan } from '../plan/deck.ts'
import { extractPictures } from '../write/pictures.ts'
import { slidevPieces } from '../write/slidev.ts'
import { writeTogether } from '../write/write-file.ts'
import { loadFittingDecks } from '../pipeline/check-fit.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'
import { timed } from '../pipeline/timing.ts'
import { addonIn } from '../project.ts'

/**
 * Writes the Slidev Markdown of each deck; with `check`, writes nothing and reports the files that are out of date.
 * Without `--lang`, all languages are written: the Markdown is committed, and half of it would be out of date.
 */
export async function generate(request: Request & { check: boolean }): Promise<CommandReport> {
  const { check } = request
  const { decks, problems, fileTexts, remarks } = await loadFittingDecks({ ...request, lang: request.lang ?? 'all' })
  const folder = request.out ?? 'slides'
  const rendered = await timed(request.stopwatch, 'render', () => decks.map(({ plan }) => deckFiles(plan, folder)))
  const files = rendered.map(({ deck }) => deck)
  const pictures = rendered.flatMap((each) => each.pictures)
  const media = check ? [] : await mediaFiles(decks.map(({ plan }) => plan), folder)
  if (check) {
    const stale = (await Promise.all(files.map(async (wanted) => ((await isCurrent(wanted)) ? [] : [wanted.file])))).flat()
    return { written: [], problems, fileTexts, stale, remarks }
  }
  // The pictures first: a deck is never without its own.
  const wanted = [...pictures.map(({ file, bytes }) => ({ file, content: bytes })), ...media, ...files.map(({ file, pieces }) => ({ file, content: pieces }))]
  await timed(request.stopwatch, 'write', () => writeTogether(wanted, request.signal))
  return { written: files.map(({ file }) => file), problems, fileTexts, remarks }
}

/** A deck's Markdown, and beside it the pictures where Slidev looks for them. */
function deckFiles(whole: DeckPlan, folder: string): { deck: { file: string; pieces: string[] }; pictures: { file: string; bytes: Uint8Array }[] } {
  const { plan, files } = extractPictures(whole)
  return {
    deck: { file: join(folder, `${plan.name}.md`), pieces: [...slidevPieces(plan, { addon: addonIn(folder) })] },
    pictures: files.map(({ name, bytes }) => ({ file: join(folder, 'public', name), bytes })),
  }
}

/** The sound and film of decks, each once, where Slidev looks for them. */
function mediaFiles(plans: readonly DeckPlan[], folder: string): Promise<{ file: string; content: Uint8Array }[]> {
  const files = new Map(plans.flatMap(({ media = [] }) => media.map(({ name, path }) => [name, path] as const)))
  return Promise.all([...files].map(async ([name, path]) => ({ file: join(folder, 'public', name), content: await readFile(path) })))
}

async function isCurrent({ file, pieces }: { file: string; pieces: string[] }): Promise<boolean> {
  return readFile(file, 'utf8').then((found) => found === pieces.join(''), () => false)
}
