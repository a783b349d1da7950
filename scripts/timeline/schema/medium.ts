import { z } from 'zod'
import { claimed, selectable, spoken } from './audience.ts'
import { LanguageTag, Line, OwnSources, Text, WebAddress } from './text.ts'

/** What is played: pictures that move, or sound alone. */
export const MEDIUM_KINDS = ['film', 'sound'] as const
export type MediumKind = (typeof MEDIUM_KINDS)[number]

/** What starts a medium: a step of the talk, its button alone, or the slide itself when it comes. */
export const STARTS = ['step', 'button', 'slide'] as const

const seconds = z.number().min(0).max(86_400).optional()

/** Sound or film of an event: a file beside the timeline, an address, or both. */
export const Medium = z
  .strictObject({
    file: Line.optional().meta({ description: 'An MP4, WebM, MP3, M4A, Ogg or WAV file in the folder of the timeline or below it, of up to 512 MiB: media/opening.mp4. The live deck and the site play it.', examples: ['media/opening.mp4'] }),
    url: WebAddress.optional().meta({
      description: 'Where it is to be found: a page of YouTube or Vimeo, a file, or any page. Everything shows it as a code for phones; only present --allow-network plays it, and only from YouTube, Vimeo or a file.',
      examples: ['https://vimeo.com/76979871'],
    }),
    alt: Text.meta({ description: 'What is to be heard and seen, for those who do not hear or see it, and on paper.' }),
    title: Text.optional().meta({ description: 'What it is called: the headline of its slide, where it has no claim. Left out, the name of the event.' }),
    caption: Text.optional().meta({ description: 'A sentence or two beside it.' }),
    credit: Text.optional().meta({ description: 'Who made it and may be named.' }),
    still: Line.optional().meta({ description: 'A picture of it, a JPEG, PNG, WebP, AVIF or SVG file beside the timeline: what paper shows, and the slide before it plays.', examples: ['media/opening.jpg'] }),
    captions: z.record(LanguageTag, Line).optional().meta({
      description: 'What is said in the file and can be heard, for those who do not hear it: a WebVTT file beside the timeline for each language, { en: media/opening.en.vtt, vi: media/opening.vi.vtt }. The language is that of the captions; it need not be one of the timeline.',
      examples: [{ en: 'media/opening.en.vtt' }],
    }),
    kind: z.enum(MEDIUM_KINDS).optional().meta({ description: 'film or sound, where the address does not tell: that of a page is taken as a film. A file says it itself.' }),
    starts: z.enum(STARTS).default('step').meta({ description: 'What starts it. step: the next step of the talk, so that a clicker can; button: its button or the key k alone; slide: by itself when its slide comes.' }),
    from: seconds.meta({ description: 'The second from which it is played.' }),
    to: seconds.meta({ description: 'The second up to which it is played.' }),
    source: OwnSources,
    ...claimed,
    ...selectable,
    ...spoken,
  })
  .meta({ anyOf: [{ required: ['file'] }, { required: ['url'] }] })

/** A medium as a timeline has it; what reading its files adds is there where it has any. */
export type Medium = z.infer<typeof Medium> & { played?: PlayedFile; captionFiles?: CaptionFile[] }

/** A file that lies beside a deck for what plays there, and never becomes a part of a page. */
export interface MediaFile {
  /** Where it is on this machine. */
  path: string
  /** Where it lies beside a deck: `media/opening-1f2e3d4c.mp4`. It differs for each content. */
  name: string
  bytes: number
}

/** The captions of a medium in one language. */
export interface CaptionFile extends MediaFile {
  /** A language tag. */
  language: string
}

/** The file of a medium. */
export interface PlayedFile extends MediaFile {
  kind: MediumKind
  /** Left out where the file does not tell. */
  seconds?: number
}

/** The ending of files with captions. */
export const CAPTION_ENDING = /\.(?:vtt|webvtt)$/i

/** Endings of files that browsers play. */
export const PLAYED_ENDINGS = /\.(?:mp4|m4v|webm|mp3|m4a|ogg|oga|opus|wav)$/i

/** Sites, and endings of files, with what moves or sounds. */
const FILM = /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\/|\.(?:mp4|m4v|mov|avi|mkv|webm|ogv)(?:[?#].*)?$/iu
const SOUND = /^https?:\/\/(?:[\w-]+\.)*soundcloud\.com\/|\.(?:mp3|m4a|wav|ogg|oga|opus|flac|aac)(?:[?#].*)?$/iu

/** What an address or a file is by its name: a film, sound, or undefined where the name does not tell. */
export function mediumByName(name: string): MediumKind | undefined {
  return FILM.test(name) ? 'film' : SOUND.test(name) ? 'sound' : undefined
}

/** What a medium is: as its file says, else as it is told, else by its address. */
export function kindOfMedium({ played, kind, url, file }: Pick<Medium, 'played' | 'kind' | 'url' | 'file'>): MediumKind {
  return played?.kind ?? kind ?? mediumByName(file ?? url ?? '') ?? 'film'
}

/** How long a medium plays, in seconds; undefined where neither its file nor its times tell. */
export function playingTime({ played, from = 0, to }: Pick<Medium, 'played' | 'from' | 'to'>): number | undefined {
  const end = to === undefined ? played?.seconds : Math.min(to, played?.seconds ?? to)
  return end === undefined ? undefined : Math.max(0, end - from)
}
