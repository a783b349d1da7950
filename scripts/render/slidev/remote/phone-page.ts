import { presenterEn } from '../../../plan/labels/presenter-labels.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PresenterLabels } from '../../../plan/labels/presenter-labels.ts'
import { ROOT } from '../../../project.ts'
import { escapeHtml } from '../../print/html.ts'
import { PHONE_PATH } from './access.ts'
import type { PhoneDeck } from './phone-view.ts'

/** The answer to a phone's request for one path. */
export interface PhoneFile {
  type: string
  content: string | Uint8Array
}

/** Finds a file of the phone's page by its path; undefined when there is none. */
type PhoneFiles = (path: string, deck: PhoneDeck) => PhoneFile | undefined

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', html: 'text/html; charset=utf-8' } as const

/** The page's files, served as they are. They are JavaScript, so that nothing has to compile them. */
const FILES = { 'phone.js': TYPES.js, 'connection.js': TYPES.js, 'phone.css': TYPES.css } as const

/**
 * Reads the files of the phone's page.
 *
 * @param icon - the project's icon, as SVG
 */
export async function readPhoneFiles(icon: Uint8Array): Promise<PhoneFiles> {
  const read = (name: string): Promise<string> => readFile(join(ROOT, 'scripts/render/slidev/remote/page', name), 'utf8')
  const html = await read('phone.html')
  const files = new Map<string, PhoneFile>([[`${PHONE_PATH}/icon.svg`, { type: TYPES.svg, content: icon }]])
  for (const [name, type] of Object.entries(FILES)) files.set(`${PHONE_PATH}/${name}`, { type, content: await read(name) })
  return (path, deck) => (path === PHONE_PATH ? { type: TYPES.html, content: pageOf(html, deck) } : files.get(path))
}

/** Fills the page with labels in the deck's language. */
function pageOf(html: string, { page: { language, direction }, settings }: PhoneDeck): string {
  const words = phoneWords(settings)
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(words).map(([name, word]) => [name, escapeHtml(word)])),
    language: escapeHtml(language),
    direction,
    // Without `<`, no text can end the element or begin a comment in it.
    words: JSON.stringify(words).replaceAll('<', '\\u003c'),
  }
  return html.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The presenter's labels that the phone's page uses. */
const NAMES = [
  'phoneTitle',
  'forward',
  'back',
  'black',
  'controls',
  'next',
  'end',
  'slideOf',
  'notes',
  'noNotes',
  'clock',
  'left',
  'overOf',
  'start',
  'hold',
  'goOn',
  'held',
  'screenIsBlack',
  'phoneConnecting',
  'phoneLost',
  'phoneNoWindow',
  'phoneEnded',
  'phoneScanAgain',
] as const

/** The labels of the phone's page, by name. */
export type PhoneWords = Pick<PresenterLabels, (typeof NAMES)[number]>

/** The page's labels: the deck's own under `presenterLabels` of its settings, English ones for the rest. */
function phoneWords(settings: Readonly<Record<string, unknown>>): PhoneWords {
  const own = settings['presenterLabels']
  const words: Readonly<Record<string, unknown>> = typeof own === 'object' && own !== null ? { ...own } : {}
  return Object.fromEntries(NAMES.map((name) => [name, typeof words[name] === 'string' ? words[name] : presenterEn[name]])) as PhoneWords
}
