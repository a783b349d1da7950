import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../failure.ts'
import type { CommandReport } from '../pipeline/report.ts'
import { IS_PACKED, typedCommand, type Project } from '../project.ts'
import { isLanguage } from '../timeline/checks/languages.ts'
import { renderSnippets, SNIPPETS_FILE } from '../templates/snippets.ts'
import { templateText } from '../templates/templates.ts'
import type { Template } from '../timeline/schema/choices.ts'
import { writeWhole } from '../write/write-file.ts'

/** What a new timeline is to be. */
export interface NewTimeline {
  /** A name, `my-day`, or the path of a YAML file. */
  name: string
  template: Template
  language: string
  /** A folder; undefined means that in which the command was typed. */
  out: string | undefined
  /** Whether the folder gets the snippets for VS Code too. */
  editor: boolean
}

/**
 * Writes a commented timeline to begin with, and beside it what an editor offers to type; snippets that are there stay as they are.
 * @throws UsageError where the file is there already, or there is no such language
 */
export async function startTimeline({ name, template, language, out, editor }: NewTimeline, project: Project): Promise<CommandReport> {
  if (!isLanguage(language)) throw new UsageError(`--lang ${language}: that is no language tag. Write one such as en, id or pt-BR.`)
  const target = join(out ?? '', /\.ya?ml$/i.test(name) ? name : `${name}.yaml`)
  if (existsSync(target)) throw new UsageError(`${target} is there already. Give the new timeline another name.`)
  const folder = dirname(resolve(target))
  const installed = createRequire(join(folder, 'package.json')).resolve.paths('timeline-deck')?.map((place) => join(place, 'timeline-deck', SCHEMA)).find((file) => existsSync(file))
  // Out of npx's cache, which may be gone tomorrow, the schema comes along.
  const beside = installed === undefined && IS_PACKED
  const schema = beside ? join(folder, basename(SCHEMA)) : (installed ?? join(project.root, SCHEMA))
  const program = IS_PACKED ? 'npx timeline-deck' : 'npm exec timeline-deck'
  if (beside) await writeWhole(schema, await readFile(join(project.root, SCHEMA), 'utf8'))
  await writeWhole(target, templateText({ template, language, schema: relative(folder, schema).split(sep).join('/'), program, file: basename(target) }))
  const snippets = join(dirname(target), SNIPPETS_FILE)
  const isWanted = editor && !existsSync(snippets)
  if (isWanted) await writeWhole(snippets, renderSnippets())
  return { written: [target, ...(beside ? [join(dirname(target), basename(SCHEMA))] : []), ...(isWanted ? [snippets] : [])], problems: [], fileTexts: new Map(), nextSteps: nextSteps(target) }
}

/** The schema by which editors complete and check, from the root of the program. */
const SCHEMA = 'data/timeline.schema.json'

/** What its author types now: a name with blanks stands in quotes, as a shell wants it. */
function nextSteps(target: string): string[] {
  const file = /^[\w./\\:-]+$/.test(target) ? target : JSON.stringify(target)
  return [`Change its texts, then see them: ${typedCommand('present', file)}`, `As a PDF: ${typedCommand('pdf', file)}`]
}
