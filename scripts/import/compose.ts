import { Importance } from '../timeline/schema/audience.ts'
import { textIn, wordings, type Text } from '../timeline/schema/text.ts'
import type { Account } from './account.ts'
import { cleanLine, cleanText, lineOfText } from './clean-text.ts'
import { createTimeReader, guessOrder, type TimeReader } from './dates.ts'
import { personOf, placeId, sourceId, type Entries } from './entries.ts'
import { emptyEvent, ImportError, type DateOrder, type ForeignTimeline, type FoundEvent } from './foreign-timeline.ts'
import { guessLanguage } from './guess-language.ts'
import { mediaOf, type PictureAt } from './media.ts'
import { firstWords, shortOf, summaryOf, parted } from './shorten.ts'

/** What is known besides the file. */
export interface ComposeWishes {
  /** The file's name as people know it: the source of what names none. */
  file: string
  /** The language of its texts; undefined guesses. */
  language: string | undefined
  /** The zone of its clock times, where the file has none. */
  zone: string | undefined
  order: DateOrder | undefined
  /** Which local paths of pictures are there, of those that the file names. */
  isThere: (path: string) => boolean
  pictureAt: PictureAt
}

/** A timeline as a value, as its file is to have it. */
export interface Composed {
  timeline: Record<string, unknown>
  /** Events that have no date that can be read, with why; they stand in the file as comments. */
  undated: { event: Record<string, unknown>; why: string }[]
  /** Sources, places and people that only those name: they stand there as well. */
  undatedEntries: Record<string, Record<string, unknown>>
  account: Account
  language: string
}

type Made = Record<string, unknown>

/** What all events of a file add to. */
interface Work extends Entries {
  language: string
  languages: string[]
  account: Account
  readTime: TimeReader
  isThere: (path: string) => boolean
  pictureAt: PictureAt
}

/**
 * Makes a timeline of what was found: clean texts, times as a timeline has them, titles of a length that slides have, a source for
 * everything; and an account of what was kept, mended and left out.
 * @throws ImportError where no event has a date
 */
export function compose(found: ForeignTimeline, wishes: ComposeWishes): Composed {
  const unnamed = found.events.flatMap(({ title, text }) => [title, text]).flatMap((text) => (text === undefined ? [] : (typeof text === 'string' ? text : text['']) ?? []))
  const language = wishes.language ?? (unnamed.length === 0 ? found.languages?.[0] : undefined) ?? guessLanguage(unnamed)
  const languages = [...new Set([language, ...(found.languages ?? [])])]
  const account: Account = { kept: new Map(), mended: [...(found.mended ?? [])], left: [...found.left] }
  const dates = found.events.flatMap(({ time }) => [time.start, time.end]).filter((date) => date !== undefined)
  const work: Work = {
    language, languages, account, isThere: wishes.isThere, pictureAt: wishes.pictureAt,
    readTime: createTimeReader(wishes.order ?? guessOrder(dates) ?? found.order),
    sources: new Map(), places: new Map(), people: new Map(),
  }
  dropMidnights(found.events, account)
  const made = withoutLooseClocks(found.events.map((event) => ({ ...composeEvent(event, work), at: event.at })))
  const events = made.flatMap(({ event, why }) => (why === undefined ? [event] : []))
  const zone = zoneOf(events, found.zone ?? wishes.zone, account)
  const undated = made.flatMap(({ event, why }) => (why === undefined ? [] : [{ event, why }]))
  for (const { at, why, event } of made) if (why !== undefined) account.left.push({ kind: 'events without a date that can be read (they stand in the file as comments)', at, value: `${textIn(event['title'] as Text, language)}: ${why}` })
  if (events.length === 0) throw new ImportError(`no event has a date that can be read; the first has ${undated[0]?.why ?? 'none'}`)
  const eras = found.eras.flatMap((era) => composeEra(era, work))
  count(account, 'events', events.length)
  count(account, 'eras', eras.length)
  count(account, 'groups', new Set(events.flatMap(({ group }) => group ?? [])).size)
  const fallback = { id: 'imported', publisher: wishes.file }
  const [named, unnamedYet] = partedEntries(work, events)
  count(account, 'sources', Object.keys(named.sources).length)
  const head = headOf(found, wishes.file, work)
  const whole = mediaOf({ ...emptyEvent('the title'), ...(found.title !== undefined && { title: found.title }), media: found.media ?? [] }, work)
  const { pictures } = whole
  // A timeline as a whole has addresses, but no films.
  const links = [...whole.links, ...whole.media.flatMap(({ url, caption }) => (url === undefined ? [] : [caption === undefined ? url : { title: caption, url }]))]
  count(account, 'pictures', pictures.length)
  const timeline = {
    ...head,
    languages,
    ...(zone !== undefined && zone !== '' && { zone }),
    ...(links.length > 0 && { links }),
    ...coverOf(pictures),
    source: fallback.id,
    sources: { [fallback.id]: { publisher: fallback.publisher }, ...named.sources },
    ...(Object.keys(named.places).length > 0 && { places: named.places }),
    ...(Object.keys(named.people).length > 0 && { people: named.people }),
    ...(eras.length > 0 && { eras }),
    events,
  }
  return { timeline, undated, undatedEntries: unnamedYet, account, language }
}

