import { correctedId } from '../../timeline/explain/corrections.ts'
import { cleanSvg } from '../../timeline/read/clean-svg.ts'
import { pictureFile, type KeptPicture } from '../../timeline/read/draw-picture.ts'
import { isSvg, unfitFormat } from '../../timeline/read/picture-formats.ts'
import { drawBytes, PixelError } from '../../timeline/read/pictures.ts'
import { compose, type ComposeWishes } from '../compose.ts'
import type { ForeignTimeline } from '../foreign-timeline.ts'
import { nameOfFile, type PictureAt } from '../media.ts'
import { fetchBytes, type FetchRules } from './fetch-bytes.ts'

/** The folder that pictures are put into. */
export interface PictureFolder {
  /** As the timeline names it. */
  name: string
  /** The content of a file of it; undefined where there is none. */
  read: (file: string) => Promise<Uint8Array | undefined>
  write: (file: string, content: Uint8Array) => Promise<void>
}

/** How pictures are taken. */
interface Taking {
  rules: FetchRules
  folder: PictureFolder
  signal: AbortSignal
  /** Is told before each picture how many are done. */
  onProgress: (done: number, all: number) => void
}

/** How many pictures are fetched at once. */
const AT_ONCE = 4
/** The longest name of a file, without its number and ending. */
const LONGEST_NAME = 60
/** Names of files that Windows keeps for itself. */
const KEPT_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Fetches the pictures that a file of another tool names by address, each address once, and puts them into a folder. A file that is there
 * already is never replaced: what has the same content serves, what has other content keeps its name.
 *
 * @param wishes - as for {@link compose}, which is asked which addresses could be pictures
 * @returns what became of each address
 * @throws ImportError where no timeline can be made of the file; nothing was fetched then
 * @throws Interrupted where the signal is aborted
 */
export async function takePictures(found: ForeignTimeline, wishes: Omit<ComposeWishes, 'pictureAt'>, { rules, folder, signal, onProgress }: Taking): Promise<PictureAt> {
  const addresses = picturesNamedIn(found, wishes)
  const names = freeNames(addresses)
  const taken = new Map<string, { file: string } | { why: string }>()
  const left = [...addresses]
  const work = async (): Promise<void> => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      onProgress(taken.size, addresses.length)
      taken.set(address, await takePicture(address, names.get(address) ?? 'picture', [...names.values()], { rules, folder, signal }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => (left.length = 0))
  return (address) => taken.get(address)
}

/** The addresses that could be of pictures. Making a timeline changes what was found, so it is made of a copy. */
function picturesNamedIn(found: ForeignTimeline, wishes: Omit<ComposeWishes, 'pictureAt'>): string[] {
  const addresses = new Set<string>()
  compose(structuredClone(found), {
    ...wishes,
    pictureAt(address) {
      addresses.add(address)
      return undefined
    },
  })
  return [...addresses]
}

/** A name for the file of each address, without an ending: what stands in the address, in letters that every disk takes. */
function freeNames(addresses: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const address of addresses) {
    const plain = correctedId(nameOfFile(address).replace(/\.[a-z\d]{2,4}$/i, '').slice(0, LONGEST_NAME)) ?? 'picture'
    names.set(address, freeName(KEPT_NAMES.test(plain) ? `picture-${plain}` : plain, [...names.values()]))
  }
  return names
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`
  return free
}

function notAPicture(start: Buffer): string | undefined {
  const format = unfitFormat(start)
  return format === undefined ? undefined : `is ${format}`
}

async function takePicture(address: string, name: string, reserved: readonly string[], { rules, folder, signal }: Omit<Taking, 'onProgress'>): Promise<{ file: string } | { why: string }> {
  const fetched = await fetchBytes(address, rules, notAPicture, signal)
  if ('why' in fetched) return fetched
  const kept = await keepPicture(fetched.bytes)
  if ('why' in kept) return kept
  const others: string[] = reserved.filter((other) => other !== name)
  for (let free = name; ; free = freeName(name, others)) {
    const file = `${free}.${kept.ending}`
    const there = await folder.read(file)
    if (there === undefined) await folder.write(file, kept.bytes)
    if (there === undefined || kept.bytes.equals(there)) return { file: `${folder.name}/${file}` }
    others.push(free)
  }
}

/**
 * Makes a file for a timeline of a picture from elsewhere: what is no format of decks is converted, what runs in a drawing is taken out,
 * what a camera wrote is left behind.
 */
async function keepPicture(bytes: Buffer): Promise<KeptPicture | { why: string }> {
  try {
    return await drawBytes(isSvg(bytes) ? Buffer.from(cleanSvg(bytes.toString('utf8'))) : bytes, pictureFile)
  } catch (error) {
    return { why: error instanceof PixelError ? error.message : 'is a damaged picture' }
  }
}
