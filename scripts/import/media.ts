import { mediumByName } from '../timeline/schema/medium.ts'
import { encodedAddress } from '../timeline/schema/prose.ts'
import { textIn } from '../timeline/schema/text.ts'
import type { Account } from './account.ts'
import { cleanLine } from './clean-text.ts'
import { isPicture } from './columns.ts'
import type { FoundEvent, FoundMedium, FoundSource } from './foreign-timeline.ts'

type Made = Record<string, unknown>

/** What the media of all events add to. */
interface MediaWork {
  language: string
  account: Account
  /** Which local paths of pictures are there, of those that the file names. */
  isThere: (path: string) => boolean
}

/** Pictures that are there stay pictures, films and recordings are media. Other addresses become links, and the page that one is on is a source. */
export function mediaOf(event: FoundEvent, { account, isThere, language }: MediaWork): { links: (Made | string)[]; pictures: Made[]; media: Made[]; sources: FoundSource[] } {
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
    if (at.startsWith('data:')) account.left.push({ kind: 'files inside the text (data: addresses)', at: event.at, value: at })
    else if (encodedAddress(at.replace(/^\/\//, 'https://')) !== undefined && mediumByName(at) !== undefined) {
      const url = encodedAddress(at.replace(/^\/\//, 'https://')) ?? at
      if (media.every((each) => each['url'] !== url)) media.push({ url, ...saidOf(medium, event, language) })
      seen.add(url)
      sources.push({ url })
    } else if (/^(?:https?:)?\/\//i.test(at)) {
      addLink(at.startsWith('//') ? `https:${at}` : at, captionOf(medium) ?? (isPicture(at) ? nameOfFile(at) : undefined))
      if (isPicture(at)) account.mended.push({ kind: 'addresses of pictures, kept as links', at: event.at, value: at })
      else sources.push({ url: at })
    } else if (isThere(at) && mediumByName(at) !== undefined) media.push({ file: at, ...saidOf(medium, event, language) })
    else if (isThere(at) && isPicture(at)) pictures.push(pictureOf(medium, event, language))
    else account.left.push({ kind: 'media that are not there', at: event.at, value: at })
    if (medium.from !== undefined) addLink(medium.from, undefined)
  }
  return { links, pictures, media, sources: event.sources.length > 0 ? [] : sources.slice(0, 1) }
}

/** The address in a frame to embed; another text stays as it is. */
function embedded(text: string): string {
  return /<(?:iframe|img|video|audio|embed)\b[^>]*\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1] ?? text.trim()
}

function nameOfFile(address: string): string {
  return (/([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? address).replaceAll('%25', '%').replaceAll('_', ' ')
}

function captionOf({ caption, credit, alt }: FoundMedium): string | undefined {
  const [words, by] = [cleanLine(caption ?? alt ?? ''), cleanLine(credit ?? '')]
  return words === '' ? by || undefined : by === '' ? words : `${words} (${by})`
}

function pictureOf(medium: FoundMedium, event: FoundEvent, language: string): Made {
  return { file: medium.at, ...saidOf(medium, event, language) }
}

/** What is said of a picture or a medium. Where nobody says what is to be seen or heard, its caption or the title of its event stands there. */
function saidOf(medium: FoundMedium, event: FoundEvent, language: string): Made {
  const title = event.title === undefined ? '' : cleanLine(textIn(event.title, language))
  const [alt, caption, credit] = [medium.alt ?? medium.caption ?? title, medium.caption, medium.credit].map((text) => (text === undefined ? '' : cleanLine(text)))
  return { alt: alt === '' ? nameOfFile(medium.at) : alt, ...(caption !== '' && { caption }), ...(credit !== '' && { credit }) }
}