/** The entries that events with a date name, and those that none of them does. */
function partedEntries(work: Entries, events: readonly Made[]): [Record<'sources' | 'places' | 'people', Made>, Record<string, Made>] {
  const used = new Set(events.flatMap(({ source, place, people }) => [source, place, people].flat()))
  const all = {
    sources: [...work.sources.values()].map(({ id, ...source }) => [id, source] as const),
    places: [...work.places].map(([name, id]) => [id, { name }] as const),
    people: [...work.people].map(([name, id]) => [id, { name }] as const),
  }
  const pick = (kind: keyof typeof all, isUsed: boolean): Made => Object.fromEntries(all[kind].filter(([id]) => used.has(id) === isUsed))
  const others = (['sources', 'places', 'people'] as const).map((kind) => [kind, pick(kind, false)] as const).filter(([, entries]) => Object.keys(entries).length > 0)
  return [{ sources: pick('sources', true), places: pick('places', true), people: pick('people', true) }, Object.fromEntries(others)]
}

function headOf(found: ForeignTimeline, file: string, work: Work): Made {
  const named = found.title === undefined ? undefined : lineOf(found.title, work)
  if (named === undefined) work.account.mended.push({ kind: 'a title for the timeline, made from the name of its file', at: 'the file', value: humanName(file) })
  const description = found.description === undefined ? undefined : lineOf(found.description, work)
  const subtitle = found.subtitle === undefined ? undefined : lineOf(found.subtitle, work)
  const long = named === undefined ? undefined : textIn(named, work.language)
  const title = long === undefined ? humanName(file) : wordings(named ?? '').every((text) => text.length <= 80) ? named : parted(long, work.language).title
  return { title, ...(subtitle !== undefined && { subtitle }), ...(description !== undefined && { description }), ...(found.author !== undefined && { author: cleanLine(found.author) }) }
}

/** The first picture of the title is that of the cover, which has no caption. */
function coverOf([picture]: readonly Made[]): Made {
  if (picture === undefined) return {}
  const { caption: _, ...cover } = picture
  return { cover }
}

