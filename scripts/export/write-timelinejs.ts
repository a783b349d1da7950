import { encodedAddress, readProse } from '../timeline/schema/prose.ts'
import type { Medium } from '../timeline/schema/medium.ts'
import type { Picture } from '../timeline/schema/picture.ts'
import { textIn, wordings, type Text } from '../timeline/schema/text.ts'
import { whenParserOf } from '../timeline/time/parse.ts'
import { isTimeProblem, type CalendarDate, type Span, type TimeOfDay } from '../timeline/time/span.ts'
import type { PlacedEvent } from '../plan/chronology.ts'
import { groupName, personName, picturesOf, type Exported, type ExportInput } from './exported.ts'
import { leftBehind } from './left-behind.ts'

/** Writes the JSON of TimelineJS 3. Times that it cannot say (about, before, parts of a day) stand as its `display_date`. */
export function timelineJsText(input: ExportInput): Exported {
  const { timeline, events, language } = input
  const dated = events.filter(({ span }) => span.start !== undefined || span.end !== undefined)
  const parse = whenParserOf(timeline)
  const eras = timeline.eras.flatMap(({ title, when }) => {
    const span = parse(when)
    return isTimeProblem(span) || !span.start || !span.end ? [] : [{ start_date: dateOf(span.start), end_date: dateOf(span.end), text: { headline: textIn(title, language) } }]
  })
  const description = timeline.description ?? timeline.subtitle
  const value = {
    title: { text: { headline: escaped(textIn(timeline.title, language)), ...(description && { text: escaped(textIn(description, language)) }) } },
    events: dated.map((placed) => slideOf(placed, input)),
    ...(eras.length > 0 && { eras }),
  }
  const described = timeline.description === undefined ? (['subtitle'] as const) : (['description'] as const)
  const left = leftBehind(input, dated, { events: ['group', 'links', 'pictures', 'media', 'quotations'], whole: ['title', 'eras', ...described] })
  const others = dated.reduce((sum, { event }) => sum + Math.max(0, event.media.length - (picturesOf(event).length === 0 ? 1 : 0)), 0)
  if (others > 0) left.set('media beside a picture, or another medium', others)
  // A slide has one medium: a picture, a medium, or an address.
  const pictures = dated.reduce((sum, { event }) => sum + Math.max(0, picturesOf(event).length - 1), 0)
  if (pictures > 0) left.set('further pictures of events', pictures)
  const links = dated.reduce((sum, { event }) => sum + Math.max(0, event.links.length - (picturesOf(event).length + event.media.length === 0 ? 1 : 0)), 0)
  if (links > 0) left.set('links beside a picture, or another link', links)
  const quoted = dated.reduce((sum, { event }) => sum + event.quotations.length, 0)
  if (quoted > 0) left.set('topics, translations and sources of quotations', quoted)
  if (dated.length < events.length) left.set('events without a date', events.length - dated.length)
  if (eras.length < timeline.eras.length) left.set('eras that are open at one end', timeline.eras.length - eras.length)
  return { text: `${JSON.stringify(value, undefined, 2)}\n`, left }
}

function slideOf(placed: PlacedEvent, input: ExportInput): Record<string, unknown> {
  const { event, span } = placed
  const { timeline, language, timeInWords } = input
  const [picture] = picturesOf(event)
  const [medium] = event.media
  const [link] = event.links
  const url = typeof link === 'string' ? link : link?.url
  const group = groupName(timeline, event.group, language)
  const start = span.start ?? span.end
  return {
    unique_id: event.id,
    start_date: start && { ...dateOf(start), ...clockOf(span.time) },
    ...(span.end && span.start && { end_date: { ...dateOf(span.end), ...clockOf(span.until) } }),
    ...(!span.end && span.until && start && { end_date: { ...dateOf(start), ...clockOf(span.until) } }),
    ...(needsWords(span) && { display_date: timeInWords(placed) }),
    text: { headline: escaped(textIn(event.title, language)), text: bodyOf(event, input) },
    ...(group !== undefined && { group }),
    ...mediaField({ picture, medium, url, title: typeof link === 'object' ? link.title : undefined }, language),
  }
}

/** The one medium of a slide: a picture, else sound or film, else the first address to read on. */
function mediaField({ picture, medium, url, title }: { picture: Picture | undefined; medium: Medium | undefined; url: string | undefined; title: Text | undefined }, language: string): Record<string, unknown> {
  const said = ({ alt, caption, credit }: Pick<Picture, 'alt' | 'caption' | 'credit'>): Record<string, string> => ({ alt: textIn(alt, language), ...(caption && { caption: textIn(caption, language) }), ...(credit && { credit: textIn(credit, language) }) })
  if (picture) return { media: { url: picture.file, ...said(picture) } }
  if (medium) return { media: { url: medium.url ?? medium.file, ...said(medium) } }
  return url === undefined ? {} : { media: { url, ...(title && { caption: textIn(title, language) }) } }
}

function needsWords({ start, end, limit, part, shown, openStart, openEnd, zone, time }: Span): boolean {
  const coarse = [start, end].some((date) => date && (date.about || date.uncertain || !['year', 'month', 'day'].includes(date.precision)))
  return coarse || limit !== undefined || part !== undefined || shown !== undefined || openStart || openEnd || (zone !== undefined && time !== undefined)
}

/** TimelineJS shows -44 as 44 BCE; it has no year 0. */
function dateOf({ year, month, day }: CalendarDate): Record<string, number> {
  return { year: year <= 0 ? year - 1 : year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}

function clockOf(time: TimeOfDay | undefined): Record<string, number> {
  return time === undefined ? {} : { hour: Math.floor(time.minutes / 60), minute: time.minutes % 60, ...(time.seconds !== undefined && { second: time.seconds }) }
}

function bodyOf({ summary, text, quotations }: PlacedEvent['event'], { language, timeline }: ExportInput): string {
  const paragraphs = [summary, text].flatMap((part) => (part === undefined ? [] : readProse(textIn(part, language)))).map(({ runs, ...part }) => {
    const words = runs.map((run) => (run.url === undefined ? escaped(run.text) : `<a href="${escaped(encodedAddress(run.url) ?? run.url)}">${escaped(run.text)}</a>`)).join('')
    return part.item === undefined ? `<p>${words}</p>` : part.item === 'dot' ? `<li>${words}</li>` : `<li value="${part.item}">${words}</li>`
  })
  const quoted = quotations.flatMap(({ verbatim, speaker }) => wordings(verbatim).map((words) => `<blockquote>${escaped(words)}</blockquote><p>– ${escaped(personName(timeline, speaker, language))}</p>`))
  return [...paragraphs, ...quoted].join('').replaceAll(/(?:<li>.*?<\/li>)+/gs, (items) => `<ul>${items}</ul>`).replaceAll(/(?:<li value="(\d+)">.*?<\/li>)+/gs, (items) => `<ol start="${/\d+/.exec(items)?.[0]}">${items.replaceAll(/ value="\d+"/g, '')}</ol>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
