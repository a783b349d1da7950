import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodePDFRawStream, PDFDict, PDFDocument, PDFHexString, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { fullInput } from '../support/full-timeline.ts'
import { PNG_ADDRESS } from '../support/picture.ts'
import type { TimelineInput } from '../support/sample-timeline.ts'
import { stringsIn } from '../support/plans.ts'

/** Words that stand in no other text, by whom what has them is for. */
export const SENTINELS = { nobody: 'qzprivateqz', briefing: 'qzbriefingqz', class: 'qzclassqz', staff: 'qzstaffqz', answer: 'qzanswerqz' }
type Whose = keyof typeof SENTINELS

const FOR: Record<Exclude<Whose, 'answer'>, object> = { nobody: { private: true }, briefing: { for: ['briefing'] }, class: { for: ['class'] }, staff: { for: ['full'] } }

/**
 * The timeline with everything, and beside each thing that may be for somebody a copy for each audience and one for nobody, with the
 * sentinel in every text of it; likewise a note, people and sources that only such a copy refers to, and an answer.
 */
export function plantedTimeline(): TimelineInput {
  const input = fullInput()
  const whose = Object.keys(FOR) as (keyof typeof FOR)[]
  for (const event of input.events) {
    // A file has either the one or the other.
    delete event.picture
    for (const picture of event.pictures ?? []) picture.file = 'hall.png'
  }
  if (input.cover) input.cover.file = 'hall.png'
  for (const person of Object.values(input.people ?? {})) if (typeof person === 'object' && person.picture) person.picture.file = 'hall.png'
  const planted = plant(input, whose) as TimelineInput
  return {
    ...planted,
    questions: (planted.questions ?? []).map((question) => ({ ...question, answer: SENTINELS.answer })),
    people: { ...planted.people, ...Object.fromEntries(whose.map((who) => [`only-${who}`, { name: SENTINELS[who], role: SENTINELS[who] }])) },
    sources: { ...planted.sources, ...Object.fromEntries(whose.map((who) => [`only-${who}`, { publisher: SENTINELS[who], url: `https://example.org/${SENTINELS[who]}` }])) },
  }
}

/** Fields of lists whose entries may be for somebody. */
const LISTS = new Set(['events', 'people', 'figures', 'points', 'statements', 'quotations', 'items', 'glossary', 'questions', 'pictures'])

function plant(value: unknown, whose: (keyof typeof FOR)[], key = ''): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((item: unknown) => plant(item, whose))
    if (!LISTS.has(key)) return inner
    return [...inner, ...whose.map((who) => marked(value[0], who))]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'notes' && key !== '' && typeof inner === 'object' ? [inner, ...whose.map((who) => ({ text: SENTINELS[who], ...FOR[who] }))] : plant(inner, whose, name),
    ]),
  )
}

/** A copy with other texts; what it refers to are people and sources of its own. */
function marked(item: unknown, who: keyof typeof FOR): unknown {
  const inside = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each: unknown) => inside(each, key))
    if (typeof value === 'object' && value !== null) {
      const isText = Object.keys(value).every((name) => name === 'en' || name === 'id')
      return Object.fromEntries(Object.entries(value).filter(([name]) => isText || !['id', 'quotation'].includes(name)).map(([name, inner]) => [name, inside(inner, name)]))
    }
    if (typeof value !== 'string' || ['part', 'level', 'scale', 'exactness', 'contrast', 'when', 'place', 'country', 'prefix'].includes(key)) return value
    if (key === 'file') return `${SENTINELS[who]}.png`
    if (key === 'url') return `https://example.org/${SENTINELS[who]}`
    if (key === 'person' || key === 'by' || key === 'speaker' || key === 'source') return `only-${who}`
    return `${SENTINELS[who]} ${value}`
  }
  const copy = inside(item) as Record<string, unknown>
  return { ...copy, ...('when' in copy ? { id: `event-${SENTINELS[who]}` } : {}), ...FOR[who] }
}

/** The pictures that the planted timeline names, by file name. */
export function plantedPictures(): Map<string, Uint8Array> {
  const png = Buffer.from(PNG_ADDRESS.replace(/^.*,/, ''), 'base64')
  return new Map(['hall', ...Object.values(SENTINELS)].map((name) => [`${name}.png`, png]))
}

/** Everything that can be read out of the files below a folder: their bytes, and of PDFs all streams, strings and texts. */
export async function everythingIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = async (file: string): Promise<string> => {
    const bytes = await readFile(file)
    return `${bytes.toString('utf8')}\n${file.endsWith('.pdf') ? await textOfPdf(bytes) : ''}`
  }
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)))
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const found: string[] = stringsIn(await readPdf(bytes))
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) found.push(object.decodeText())
    else if (object instanceof PDFDict) object.entries().forEach(([, value]) => visit(value))
    else if (object instanceof PDFRawStream) {
      visit(object.dict)
      const data = Buffer.from(decodePDFRawStream(object).decode())
      found.push(data.toString('latin1'), data.toString('utf16le'), data.toString('utf8'))
    } else if ('asArray' in object && typeof object.asArray === 'function') (object.asArray() as PDFObject[]).forEach(visit)
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object)
  return found.join('\n')
}
