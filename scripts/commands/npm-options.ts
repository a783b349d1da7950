import { existsSync } from 'node:fs'
import type { Command, Option } from 'commander'
import { UsageError } from '../failure.ts'
import { ASPECTS, AUDIENCES, SCHEMES } from '../timeline/schema/choices.ts'

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