function humanName(file: string): string {
  const words = file.replace(/\.[^.]+$/, '').replaceAll(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Times of a running clock beside dates mean nothing as long as nobody says when it started. */
function withoutLooseClocks<Event extends { event: Made; why?: string }>(events: readonly Event[]): Event[] {
  const dateOf = ({ event: { when } }: Event): string => String(typeof when === 'object' && when !== null && 'date' in when ? when.date : when)
  const isRunning = (event: Event): boolean => /^T[+-]/.test(dateOf(event))
  const isDated = events.some((each) => each.why === undefined && !isRunning(each))
  return events.map((each) => {
    if (!isDated || each.why !== undefined || !isRunning(each)) return each
    const { when: _, ...event } = each.event
    return { ...each, event, why: `‘${dateOf(each)}’ is a time of a running clock, and nobody says when it started` }
  })
}

/** Clock times of 00:00 everywhere are none: programs write them where nobody gave a time. */
function dropMidnights(events: readonly FoundEvent[], account: Account): void {
  const clock = ({ time }: FoundEvent): string | undefined => time.time ?? /[T ](\d\d:\d\d)/.exec(time.start ?? '')?.[1]
  const timed = events.filter((event) => clock(event) !== undefined)
  if (timed.length < 2 || timed.some((event) => !/^0?0:00$/.test(clock(event) ?? ''))) return
  for (const { time, at } of timed) {
    delete time.time
    delete time.until
    for (const end of ['start', 'end'] as const) if (time[end] !== undefined) time[end] = time[end].replace(/[T ]00:00(:00)?(\.0+)?(Z|[+-]\d\d:?\d\d)?$/, '')
    account.mended.push({ kind: 'clock times of 00:00 that all events have, taken as no time', at, value: '00:00' })
  }
}

/**
 * The zone of the clock times, where there are any: the one that all of them name, which then need not; else the one that is given. Those of
 * nobody's zone are taken as those of this machine, as calendars do.
 */
function zoneOf(events: readonly Made[], given: string | undefined, { mended }: Account): string | undefined {
  const timed = events.flatMap(({ when }) => (typeof when === 'object' && when !== null && 'time' in when ? [when as Made] : []))
  if (timed.length === 0) return undefined
  const [first, another] = new Set(timed.map((when) => when['zone'] ?? given))
  if (another === undefined && typeof first === 'string') {
    for (const when of timed) delete when['zone']
    return first
  }
  if (given !== undefined || timed.every((when) => when['zone'] !== undefined)) return given
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  mended.push({ kind: 'clock times without a zone, taken as those of this machine (--zone says otherwise)', at: 'the file', value: timeZone })
  return timeZone
}

function composeEvent(event: FoundEvent, work: Work): { event: Made; why?: string } {
  const { account, language } = work
  const { title, short, summary, text } = textsOf(event, work)
  const time = work.readTime(event.time)
  if ('left' in time && time.left !== undefined) account.left.push({ kind: 'parts of times', at: event.at, value: time.left })
  if ('mended' in time && time.mended !== undefined) account.mended.push({ kind: time.mended, at: event.at, value: event.time.start ?? event.time.end ?? '' })
  const { links, pictures, media, sources } = mediaOf(event, work)
  const importance = importanceOf(event, account)
  const tags = [...new Set([...event.tags, ...(event.era === undefined ? [] : [event.era])].map(cleanLine))].filter((tag) => tag !== '')
  if (event.era !== undefined) account.mended.push({ kind: 'names of periods, kept as tags', at: event.at, value: event.era })
  const ids = [...event.sources, ...sources].flatMap((source) => sourceId(source, work))
  const place = event.place === undefined ? undefined : placeId(cleanLine(event.place), work)
  const group = event.group === undefined ? '' : cleanLine(event.group)
  const people = [...new Set(event.people.map(cleanLine))].flatMap((name) => personOf(name, work))
  const parts = { 'texts': [summary, text].filter((part) => part !== undefined).length, 'places': Number(place !== undefined), tags: tags.length, people: people.length, links: links.length, pictures: pictures.length, 'films and recordings': media.length }
  for (const [kind, number] of Object.entries(parts)) count(account, kind, number)
  const made: Made = {
    ...('when' in time && { when: time.when }),
    title,
    ...(short !== undefined && { short }),
    ...(place !== undefined && { place }),
    ...(group !== '' && { group }),
    ...(summary !== undefined && { summary }),
    ...(text !== undefined && { text }),
    ...(tags.length > 0 && { tags }),
    ...(people.length > 0 && { people }),
    ...(links.length > 0 && { links }),
    ...(pictures.length === 1 && { picture: pictures[0] }),
    ...(pictures.length > 1 && { pictures }),
    ...(media.length > 0 && { media }),
    ...(ids.length > 0 && { source: ids.length === 1 ? ids[0] : [...new Set(ids)] }),
    ...(importance !== undefined && { importance }),
    ...(event.isPrivate && { private: true }),
  }
  if (event.isPrivate) count(account, 'private events (in no output)', 1)
  if (textIn(title, language) === '') account.mended.push({ kind: 'events without words', at: event.at, value: '' })
  return 'problem' in time ? { event: made, why: time.problem } : { event: made }
}

/** The texts of an event, in each of its languages. What one language lacks, it takes from the first. */
function textsOf(event: FoundEvent, work: Work): { title: Text; short: Text | undefined; summary: Text | undefined; text: Text | undefined } {
  const byLanguage = (given: Text | undefined): Map<string, string> => new Map(given === undefined ? [] : typeof given === 'string' ? [[work.language, given]] : Object.entries(given).map(([tag, text]) => [tag === '' ? work.language : tag, text]))
  const [titles, shorts, bodies] = [byLanguage(event.title), byLanguage(event.short), byLanguage(event.text)]
  const results = work.languages.map((language) => {
    const named = cleanText(titles.get(language) ?? '')
    const line = lineOfText(named)
    for (const [, url = ''] of named.text.matchAll(/\]\((https?:[^)\s]+)\)/g)) event.links.push({ url })
    const { text: body, pictures, lost } = cleanText(bodies.get(language) ?? '')
    for (const { at, alt } of pictures) event.media.push({ at, ...(alt && { alt }) })
    for (const thing of lost) work.account.left.push({ kind: thing, at: event.at, value: '' })
    const { title, rest } = line === '' ? { title: firstWords(body, language), rest: undefined } : parted(line, language)
    const { summary, text } = body === '' && rest === undefined ? {} : summaryOf([rest, body].filter((part) => part !== undefined && part !== '').join('\n\n'), language)
    return { language, line, title, rest, short: cleanLine(shorts.get(language) ?? '') || shortOf(title), summary: summary === title ? undefined : summary, text }
  })
  const [first] = results
  const at = event.at
  if (first && first.line === '' && first.title !== '') work.account.mended.push({ kind: 'titles made from the first words of the text', at, value: first.title })
  if (first?.rest !== undefined) work.account.mended.push({ kind: 'titles of more than 60 characters, shortened; the whole stands in the text', at, value: first.title })
  if (first?.short !== undefined && !shorts.has(first.language)) work.account.mended.push({ kind: 'short titles for the rail', at, value: first.short })
  for (const { language, title, summary, text } of results) {
    const [known, body] = [first?.title ?? '', first?.summary ?? first?.text]
    const missing = title === '' && known !== '' ? known : (summary ?? text) === undefined ? body : undefined
    if (missing !== undefined) work.account.mended.push({ kind: `texts that are missing in ${language}, taken from ${first?.language}`, at, value: missing })
  }
  const inAll = (pick: (result: (typeof results)[number]) => string | undefined): Text | undefined => {
    const texts = results.map((result) => [result.language, pick(result) || (first && pick(first))] as const)
    if (texts.every(([, text]) => text === undefined || text === '')) return undefined
    const whole = texts.map(([tag, text]) => [tag, text ?? results.map(pick).find((other) => other !== undefined) ?? ''] as const)
    return whole.length === 1 ? whole[0]?.[1] : Object.fromEntries(whole)
  }
  return { title: inAll(({ title }) => title) ?? '…', short: inAll(({ short, title }) => short ?? (results.some((other) => other.short !== undefined) ? title : undefined)), summary: inAll(({ summary }) => summary), text: inAll(({ text }) => text) }
}

