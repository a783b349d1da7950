import { Option, type Command } from 'commander'
import { UsageError } from '../failure.ts'
import { PER_PAGE, type HandoutOptions, type PerPage } from '../plan/handout/options.ts'
import { PAPERS, type PaperName } from '../plan/handout/paper.ts'

/** Gives a command the options of handouts. */
export function addHandoutOptions(command: Command): void {
  command
    .addOption(new Option('--per-page <number>', 'slides on a page').choices(PER_PAGE.map(String)).default('3'))
    .addOption(new Option('--paper <size>', 'paper').choices(Object.keys(PAPERS)).default('a4'))
    .option('--landscape', 'turn the paper')
    .option('--notes', 'print the speaker notes beside or under the slides')
    .option('--ink-saving', 'no dark areas')
    .option('--greyscale', 'black, white and greys only')
    .option('--cut-marks', 'mark where to cut the pages into cards')
    .option('--printed [date]', 'say in the foot when it was printed (default: today)')
}

/**
 * The options of handouts as the command line has them.
 *
 * @param now - the present; `SOURCE_DATE_EPOCH` stands in for it where it is set
 * @throws UsageError where the date of the printing is none
 */
export function readHandoutOptions(options: Record<string, unknown>, now = new Date()): HandoutOptions {
  const printed = options['printed']
  return {
    perPage: Number(options['perPage']) as PerPage,
    paper: options['paper'] as PaperName,
    landscape: options['landscape'] === true,
    notes: options['notes'] === true,
    look: {
      inkSaving: options['inkSaving'] === true,
      greyscale: options['greyscale'] === true,
      cutMarks: options['cutMarks'] === true,
    },
    ...(printed === undefined ? {} : { printed: printed === true ? today(now) : dateOf(String(printed)) }),
  }
}

/** The date on the user's calendar, not on that of Greenwich. */
function today(now: Date): string {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function dateOf(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text
  throw new UsageError(`--printed ${text}: write the date like 2025-11-05, or leave it out for today.`)
}
