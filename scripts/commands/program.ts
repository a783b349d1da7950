import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Option, type Command } from 'commander'
import { withPress, type PrintRequest } from '../pipeline/press.ts'
import { type CommandReport, type Format, FORMATS } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'
import { unlessUnchanged } from '../pipeline/unchanged.ts'
import { createStopwatch, timed } from '../pipeline/timing.ts'
import { type PaperName, PAPERS } from '../plan/handout/paper.ts'
import { IS_PACKED, type Project, readVersion } from '../project.ts'
import { ASPECTS, type Audience, AUDIENCES, SCHEMES, TEMPLATES } from '../timeline/schema/choices.ts'
import type { DeckSettings } from '../timeline/schema/timeline.ts'
import { makeAside } from '../write/aside.ts'
import { IN_CACHE } from '../write/write-failure.ts'
import type { ImportOptions } from './import.ts'
import type { NewTimeline } from './new.ts'
import { addHandoutOptions, EXPORT_FORMATS, type ExportFormat, readAddress, readColumns, readCount, readDay, readHandoutOptions, readMinutes, readPort, readSeed, readZone, refuseKeptOptions } from './options.ts'

/** What the help of check adds. */
const CHECKED = `
Of a timeline it looks at the file, its quotations (--sources), its characters and fonts, and each slide in each language in a
browser. Of a deck in Markdown: its frontmatter, unknown layouts, components, themes and included files, whether it is what its
timeline gives, and each slide as Slidev shows it. Nothing may be asked of another machine. Exit status 1 if there is an error.`

/** Tells what a screen reader is given of slides or of PDF files. */
async function tellAloud(request: PrintRequest, _: unknown, project: Project): Promise<CommandReport> {
  const [{ tellReadAloud }, { slidesOfDeck }] = await Promise.all([import('../pipeline/read-aloud.ts'), import('./pdf.ts')])
  return tellReadAloud(request, project, slidesOfDeck)
}

/** What the help of present adds. */
const REMOTE = `
Without --remote, nothing listens beyond this machine. With it, a second port (the first free one from 3130) has a page for phones:
forward, back, black, title, notes and clock. It opens with a code that works once, as a picture to scan; the next code is in
the presenter's view. The connection is plain HTTP: whoever controls the network could read along.`

/** What the help says of files that are not named. */
const NOT_NAMED = ' (default: the one timeline of this folder)'

/** What the command line lends to the commands. */
export interface CommandMeans extends Pick<Request, 'progress' | 'signal' | 'detail' | 'say' | 'lent'> {
  project: Project
  /** Whether a person sits before a terminal, for whom a browser may be opened. */
  interactive: boolean
  /** Whether what is said on standard error may have colours. */
  coloured: boolean
  /** Says, before a command runs, how its report is to be printed. */
  settings: (settings: { format: Format; quiet: boolean }) => void
  report: (report: CommandReport) => void
}

interface CommonOptions {
  lang?: string
  aspect?: DeckSettings['aspect']
  scheme?: DeckSettings['scheme']
  audience?: Audience | 'all'
  allEvents?: boolean
  minutes?: number
  seed?: number
  out?: string
  json?: boolean
  format?: Format
  quiet?: boolean
  verbose?: boolean
  timing?: boolean
  cache: boolean
}

