import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { resolveConfig } from '@slidev/parser'
import { load } from '@slidev/parser/fs'
import { MarkdownExit, type Token } from 'markdown-exit'
import type { DeckContext } from '../../plan/deck.ts'
import { packagesOf } from './packages.ts'

/** A slide of a deck that was written by hand, and its place in a file. */
export interface HandSlide {
  /** The file with the slide: the deck's, or one that it includes. */
  file: string
  /** The text of the whole file. */
  text: string
  /** Its first and last line in the file, from 0. */
  start: number
  end: number
  /** The line on which its words begin, from 0. */
  content: number
  /** Its title as plain text; empty when it has none. */
  title: string
  /** Level of its heading, from 1. */
  level: number
  /** The name that links may use instead of its number. */
  alias?: string
  /** A name for files: its alias, or its title in small letters. */
  id: string
  /** The speaker's notes as paragraphs of plain text. */
  notes: string[]
}

/** What the text of a deck in Slidev's Markdown says. */
export interface HandDeck {
  file: string
  /** The file's name without ending. */
  name: string
  title: string
  /** BCP 47 tag; English when the deck names none, as in Slidev. */
  language: string
  direction: 'ltr' | 'rtl'
  author?: string
  subject?: string
  /** ISO 8601 date, when the headmatter has one. */
  date?: string
  /** width / height */
  aspect: number
  /** Size of a slide in CSS px. */
  width: number
  height: number
  colours: 'auto' | 'light' | 'dark'
  slides: HandSlide[]
  /** What its headmatter says under `timeline`, for our layouts and components. */
  timeline?: Partial<DeckContext>
}

/**
 * Reads a deck with all files that it includes.
 *
 * @param source - the file's text
 * @param root - the project's root, for themes that only this project has
 * @param settings - override the deck's own headmatter
 * @throws Error when the deck or an included file cannot be read
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
    ...(typeof headmatter['timeline'] === 'object' && headmatter['timeline'] !== null && { timeline: headmatter['timeline'] as Partial<DeckContext> }),
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

/** Reads a theme's own settings, which may give a deck its aspect and colours. */
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

/** Marks in a note that stand for a click. */
const CLICKS = /\[click(?::\d+)?\]/gi

/**
 * Turns a note in Markdown into paragraphs of plain text for paper. Items of lists keep their bullets and numbers; HTML and marks for
 * clicks are left out.
 */
export function noteParagraphs(markdown: string): string[] {
  const lists: { next: number | undefined }[] = []
  const paragraphs: string[] = []
  let mark = ''
  for (const token of reader().parse(markdown.replace(CLICKS, ''), {})) {
    if (token.type === 'bullet_list_open') lists.push({ next: undefined })
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) })
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop()
    else if (token.type === 'list_item_open') mark = markOf(lists.at(-1))
    else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
      for (const text of linesOf(token)) {
        paragraphs.push(mark + text)
        mark = ''
      }
    }
  }
  return paragraphs
}

/** Turns a line of Markdown, such as a title, into plain text. */
export function plainLine(markdown: string): string {
  return reader().parseInline(markdown, {}).flatMap(linesOf).join(' ')
}

/** Reads Markdown as Slidev reads notes. */
function reader(): MarkdownExit {
  return new MarkdownExit({ html: true })
}

function markOf(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '• '
  list.next += 1
  return `${list.next - 1}. `
}

/** The lines of a block's text, broken where the author has broken them. */
function linesOf({ children, content, type }: Token): string[] {
  const text = type === 'inline' ? (children ?? []).map(textOf).join('') : content
  return text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

function textOf({ type, content, children }: Token): string {
  if (type === 'softbreak') return ' '
  if (type === 'hardbreak') return '\n'
  if (type === 'image') return (children ?? []).map(textOf).join('')
  return type === 'html_inline' ? '' : content
}
