import { createTimeReader, guessOrder } from './dates.ts'
import { emptyEvent, type DateOrder, type ForeignTimeline, type FoundEvent, type FoundTime } from './foreign-timeline.ts'

/** A line as it was read: an event that begins there, a heading, words, or nothing. */
type Line = { time: FoundTime; words: string } | { heading: string; level: number } | { words: string } | undefined

/** Most characters of a date at the beginning of a line. */
const LONGEST_DATE = 44
/** What may stand between a date and what happened: a dash between spaces, a colon, a tab, or the end of bold type. */
const BETWEEN = /\s+[-–—]+\s+|\s?[:：]\s+|\t+|\s?\*\*\s*[:–—-]?\s*|(?<=\d{4})\.\s+/g

/**
 * Reads notes in lines that begin with a date, as people type them: `1945 - The school burns down`, `12 May 1975: …`, also as lists and
 * headings in Markdown. A date alone on its line is that of the lines below it; lines without a date belong to the event above.
 * @returns undefined where fewer than two lines begin with a date, or these are but a few of many
 */
export function readDatedLines(text: string): ForeignTimeline | undefined {
  const lines = text.split('\n')
  const order = guessOrder(lines.flatMap((line) => /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.exec(line)?.[0] ?? []))
  const read = lines.map((line) => readLine(line, order))
  const dated = read.filter((line) => line !== undefined && 'time' in line).length
  if (dated < 2 || dated < read.filter((line) => line !== undefined).length / 4) return undefined
  const found: ForeignTimeline = { format: 'lines that begin with a date', ...(order && { order }), events: [], eras: [], left: [], remarks: [] }
  let group: string | undefined
  let event: FoundEvent | undefined
  for (const [index, line] of read.entries()) {
    const at = `line ${index + 1}`
    if (line === undefined) addTo(event, '')
    else if ('time' in line) {
      event = { ...emptyEvent(at), time: line.time, ...(line.words !== '' && { title: line.words }), ...(group !== undefined && { group }) }
      found.events.push(event)
    } else if ('heading' in line && event === undefined && found.title === undefined) found.title = line.heading
    else if ('heading' in line) [group, event] = [line.heading, undefined]
    else if (event !== undefined) addTo(event, line.words)
    else if (found.title === undefined) found.title = line.words
    else if (found.description === undefined) found.description = line.words
    else found.left.push({ kind: 'lines before the first date', at, value: line.words })
  }
  return found
}

/** Adds a line to the text of an event; one that has nothing yet has it as its title. */
function addTo(event: FoundEvent | undefined, words: string): void {
  if (event === undefined) return
  const isTitle = event.title === undefined && words !== '' && !/^[-*+•] /.test(words)
  if (isTitle) event.title = words
  else if (words !== '' || event.text !== undefined) event.text = event.text === undefined ? words : `${String(event.text)}\n${words}`
}

function readLine(line: string, order: DateOrder | undefined): Line {
  const plain = line.trim()
  if (plain === '' || /^(?:[-*_=]\s?){3,}$/.test(plain)) return undefined
  const [, marks, heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(plain) ?? []
  const words = (heading ?? plain).replace(/^(?:[-*+•·]\s+|\d{1,3}[.)]\s+(?=\S*\d{4}))/, '')
  const dated = parted(words, order)
  if (dated !== undefined) return dated
  return heading !== undefined && marks !== undefined ? { heading, level: marks.length } : { words: plain }
}

/** The date that a line begins with, the longest that can be read, and what stands behind it. */
function parted(line: string, order: DateOrder | undefined): { time: FoundTime; words: string } | undefined {
  const ends = [...line.matchAll(BETWEEN)].filter(({ index }) => index > 0 && index <= LONGEST_DATE).toReversed()
  const tries = [...(line.length <= LONGEST_DATE ? [{ date: line, words: '' }] : []), ...ends.map(({ 0: sign, index }) => ({ date: line.slice(0, index), words: line.slice(index + sign.length) }))]
  for (const { date, words } of tries) {
    const time = timeOf(date.replaceAll(/[*_]+|[:：]$/g, '').trim(), order)
    if (time !== undefined) return { time, words: words.replace(/^\*\*\s*/, '').trim() }
  }
  return undefined
}

/** A date, or two with a dash between them: `2004-2006`, `May 1968 – June 1969`. */
function timeOf(text: string, order: DateOrder | undefined): FoundTime | undefined {
  if (!/\d/.test(text)) return undefined
  const read = createTimeReader(order ?? 'day-first')
  const [start = '', end, ...more] = text.split(/\s+[-–—]\s+|(?<=^\d{3,4})\s*[-–—]\s*(?=\d{4}$)/)
  const time: FoundTime = end === undefined || more.length > 0 ? { start: text } : { start, end }
  const result = read(time)
  return 'problem' in result || ('left' in result && result.left !== undefined) ? undefined : time
}