/** Adds every command to the program, with the options that all of them share. */
export async function addCommands(program: Command, means: CommandMeans): Promise<void> {
  program
    .description('Turns a YAML timeline into a Slidev deck, a PDF of the slides and printable handouts.')
    .showHelpAfterError('(--help shows what there is)')
    .showSuggestionAfterError()
    .exitOverride()
    .version(await readVersion(means.project), '-V, --version')
  command(program, means, 'generate', 'write the Slidev Markdown of each deck to slides/', async (request, options) => {
    const { generate } = await timed(request.stopwatch, 'import', () => import('./generate.ts'))
    return generate({ ...request, check: options['check'] === true })
  }).option('--check', 'write nothing; fail when a file is out of date')
  command(program, means, 'check', 'report everything that is wrong with timelines and their slides, and with decks in Markdown (.md)', async (request, options, project) => {
    if (options['readAloud'] === true) return withPress(tellAloud)(request, options, project)
    const { check } = await timed(request.stopwatch, 'import', () => import('./check.ts'))
    return check({ ...request, sources: typeof options['sources'] === 'string' ? options['sources'] : undefined, slides: options['slides'] !== false }, project)
  })
    .option('--sources <folder>', 'look up each quotation in <folder>/<source id>.txt')
    .option('--no-slides', 'leave out what needs a browser')
    .option('--read-aloud', 'instead of checking, tell what a screen reader is given of the slides, or of a PDF file that is named')
    .addHelpText('after', CHECKED)
  command(program, means, 'present', 'start the deck on this machine, with notes and timer, and follow edits; an unknown layout or component is refused', async (request, options, project) => {
    const { present } = await timed(request.stopwatch, 'import', () => import('./present.ts'))
    const address = options['remoteAddress'] as string | undefined
    const phones = options['remote'] === true || address !== undefined ? { address, quiet: options['quiet'] === true, coloured: means.coloured } : undefined
    return present({ ...request, network: options['allowNetwork'] === true, port: options['port'] as number | undefined, open: options['open'] !== false && means.interactive, phones }, project)
  })
    .addOption(new Option('--port <number>', 'port of this machine (default: the first free one from 3030)').argParser(readPort))
    .option('--no-open', 'do not open a browser (nor is one opened without a terminal)')
    .option('--allow-network', 'let slides play films from YouTube, Vimeo or a file elsewhere; else nothing is fetched')
    .option('--remote', 'let a phone in the same network steer it, after a code that works once')
    .addOption(new Option('--remote-address <address>', 'the same, on this one of the machine’s addresses').argParser(readAddress))
    .addHelpText('after', REMOTE)
  command(program, means, 'build', 'write a static site of each deck to dist/; an unknown layout or component is refused', async (request, options, project) => {
    const { build } = await timed(request.stopwatch, 'import', () => import('./build.ts'))
    return build({ ...request, notes: options['notes'] === true }, project)
  }).option('--notes', 'put the speaker notes into the site')
  addHandoutOptions(
    command(program, means, 'pdf', 'write the slides as a PDF to dist/', unlessUnchanged('pdf', withPress(async (request, options, project) => {
      const { pdf } = await timed(request.stopwatch, 'import', () => import('./pdf.ts'))
      return pdf({ ...request, paging: options['steps'] === true ? 'steps' : 'slides', ...(options['handout'] === true && { handout: readHandoutOptions(options) }) }, project)
    })))
      .option('--steps', 'one page for each click, as <deck>.steps.pdf')
      .option('--handout', 'also a handout, in the same run; with the options below'),
  )
  if (!IS_PACKED) addBench(program, means)
  command(program, means, 'gallery', 'write every slide as a picture to dist/', async (request, _, project) => {
    const { gallery } = await timed(request.stopwatch, 'import', () => import('./gallery.ts'))
    return gallery(request, project)
  })
  addHandoutOptions(
    command(program, means, 'handout', 'write handouts as a PDF to dist/', unlessUnchanged('handout', withPress(async (request, options, project) => {
      const { handout } = await timed(request.stopwatch, 'import', () => import('./handout.ts'))
      return handout({ ...request, handout: readHandoutOptions(options) }, project)
    }))),
  )
  command(program, means, 'worksheet', 'write a class sheet and its answer key as PDFs to dist/', unlessUnchanged('worksheet', withPress(async (request, options, project) => {
    const { worksheet } = await timed(request.stopwatch, 'import', () => import('./worksheet.ts'))
    return worksheet({ ...request, paper: options['paper'] as PaperName, tasks: options['tasks'] as number | undefined, marks: options['marks'] as number | undefined }, project)
  })))
    .addOption(new Option('--paper <size>', 'paper').choices(Object.keys(PAPERS)).default('a4'))
    .addOption(new Option('--tasks <number>', 'most tasks on the sheet').argParser(readCount))
    .addOption(new Option('--marks <number>', 'all marks together, shared over the tasks').argParser(readCount))
  addNew(program, means)
  addImport(program, means)
  addExport(program, means)
  addLabels(program, means)
}

/** Adds the command that compares with other tools, which work in folders of the repository. */
function addBench(program: Command, means: CommandMeans): void {
  command(program, means, 'bench', 'measure how long everything takes, beside Slidev’s own export and Marp', async (request, { quick, browser, plot }, project) =>
    (await import('./bench.ts')).bench({ ...request, quick: quick === true, system: browser === 'system', plot: plot as string | undefined }, project))
    .option('--quick', 'measure everything once only')
    .option('--plot <file>', 'draw the times by the number of slides to an SVG file')
    .addOption(new Option('--browser <which>', 'for all programs: the browser of the package, or one that is installed on the system').choices(['package', 'system']).default('package'))
}

