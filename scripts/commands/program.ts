import { Option, type Command } from 'commander'
import type { Project } from '../project.ts'
import { check } from './check.ts'
import { generate } from './generate.ts'
import { pdf } from './pdf.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { version } from './version.ts'

/** The timeline that is taken where none is named. */
const DEFAULT_TIMELINE = 'data/25-october.yaml'

/** What the edge lends to the commands. */
export interface Edge extends Pick<Request, 'progress' | 'signal' | 'detail'> {
  project: Project
  /** Says, before a command runs, how its report is to be printed. */
  settings: (settings: { json: boolean; quiet: boolean }) => void
  report: (report: Report) => void
}

interface CommonOptions {
  lang?: string
  out?: string
  json?: boolean
  quiet?: boolean
  verbose?: boolean
}

/** Adds every command to the program, with the options that all of them share. */
export async function addCommands(program: Command, edge: Edge): Promise<void> {
  program
    .description('Turns a YAML timeline into a Slidev deck, a PDF of the slides and printable handouts.')
    .showHelpAfterError('(--help shows what there is)')
    .showSuggestionAfterError()
    .exitOverride()
    .version(await version(edge.project), '-V, --version')
  command(program, edge, 'generate', 'write the Slidev Markdown of each deck to slides/', (request, options) =>
    generate({ ...request, check: options['check'] === true }, edge.project),
  ).option('--check', 'write nothing; fail when a file is out of date')
  command(program, edge, 'check', 'report everything that is wrong with a timeline', (request, options) =>
    check({ ...request, sources: typeof options['sources'] === 'string' ? options['sources'] : undefined }),
  ).option('--sources <folder>', 'look up each quotation in <folder>/<source id>.txt')
  command(program, edge, 'pdf', 'write the slides as a PDF to dist/', (request) => pdf(request, edge.project))
}

type Run = (request: Request, options: Record<string, unknown>) => Promise<Report>

function command(program: Command, edge: Edge, name: string, description: string, run: Run): Command {
  return program
    .command(name)
    .description(description)
    .argument('[timeline...]', 'YAML files', [DEFAULT_TIMELINE])
    .addOption(new Option('--lang <tag>', 'language of the deck, or all (default: the timeline’s first)'))
    .option('--out <folder>', 'where to write to')
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'print problems only')
    .option('--verbose', 'say more about what is done')
    .exitOverride()
    .action(async (files: string[], options: CommonOptions & Record<string, unknown>) => {
      const { json = false, quiet = false, verbose = false } = options
      edge.settings({ json, quiet })
      const request: Request = {
        files,
        lang: options.lang,
        out: options.out,
        progress: quiet || json ? { step: () => undefined, stop: () => undefined } : edge.progress,
        signal: edge.signal,
        detail: verbose ? edge.detail : () => undefined,
      }
      edge.report(await run(request, options))
    })
}