function lineOf(text: Text, work: Work): Text | undefined {
  const lines = (typeof text === 'string' ? [[work.language, text]] : Object.entries(text)).map(([tag, words]) => [tag === '' ? work.language : (tag ?? ''), cleanLine(words ?? '')] as const).filter(([, line]) => line !== '')
  const first = lines[0]?.[1]
  if (first === undefined) return undefined
  const found = new Map(lines)
  return work.languages.length === 1 || typeof text === 'string' ? first : Object.fromEntries(work.languages.map((language) => [language, found.get(language) ?? first]))
}

function importanceOf({ importance, at }: FoundEvent, account: Account): number | string | undefined {
  if (importance === undefined) return undefined
  const number = Number(importance.replace(',', '.'))
  const read = Importance.safeParse(Number.isFinite(number) ? number : importance.trim().toLowerCase())
  if (read.success) return read.data
  account.left.push({ kind: 'importance in other words than essential, normal, detail', at, value: importance })
  return undefined
}

function composeEra(era: FoundEvent, work: Work): Made[] {
  const time = work.readTime(era.time)
  const title = era.title === undefined ? undefined : lineOf(era.title, work)
  if ('problem' in time || title === undefined) {
    work.account.left.push({ kind: 'eras without a time or a title', at: era.at, value: 'problem' in time ? time.problem : '' })
    return []
  }
  const summary = era.text === undefined ? undefined : summaryOf(cleanText(textIn(era.text, work.language)).text, work.language).summary
  return [{ title, when: time.when, ...(summary !== undefined && { summary }) }]
}

function count(account: Account, kind: string, number: number): void {
  if (number > 0) account.kept.set(kind, (account.kept.get(kind) ?? 0) + number)
}
