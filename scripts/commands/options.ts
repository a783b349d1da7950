import { Option, InvalidArgumentError, type Command } from 'commander'
import { UsageError } from '../failure.ts'
import { presetDate } from '../pipeline/expect/document.ts'
import { PER_PAGE, type HandoutOptions, type PerPage } from '../plan/handout/options.ts'
import { PAPERS, type PaperName } from '../plan/handout/paper.ts'
import { isIP } from 'node:net'
import { existsSync } from 'node:fs'
import { ASPECTS, AUDIENCES, SCHEMES } from '../timeline/schema/choices.ts'

/** The formats of other tools that a timeline can be written in. */
export const EXPORT_FORMATS = ['timelinejs', 'csv', 'ics', 'markwhen', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Gives a command the options of handouts. */
export function addHandoutOptions(command: Command): void {
  command
    .addOption(new Option('--per-page <number>', 'slides on a page').choices(PER_PAGE.map(String)).default('3'))
    .addOption(new Option('--paper <size>', 'paper').choices(Object.keys(PAPERS)).default('a4'))
    .option('--landscape', 'turn the paper')
    .option('--notes', 'print the speaker notes beside or under the slides')
    .option('--brief', 'one or two pages to read instead of slides: the events, numbers, people, quotations, what is asked, sources')
    .option('--dark-areas', 'covers, openers and large quotations as dark as on the screen (default: light)')
    .option('--ink-saving', 'white slides, and drawings filled lightly')
    .option('--greyscale', 'black, white and greys only')
    .option('--cut-marks', 'mark where to cut the pages into cards')
    .option('--printed [date]', 'say in the foot when it was printed (default: today)')
}

/**
 * The options of handouts as the command line has them.
 *
 * @param now - the present; `SOURCE_DATE_EPOCH` stands in for it where it is set
 * @throws UsageError where the date of the printing is not a date
 */
export function readHandoutOptions(options: Record<string, unknown>, now = new Date()): HandoutOptions {
  const printed = options['printed']
  return {
    perPage: Number(options['perPage']) as PerPage,
    paper: options['paper'] as PaperName,
    landscape: options['landscape'] === true,
    notes: options['notes'] === true,
    ...(options['brief'] === true && { brief: true }),
    look: {
      inkSaving: options['inkSaving'] === true,
      greyscale: options['greyscale'] === true,
      cutMarks: options['cutMarks'] === true,
      ...(options['darkAreas'] === true && { darkAreas: true }),
    },
    ...(printed === undefined ? {} : { printed: printed === true ? today(now) : dateOf(String(printed)) }),
  }
}

/** The date on the user's calendar, not on that of Greenwich. */
function today(now: Date): string {
  const preset = presetDate()
  if (preset) return preset.toISOString().slice(0, 10)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function dateOf(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text
  throw new UsageError(`--printed ${text}: write the date like 2025-11-05, or leave it out for today.`)
}

/**
 * The value of `--columns`: `start=Datum,title=Was`. @returns what each column is, by the name of the column
 * @throws InvalidArgumentError where a part has no =
 */
export function readColumns(value: string): Map<string, string> {
  return new Map(
    value.split(',').map((part): [string, string] => {
      const at = part.indexOf('=')
      if (at < 1 || part.slice(at + 1).trim() === '') throw new InvalidArgumentError('It is a list of field=column: start=Datum,title=Was; -=Farbe leaves a column out.')
      return [part.slice(at + 1).trim(), part.slice(0, at).trim()]
    }),
  )
}

/** The value of `--zone`. @throws InvalidArgumentError where there is no such zone */
export function readZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value }).format()
    return value
  } catch {
    throw new InvalidArgumentError('It takes an IANA time zone, such as Asia/Ho_Chi_Minh.')
  }
}

/** The value of `--day`. @throws InvalidArgumentError where it is no day of a calendar */
export function readDay(value: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
  if (!isDay) throw new InvalidArgumentError('It takes a day such as 2025-10-25.')
  return value
}

/** The value of `--minutes`. @throws InvalidArgumentError where it is no number above 0 */
export function readMinutes(value: string): number {
  const minutes = Number(value)
  if (value.trim() === '' || !Number.isFinite(minutes) || minutes <= 0) throw new InvalidArgumentError('It takes a number above 0.')
  return minutes
}

/** The value of `--seed`. @throws InvalidArgumentError where it is no whole number from 0 on */
export function readSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 0 to 999999999.')
  return Number(value)
}

/** The value of `--tasks` and `--marks`. @throws InvalidArgumentError where it is no whole number from 1 on */
export function readCount(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It takes a whole number from 1 to 9999.')
  return Number(value)
}

/** The value of `--port`. @throws InvalidArgumentError where it is no port */
export function readPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('It is a number from 1 to 65535.')
  return port
}

/** The value of `--remote-address`. @throws InvalidArgumentError where it is no address of a machine */
export function readAddress(value: string): string {
  if (isIP(value) === 0) throw new InvalidArgumentError('It is an address such as 192.168.1.7.')
  return value
}

/** Options that npm has as well and that somebody may have set for npm. */
const OF_NPM = new Set(['cache', 'quiet', 'verbose', 'open', 'version', 'help'])

/**
 * Notices options that were meant for a command and that npm has taken for its own, since the `--` before them was forgotten.
 * npm hands some of them on in the environment, others not at all; values are left among the file names. The command would do
 * something else than was asked.
 *
 * @param command - with what it was given
 * @throws UsageError with the line that was meant
 */
export function refuseKeptOptions(command: Command, env: NodeJS.ProcessEnv): void {
  const name = command.name()
  if (env['npm_lifecycle_event'] !== name) return
  const kept = command.options.filter((option) => env[variable(option.name())] !== undefined && !OF_NPM.has(option.name().replace(/^no-/, '')) && command.getOptionValueSource(option.attributeName()) !== 'cli')
  const values = command.args.filter((word) => !/[./\\]/.test(word) && !existsSync(word))
  const files = command.args.filter((word) => !values.includes(word))
  const words = [...kept.map((option) => withValue(option, env[variable(option.name())] ?? '', values)), ...values.splice(0).map(meantBy)]
  if (words.length === 0) return
  throw new UsageError(`npm has kept options for itself. They go behind "--": npm run ${name} -- ${[...files, ...words].join(' ')}`)
}

function withValue({ long, required }: Option, value: string, values: string[]): string {
  if (!required) return `${long}`
  return `${long} ${value === 'true' || value === '' ? (values.shift() ?? '…') : value}`
}

/** The option that a word alone is a value of, as far as that can be told. */
function meantBy(word: string): string {
  const known: [string, readonly string[]][] = [['--audience', [...AUDIENCES, 'all']], ['--aspect', ASPECTS], ['--scheme', SCHEMES]]
  const option = known.find(([, words]) => words.includes(word))?.[0] ?? (/^[a-z]{2,3}(-\w+)*$/i.test(word) ? '--lang' : '--…')
  return `${option} ${word}`
}

/** `--no-slides` is npm’s `slides`, set to nothing. */
function variable(option: string): string {
  return `npm_config_${option.replace(/^no-/, '').replaceAll('-', '_')}`
}
