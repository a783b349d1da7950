import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeHtml } from '../../print/html.ts'
import type { PhoneDeck } from './phone-view.ts'
import { PHONE_PATH } from './requests.ts'
import { phoneWords } from './words.ts'

/** What a phone gets under an address. */
export interface PhoneFile {
  type: string
  content: string | Uint8Array
}

/** Gives the files of the phone's page; undefined where there is none of that path. */
export type PhoneFiles = (path: string, deck: PhoneDeck) => PhoneFile | undefined

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', html: 'text/html; charset=utf-8' } as const

/** The page's own files, which are served as they are. They are JavaScript, so that nothing has to be compiled for them. */
const FILES = { 'phone.js': TYPES.js, 'connection.js': TYPES.js, 'phone.css': TYPES.css } as const

/**
 * Reads the files of the phone's page.
 *
 * @param icon - the project's icon, as SVG
 */
export async function readPhoneFiles(icon: Uint8Array): Promise<PhoneFiles> {
  const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'page', name), 'utf8')
  const html = await read('phone.html')
  const files = new Map<string, PhoneFile>([[`${PHONE_PATH}/icon.svg`, { type: TYPES.svg, content: icon }]])
  for (const [name, type] of Object.entries(FILES)) files.set(`${PHONE_PATH}/${name}`, { type, content: await read(name) })
  return (path, deck) => (path === PHONE_PATH ? { type: TYPES.html, content: pageOf(html, deck) } : files.get(path))
}

/** The page with the words of the deck's language in it. */
function pageOf(html: string, { page: { language, direction }, settings }: PhoneDeck): string {
  const words = phoneWords(settings)
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, escapeHtml(word)])),
    language: escapeHtml(language),
    direction,
    // No text ends the element, or begins a comment in it.
    words: JSON.stringify(words).replaceAll('<', '\\u003c'),
  }
  return html.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}