/** Adds the command that writes a timeline to begin with. */
function addNew(program: Command, means: CommandMeans): void {
  program
    .command('new')
    .description('write a commented timeline to begin with, which works at once')
    .argument('<name>', 'what it is to be called: my-day')
    .addOption(new Option('--template <kind>', 'what it is about').choices(TEMPLATES).default('day'))
    .addOption(new Option('--lang <tag>', 'language of its texts').default('en'))
    .option('--out <folder>', 'where to write to (default: this folder)')
    .option('--editor', 'write snippets for VS Code too, into .vscode/ beside it')
    .exitOverride()
    .action(async (name: string, { template, lang, out, editor = false }: { template: NewTimeline['template']; lang: string; out?: string; editor?: boolean }) => {
      const { startTimeline } = await import('./new.ts')
      means.report(await startTimeline({ name, template, language: lang, out, editor }, means.project))
    })
}

/** Adds the command that makes timelines of other tools' files, which takes those instead of timelines. */
function addImport(program: Command, means: CommandMeans): void {
  program
    .command('import')
    .description('make a timeline of a file of another tool: TimelineJS, CSV, XLSX, markwhen, iCalendar, a list in YAML, JSON or TOML, lines that begin with a date')
    .argument('<file...>', 'files of other tools; the format is known by the content')
    .addOption(new Option('--lang <tag>', 'language of the texts (default: guessed)'))
    .option('--out <file or folder>', 'where to write to (default: <name>.yaml in this folder)')
    .addOption(new Option('--columns <list>', 'what the columns of a table are: "start=Datum,title=Was,-=Farbe"').argParser(readColumns).default(new Map(), 'guessed'))
    .option('--sheet <name>', 'the sheet of a workbook (default: the longest)')
    .addOption(new Option('--dates <order>', 'what 10/11/2025 means (default: what other dates of the file tell)').choices(['day-first', 'month-first']))
    .addOption(new Option('--day <date>', 'the day of a programme that has clock times alone: 2025-10-25').argParser(readDay))
    .addOption(new Option('--zone <zone>', 'IANA zone of clock times, where the file has none').argParser(readZone))
    .option('--fetch-media', 'take pictures that the files name by address into a folder beside the timeline; nothing is fetched without it')
    .option('--force', 'replace a timeline that is there')
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'print problems only')
    .option('--verbose', 'tell each place of what was mended and left out')
    .exitOverride()
    .action(async (files: string[], options: CommonOptions & { columns: ImportOptions['columns']; sheet?: string; dates?: ImportOptions['order']; day?: string; zone?: string; fetchMedia?: boolean; force?: boolean }) => {
      means.settings({ format: options.json === true ? 'json' : 'text', quiet: options.quiet === true })
      const { importFiles } = await import('./import.ts')
      const { columns, sheet, dates, day, zone, force = false, verbose = false } = options
      const fetchMedia = options.fetchMedia ? (await import('../import/fetch/fetch-bytes.ts')).WEB_ONLY : undefined
      means.report(await importFiles(plainRequest(files, options, means), { columns, sheet, day, order: dates, zone, force, all: verbose, ...(fetchMedia && { fetchMedia }) }))
    })
}

/** Adds the command that writes timelines for other tools; it has no slides, and so none of their options. */
function addExport(program: Command, means: CommandMeans): void {
  program
    .command('export')
    .description('write a timeline for another tool to dist/')
    .argument('[timeline...]', `YAML files${NOT_NAMED}`)
    .addOption(new Option('--to <format>', 'the format').choices(EXPORT_FORMATS).makeOptionMandatory())
    .addOption(new Option('--lang <tag>', 'language of the texts (default: the timeline’s first)'))
    .option('--out <folder>', 'where to write to')
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'print problems only')
    .exitOverride()
    .action(async (files: string[], options: CommonOptions & { to: ExportFormat }) => {
      means.settings({ format: options.json === true ? 'json' : 'text', quiet: options.quiet === true })
      const { exportTimelines } = await import('./export.ts')
      means.report(await exportTimelines(plainRequest(await named(files, 'export', means), options, means), options.to, means.project))
    })
}

/** Adds the command that prints labels, which takes a language instead of timelines. */
function addLabels(program: Command, means: CommandMeans): void {
  program
    .command('labels')
    .description('print the labels of a language as YAML, to translate or change and to put into a timeline')
    .argument('<language>', 'tag of the language: sw, el, pt-BR')
    .exitOverride()
    .action(async (language: string) => {
      const { labels } = await import('./labels.ts')
      means.report(await labels(language))
    })
}

