import { mediumByName } from '../timeline/schema/medium.ts'
import { encodedAddress } from '../timeline/schema/prose.ts'
import { textIn } from '../timeline/schema/text.ts'
import type { Account } from './account.ts'
import { cleanLine } from './clean-text.ts'
import { isPicture } from './columns.ts'
import type { FoundEvent, FoundMedium, FoundSource } from './foreign-timeline.ts'

type Made = Record<string, unknown>

/**
 * What became of the picture at an address of the web: its file, as the timeline names it, or why there is none, in words that follow the
 * address. Undefined where it was not fetched.
 */
export type PictureAt = (address: string) => { file: string } | { why: string } | undefined

/** What the media of all events add to. */
interface MediaWork {
  language: string
  account: Account
  /** Which local paths of pictures are there, of those that the file names. */
  isThere: (path: string) => boolean
  pictureAt: PictureAt
}

/**
 * Pictures that are there, or were fetched, are pictures; films and recordings are media. Other addresses become links, and the page that one is
 * on is a source.
 */
export function mediaOf(event: FoundEvent, { account, isThere, pictureAt, language }: MediaWork): { links: (Made | string)[]; pictures: Made[]; media: Made[]; sources: FoundSource[] } {
  const links: (Made | string)[] = []
  const media: Made[] = []
  const pictures: Made[] = []
  const sources: FoundSource[] = []
  const seen = new Set<string>()
  const addLink = (url: string, title: string | undefined): void => {
    const address = encodedAddress(url)
    if (address === undefined) account.left.push({ kind: 'addresses that are none', at: event.at, value: url })
    else if (!seen.has(address)) {
      seen.add(address)
      links.push(title === undefined || title === '' ? address : { title, url: address })
    }
  }
  for (const { url, title } of event.links) {
    addLink(url, title === undefined ? undefined : cleanLine(title))
    sources.push({ url })
  }
  for (const medium of event.media) {
    const at = embedded(medium.at)
    const url = mediumByName(at) === undefined ? undefined : encodedAddress(at.replace(/^\/\//, 'https://'))
    if (at.startsWith('data:')) account.left.push({ kind: 'files inside the text (data: addresses)', at: event.at, value: at })
    else if (url !== undefined) {
      if (media.every((each) => each['url'] !== url)) media.push({ url, ...saidOf(medium, event, language) })
      seen.add(url)
      sources.push({ url })
    } else if (/^(?:https?:)?\/\//i.test(at)) {
      const address = at.startsWith('//') ? `https:${at}` : at
      const taken = isPlayed(medium.at) ? undefined : pictureAt(address)
      const isTaken = taken !== undefined && 'file' in taken
      // The words for a picture stand with it, once it is there.
      addLink(address, isTaken ? nameOfFile(at) : captionOf(isPicture(at) && !medium.caption && !medium.alt ? { ...medium, caption: nameOfFile(at) } : medium))
      if (isTaken) pictures.push(pictureOf({ ...medium, at }, taken.file, event, language))
      else {
        if (taken && isPicture(at)) account.left.push({ kind: `pictures, kept as links, since the address ${taken.why}`, at: event.at, value: at })
        else if (isPicture(at)) account.mended.push({ kind: 'addresses of pictures, kept as links (--fetch-media takes them)', at: event.at, value: at })
        else if (taken) account.mended.push({ kind: `media that are no pictures, kept as links: the address ${taken.why}`, at: event.at, value: at })
        if (!isPicture(at)) sources.push({ url: at })
      }
    } else if (isThere(at) && mediumByName(at) !== undefined) media.push({ file: at, ...saidOf(medium, event, language) })
    else if (isThere(at) && isPicture(at)) pictures.push(pictureOf(medium, at, event, language))
    else account.left.push({ kind: 'media that are not there', at: event.at, value: at })
    if (medium.from !== undefined) addLink(medium.from, undefined)
  }
  return { links, pictures, media, sources: event.sources.length > 0 ? [] : sources.slice(0, 1) }
}

/** The address in a frame to embed; another text stays as it is. */
function embedded(text: string): string {
  return /<(?:iframe|img|video|audio|embed)\b[^>]*\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1] ?? text.trim()
}

/** Whether a medium stands in a frame, or is a film or sound by its name: nothing that could be a picture. */
function isPlayed(medium: string): boolean {
  return /<(?:iframe|video|audio|embed)\b/i.test(medium) || /\.(?:mp[34]|m4[av]|mov|avi|web[ma]|mkv|og[gvap]|opus|wav|flac|aac|pdf|html?)(?:[?#].*)?$/i.test(medium.trim())
}

/** The name of the file at an address, as people would write it. */
export function nameOfFile(address: string): string {
  const name = /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? address
  try {
    return decodeURIComponent(name).replaceAll('_', ' ')
  } catch {
    return name.replaceAll('_', ' ')
  }
}

function captionOf({ caption, credit, alt }: FoundMedium): string | undefined {
  const [words, by] = [cleanLine(caption ?? alt ?? ''), cleanLine(credit ?? '')]
  return words === '' ? by || undefined : by === '' ? words : `${words} (${by})`
}

/** @param file - as the timeline names it */
function pictureOf(medium: FoundMedium, file: string, event: FoundEvent, language: string): Made {
  return { file, ...saidOf(medium, event, language) }
}

/** What is said of a picture or a medium. Where nobody says what is to be seen or heard, its caption or the title of its event stands there. */
function saidOf(medium: FoundMedium, event: FoundEvent, language: string): Made {
  const title = event.title === undefined ? '' : cleanLine(textIn(event.title, language))
  const [alt, caption, credit] = [medium.alt ?? medium.caption ?? title, medium.caption, medium.credit].map((text) => (text === undefined ? '' : cleanLine(text)))
  return { alt: alt === '' ? nameOfFile(medium.at) : alt, ...(caption !== '' && { caption }), ...(credit !== '' && { credit }) }
}
