import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { CAPTION_ENDING, type CaptionFile } from '../schema/medium.ts'
import { fileBeside } from './file-beside.ts'
import { createReporter, indexLines, type ReportProblem } from './lines.ts'
import { readText } from './read-text.ts'
import type { Refusal } from './picture-formats.ts'
import { shownFile } from './shown-file.ts'

/** What is wrong with captions: with their file as a whole, or with lines of it. */
export type CaptionFaults = { refusal: Refusal } | { problems: Problem[] }

const HOW = 'Captions are a WebVTT file beside the timeline: WEBVTT in its first line, then for each line that is said 00:00:01.000 --> 00:00:04.000 and the words below it.'
const WANTED = { code: 'media', endings: CAPTION_ENDING, remote: 'Save it beside the timeline, because nothing is fetched.' } as const

/** In UTF-8, an hour of speech has a tenth of it. */
const MOST_CHARACTERS = 1024 * 1024
/** Most faults that are told of one file; further ones say nothing new. */
const MOST_FAULTS = 10
/** How much later than the end of what is played a line may end, in seconds: files round their length. */
const GRACE = 1

/**
 * Reads the captions of a medium in one language. Browsers leave out what they do not understand, and say nothing, so that it is told here.
 *
 * @param folder - of the timeline
 * @param typed - the path as the timeline has it
 * @param seconds - how long the file plays, where it is known
 */
export async function readCaptions(folder: string, typed: string, language: string, seconds: number | undefined): Promise<CaptionFile | CaptionFaults> {
  const found = await fileBeside(folder, typed, WANTED)
  if (!('path' in found)) return { refusal: { hint: HOW, ...found } }
  const { path, name } = found
  const shown = shownFile(join(folder, name))
  const read = await readText(path)
  if ('problems' in read) {
    const [first] = read.problems
    if (first?.code === 'file-not-utf-8') return { problems: read.problems.map((problem) => ({ ...problem, file: shown })) }
    return { refusal: { code: 'captions-unusable', message: `${quote(name)} can’t be read as captions: ${first?.message ?? ''}`, hint: HOW } }
  }
  const { text } = read
  const refusal = judgeWhole(text, name)
  if (refusal) return { refusal }
  const problems: Problem[] = []
  const lines = indexLines(text)
  judgeCues(text, seconds, createReporter(shown, lines, problems))
  if (problems.length > 0) return { problems: problems.slice(0, MOST_FAULTS) }
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path, name: `media/captions-${language.toLowerCase()}-${mark}.vtt`, bytes: Buffer.byteLength(text), language }
}

/** What is wrong with a file as a whole. */
function judgeWhole(text: string, name: string): Refusal | undefined {
  const code = 'captions-unusable'
  if (text.trim() === '') return { code, message: `${quote(name)} is empty`, hint: HOW }
  if (text.length > MOST_CHARACTERS) return { code, message: `${quote(name)} is larger than 1 MiB, which no captions are`, hint: HOW }
  if (/^(?:WEBVTT)(?:[ \t][^\n]*)?\r?(?:\n|$)/.test(text)) return undefined
  if (/^\s*\d+\s*\r?\n\d+:\d\d:\d\d,\d{3} +-->/.test(text)) return { code, message: `${quote(name)} is SubRip (SRT), not WebVTT`, hint: 'Write WEBVTT in a first line, an empty line after it, and the times with points instead of commas: 00:00:01.000. Programs for subtitles save as WebVTT.' }
  if (/^\s*\[Script Info\]/i.test(text)) return { code, message: `${quote(name)} is Sub Station Alpha (ASS), not WebVTT`, hint: 'Save it as WebVTT; programs for subtitles do.' }
  if (/^\s*<\?xml|^\s*<tt\b/i.test(text)) return { code, message: `${quote(name)} is XML, perhaps TTML, not WebVTT`, hint: 'Save it as WebVTT; programs for subtitles do.' }
  const first = text.split(/\r?\n/, 1)[0]?.trim() ?? ''
  return { code, message: `${quote(name)} does not begin with WEBVTT${/^webvtt/i.test(first) ? ` but with ${quote(first.slice(0, 20))}` : ''}`, hint: HOW }
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMES = new RegExp(String.raw`^[ \t]*${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t].*)?$`)

/** Tells of every block that a browser would leave out. */
function judgeCues(text: string, seconds: number | undefined, report: ReportProblem): void {
  let cues = 0
  for (const { start, lines } of blocksOf(text).slice(1)) {
    const first = lines[0] ?? ''
    if (/^NOTE(?:[ \t]|$)/.test(first)) continue
    if (/^(?:STYLE|REGION)[ \t]*$/.test(first)) {
      // A style could ask for something elsewhere.
      report('captions-line', [start, start + first.length], `${first.trim()} is not taken: captions look like the slides`, 'Leave this block out.')
      continue
    }
    const at = lines.findIndex((line) => line.includes('-->'))
    const before = lines.slice(0, Math.max(0, at)).reduce((sum, line) => sum + line.length + 1, start)
    const range = [before, before + (lines[Math.max(0, at)] ?? '').length] as const
    if (at === -1 || at > 1) {
      report('captions-line', range, 'these words have no times', 'Write above them when they are shown: 00:00:01.000 --> 00:00:04.000; words of one caption have no empty line between them.')
      continue
    }
    const line = lines[at]!
    const times = TIMES.exec(line)
    if (!times) {
      report('captions-line', range, `${quote(line.trim())} is not from when to when`, `Write it with points, three digits behind them and blanks around the arrow: 00:00:01.000 --> 00:00:04.000.`)
      continue
    }
    const [from, to] = [secondsOf(times.slice(1, 5)), secondsOf(times.slice(5, 9))]
    cues += 1
    if (to <= from) report('captions-line', range, 'it ends before it begins', 'Let the second time be after the first.')
    else if (seconds !== undefined && from > seconds + GRACE) report('captions-line', range, `it begins after the end: the file plays ${Math.round(seconds)} seconds`, 'Are they the captions of another film? Correct the times; they count from the start of the file, in hours, minutes and seconds.')
  }
  if (cues === 0) report('captions-line', [0, 6], 'there is no caption in this file', 'Write for each line that is said 00:00:01.000 --> 00:00:04.000 and the words below it, with an empty line before it.')
}

function secondsOf([hours = '0', minutes = '0', whole = '0', thousandths = '0']: (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000
}

/** The parts of a file between empty lines, each with the offset of its start. The first one is its head. */
function blocksOf(text: string): { start: number; lines: string[] }[] {
  return [...text.matchAll(/[^\n]*[^\s][^\n]*(?:\n[^\n]*[^\s][^\n]*)*/g)].map((match) => ({ start: match.index, lines: match[0].split('\n').map((line) => line.replace(/\r$/, '')) }))
}