/** Commands that take decks written by hand too. */
const TAKES_DECKS = new Set(['check', 'gallery', 'build', 'pdf', 'handout'])

/** What a command does; its code is loaded when it runs where that takes long, as with what drives a browser. */
type Run<R extends Request = Request> = (request: R, options: Record<string, unknown>, project: Project) => Promise<CommandReport>

function command(program: Command, means: CommandMeans, name: string, description: string, run: Run): Command {
  return program
    .command(name)
    .description(description)
    .argument('[timeline...]', `${TAKES_DECKS.has(name) ? 'YAML files, and decks in Markdown' : 'YAML files'}${NOT_NAMED}`)
    .addOption(new Option('--lang <tag>', 'language of the deck, or all (default: the timeline’s first)'))
    .addOption(new Option('--aspect <shape>', 'shape of the slides, before the timeline’s own setting').choices(ASPECTS))
    .addOption(new Option('--scheme <colours>', 'colours of the slides, likewise').choices(SCHEMES))
    .addOption(new Option('--audience <name>', 'whom the deck is for, or all (default: full)').choices([...AUDIENCES, 'all']))
    .option('--all-events', 'give every event slides of its own, however many there are')
    .addOption(new Option('--minutes <number>', 'how long a briefing may take').argParser(readMinutes))
    .addOption(new Option('--seed <number>', 'other questions for a class').argParser(readSeed))
    .option('--out <folder>', 'where to write to')
    .option('--json', 'print the report as JSON; the same as --format json')
    .addOption(new Option('--format <name>', 'how the report is printed; github: as annotations too (default: text)').choices(FORMATS))
    .option('--quiet', 'print problems only')
    .option('--verbose', 'say more about what is done')
    .option('--timing', 'say where the time went')
    .option('--no-cache', 'use nothing that an earlier run has kept, and keep nothing')
    .exitOverride()
    .action(async (files: string[], options: CommonOptions & Record<string, unknown>, self: Command) => {
      const { json = false, format = json ? 'json' : 'text', quiet = false } = options
      means.settings({ format, quiet })
      refuseKeptOptions(self, process.env)
      const stopwatch = createStopwatch()
      const request: Request = {
        ...plainRequest(await named(files, name, means), options, means),
        ...(options.audience === undefined ? {} : { audience: options.audience }),
        ...(options.minutes === undefined ? {} : { minutes: options.minutes }),
        ...(options.seed === undefined ? {} : { seed: options.seed }),
        deck: { ...(options.aspect && { aspect: options.aspect }), ...(options.scheme && { scheme: options.scheme }), ...(options.allEvents && { events: 'all' }) },
        ...(means.lent && { lent: means.lent }),
        stopwatch,
      }
      const report = await (options.cache ? run(request, options, means.project) : withFreshCache(means.project, (project) => run(request, options, project)))
      means.report(options.timing ? { ...report, timing: stopwatch.read() } : report)
    })
}

/** The files that the user named, or those that are taken where none is. @throws UsageError where there are none, or several that could be meant */
async function named(files: string[], command: string, { project }: CommandMeans): Promise<string[]> {
  if (files.length > 0) return files
  const { filesHere } = await import('../pipeline/files-here.ts')
  return filesHere(project.root, command === 'gallery')
}

/** What every command is asked, whatever else it takes. */
function plainRequest(files: string[], options: Pick<CommonOptions, 'lang' | 'out' | 'json' | 'format' | 'quiet' | 'verbose'>, means: CommandMeans): Request {
  const isSilent = options.quiet === true || options.json === true || options.format === 'json'
  return {
    files,
    lang: options.lang,
    out: options.out,
    progress: isSilent ? { step: () => undefined, stop: () => undefined } : means.progress,
    signal: means.signal,
    say: means.say,
    detail: options.verbose ? means.detail : () => undefined,
  }
}

/** Lends the project with an empty cache, which is removed afterwards: for `--no-cache`. */
export async function withFreshCache<T>(project: Project, use: (project: Project) => Promise<T>): Promise<T> {
  // Beside the other things of the cache rather than in a temporary folder: Slidev looks for packages from there upwards.
  const cache = await makeAside(join(project.cache, 'once'), IN_CACHE)
  try {
    return await use({ ...project, cache })
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}
