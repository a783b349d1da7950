import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { resolveConfig } from '@slidev/parser'
import { load } from '@slidev/parser/fs'
import { packagesOf } from './packages.ts'
import { noteParagraphs, plainLine } from './plain-text.ts'

/** A slide of a deck that was written by hand, and where it stands. */
export interface HandSlide {
  /** The file that holds it: the deck's, or one that it includes. */
  file: string
  text: string
  /** Its first and last line in the file, from 0. */
  start: number
  end: number
  /** The line on which its words begin. */
  content: number
  /** Its title as plain text; empty where it has none. */
  title: string
  /** Level of its heading, from 1. */
  level: number
  /** The name by which links lead to it, besides its number. */
  alias?: string
  /** A name for files: its alias, or its title in small letters. */
  id: string
  /** The speaker's notes as paragraphs of plain text. */
  notes: string[]
}

/** A deck in Slidev's Markdown, as far as its text says. */
export interface HandDeck {
  file: string
  /** The file's name without ending. */
  name: string
  title: string
  /** BCP 47 tag; English where the deck says none, as Slidev has it. */
  language: string
  direction: 'ltr' | 'rtl'
  author?: string
  subject?: string
  /** ISO 8601 date, where the headmatter has one. */
  date?: string
  /** width / height */
  aspect: number
  /** Size of a slide in its own px. */
  width: number
  height: number
  colours: 'auto' | 'light' | 'dark'
  slides: HandSlide[]
}

/**
 * Reads a deck with everything that it includes.
 *
 * @param source - the file's text
 * @param root - the project's root, for themes that only this project has
 * @param settings - what goes before the deck's own headmatter
 */
export async function readHandDeck(file: string, source: string, root: string, settings: Record<string, unknown> = {}): Promise<HandDeck> {
  const path = resolve(file)
  const folder = dirname(path)
  const read = await load({ userRoot: folder, roots: [folder] }, path, { [path]: source })
  const headmatter: Record<string, unknown> = { ...read.headmatter, ...settings }
  const config = resolveConfig(headmatter, await themeOf(headmatter, path, root), file)
  const html = config.htmlAttrs as Record<string, string | undefined>
  const height = Math.round(config.canvasWidth / config.aspectRatio)
  const name = basename(file).replace(/\.md$/i, '')
  const text = (key: string): string | undefined => (typeof headmatter[key] === 'string' ? plainLine(headmatter[key]) || undefined : undefined)
  const [author, subject, date] = [text('author'), text('description') ?? text('info'), isoDate(headmatter['date'])]
  return {
    file,
    name,
    title: text('title') ?? name,
    language: typeof headmatter['lang'] === 'string' ? headmatter['lang'] : (html['lang'] ?? 'en'),
    direction: html['dir'] === 'rtl' ? 'rtl' : 'ltr',
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    aspect: config.aspectRatio,
    width: config.canvasWidth,
    height,
    colours: config.colorSchema === 'light' || config.colorSchema === 'dark' ? config.colorSchema : 'auto',
    slides: await Promise.all(read.slides.map(handSlide)),
  }
}

type LoadedSlide = Awaited<ReturnType<typeof load>>['slides'][number]

async function handSlide({ source, title = '', level = 1, frontmatter, note = '' }: LoadedSlide): Promise<HandSlide> {
  const { filepath, start, contentStart, end } = source
  const text = await readFile(filepath, 'utf8')
  const blank = text.split('\n').slice(contentStart, end + 1).findIndex((line) => line.trim() !== '')
  const plain = plainLine(title)
  const { routeAlias: alias } = frontmatter as { routeAlias?: unknown }
  return {
    file: filepath,
    text,
    start,
    end,
    content: blank < 0 ? start : contentStart + blank,
    title: plain,
    level,
    ...(alias === undefined ? {} : { alias: String(alias) }),
    id: String(alias ?? slug(plain)),
    notes: noteParagraphs(note),
  }
}

/** What a theme says of itself: decks may leave their shape and colours to it. */
async function themeOf(headmatter: Record<string, unknown>, path: string, root: string): Promise<object> {
  const folder = packagesOf(headmatter, path, root).find(({ kind }) => kind === 'theme')?.folder
  if (folder === undefined) return {}
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
  return (JSON.parse(text) as { slidev?: object }).slidev ?? {}
}

function isoDate(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined
}

function slug(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'slide'
}
