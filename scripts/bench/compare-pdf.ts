import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMeasured, type Spent } from './measured-run.ts'
import { inTurn, type Series } from './series.ts'
import { ours, writeDeck, writeSlides, type PeerFiles, type BenchSetting } from './bench-setting.ts'
import { secondsAndMemory, type PlotPoint, type Row } from './table.ts'

/** The shipped deck: the first run, one after only the YAML has changed, and one after nothing has. */
export async function* compareShipped(setting: BenchSetting, yaml: string): AsyncGenerator<Row> {
  const deck = await writeDeck(setting, '25-october', yaml)
  const [first, changed, unchanged, slidev, marp, floor] = await compared(setting, `the shipped deck (${deck.slides} slides)`, setting.runs, [
    () => runMeasured(ours(setting, ['pdf', deck.yaml, '--no-cache'], { TIMELINE_DECK_BROWSER: setting.browser.executable }), setting.signal),
    () => afterEdit(setting, deck),
    () => afterNothing(setting, deck),
    ...peersOn(setting, deck),
  ])
  if (!first || !changed || !unchanged || !slidev || !marp || !floor) throw new Error('A series is missing')
  const name = `${deck.slides} slides, shipped deck`
  yield row(`${name}, first run, nothing cached`, first, 'slidev export', slidev, 0.6)
  yield row(`${name}, only the YAML changed`, changed, 'slidev export', slidev, 0.3)
  yield { ...row(`${name}, only the YAML changed`, changed, 'Marp', marp, 0.8), points: pointsOf(deck.slides, { [OURS]: changed, Marp: marp, 'plain HTML': floor, 'slidev export': slidev }) }
  yield row(`${name}, only the YAML changed`, changed, 'plain HTML', floor, 1.6)
  yield row(`${name}, nothing changed`, unchanged, 'Marp', marp, 0.25)
}

/** How many times our own time Slidev's export gets. */
const PATIENCE = 40

/** In MiB: the most that the largest process of 3,000 slides may hold. */
const MOST_MEMORY = 1.2 * 1024

/** Decks of 300, 1,000, 3,000 and 10,000 slides; quickly, without the last. */
export async function* compareSizes(setting: BenchSetting, quick: boolean): AsyncGenerator<Row> {
  const deck = await writeSlides(setting, 300)
  const [, ...programs] = peersOn(setting, deck)
  const [small, marp, floor] = await compared(setting, '300 slides', setting.runs, [() => pdf(setting, deck), ...programs])
  if (!small || !marp || !floor) throw new Error('A series is missing')
  yield { ...row('300 slides', small, 'Marp', marp, 1), points: pointsOf(300, { [OURS]: small, Marp: marp, 'plain HTML': floor }) }
  yield row('300 slides', small, 'plain HTML', floor)
  // It can take minutes, so once is all it gets, and no longer than it takes to see whether we are fast enough.
  const [slidev] = quick ? [] : await compared(setting, '300 slides with slidev export', 1, [() => slidevExport(setting, deck, PATIENCE * small.seconds)])
  if (slidev) yield { ...row('300 slides', small, slidev.stopped ? 'slidev export, stopped after' : 'slidev export, one run', slidev), points: slidev.stopped ? [] : pointsOf(300, { 'slidev export': slidev }) }
  const thousand = await writeSlides(setting, 1000)
  const [, ...others] = peersOn(setting, thousand)
  const [large, marpLarge, floorLarge] = await compared(setting, '1,000 slides', Math.min(setting.runs, 3), [() => pdf(setting, thousand), ...others])
  if (!large || !marpLarge || !floorLarge) throw new Error('A series is missing')
  yield { ...row('1,000 slides', large, 'Marp', marpLarge, 1), points: pointsOf(1000, { [OURS]: large, Marp: marpLarge, 'plain HTML': floorLarge }) }
  yield row('1,000 slides', large, 'our 300 slides', small)
  const [oneText] = await compared(setting, '1,000 slides after one text has changed', Math.min(setting.runs, 3), [() => pdfOfOneText(setting, thousand)])
  if (oneText) yield row('1,000 slides, one text changed', oneText, 'our 1,000 slides', large)
  const most = await writeSlides(setting, 3000)
  const [, ...othersMost] = quick ? [] : peersOn(setting, most)
  const [huge, marpHuge, floorHuge] = await compared(setting, '3,000 slides', 1, [() => pdf(setting, most), ...othersMost])
  if (!huge) throw new Error('A series is missing')
  yield { ...row('3,000 slides', huge, 'our 1,000 slides', large, 3.3), points: pointsOf(3000, { [OURS]: huge, ...(marpHuge ? { Marp: marpHuge } : {}), ...(floorHuge ? { 'plain HTML': floorHuge } : {}) }) }
  if (marpHuge) yield row('3,000 slides', huge, 'Marp, one run', marpHuge)
  yield { what: '3,000 slides', ours: secondsAndMemory(huge), target: `< ${MOST_MEMORY.toFixed(0)} MiB`, reached: huge.largest === undefined ? undefined : huge.largest < MOST_MEMORY }
  if (quick) return
  const [endless] = await compared(setting, '10,000 slides', 1, [async () => pdf(setting, await writeSlides(setting, 10_000))])
  if (endless) yield { what: '10,000 slides', ours: secondsAndMemory(endless), target: 'ends', reached: true, points: pointsOf(10_000, { [OURS]: endless }) }
}

/** How we are called in the plot. */
const OURS = 'timeline-deck'

function pointsOf(slides: number, measured: Record<string, Series>): PlotPoint[] {
  return Object.entries(measured).map(([program, { seconds }]) => ({ program, slides, seconds }))
}

/** All decks and handouts of the shipped timeline in one run, and each in a run of its own. */
export async function* compareTogether(setting: BenchSetting, yaml: string): AsyncGenerator<Row> {
  const deck = await writeDeck(setting, '25-october', yaml)
  const run = async (args: string[]): Promise<Spent> => {
    await edit(deck)
    return runMeasured(ours(setting, [...args, deck.yaml]), setting.signal)
  }
  const single = ['en', 'id'].flatMap((lang) => ['full', 'briefing', 'class'].flatMap((audience) => ['pdf', 'handout'].map((command) => [command, '--lang', lang, '--audience', audience])))
  const oneByOne = async (): Promise<Spent> => {
    const all: Spent[] = []
    for (const args of single) all.push(await run(args))
    return { seconds: all.reduce((sum, { seconds }) => sum + seconds, 0), largest: Math.max(...all.map(({ largest }) => largest ?? 0)) }
  }
  const [together, apart] = await compared(setting, 'all languages, audiences and handouts', Math.min(setting.runs, 3), [() => run(['pdf', '--lang', 'all', '--audience', 'all', '--handout']), oneByOne])
  if (!together || !apart) throw new Error('A series is missing')
  yield row(`all languages, audiences and handouts (${single.length} PDFs)`, together, 'one by one', apart, 0.35)
}

function compared(setting: BenchSetting, what: string, runs: number, things: (() => Promise<Spent>)[]): Promise<Series[]> {
  setting.step(`Measuring ${what}`)
  return inTurn(runs, things)
}

/** Everything is new: the deck's title stands in each of the parts that a long deck is printed in. */
function pdf(setting: BenchSetting, deck: PeerFiles): Promise<Spent> {
  return afterChange(setting, deck, /^(title: ).*$/m)
}

/** One text on one slide is new. */
function pdfOfOneText(setting: BenchSetting, deck: PeerFiles): Promise<Spent> {
  return afterChange(setting, deck, /^(\s+text: ).*$/m)
}

async function afterChange(setting: BenchSetting, { yaml }: PeerFiles, line: RegExp): Promise<Spent> {
  const text = await readFile(yaml, 'utf8')
  await writeFile(yaml, text.replace(line, `$1A synthetic text, number ${Math.floor(performance.now())}`))
  return runMeasured(ours(setting, ['pdf', yaml]), setting.signal)
}

/** Changes a timeline without changing what is made of it: what has not changed at all is not printed again. */
function edit({ yaml }: PeerFiles): Promise<void> {
  return appendFile(yaml, `# ${performance.now()}\n`)
}

/** What a user waits for who runs the same command again. The first time, an edit of a run before is undone. */
async function afterNothing(setting: BenchSetting, { yaml }: PeerFiles): Promise<Spent> {
  const same = (): Promise<Spent> => runMeasured(ours(setting, ['pdf', yaml]), setting.signal)
  await same()
  return same()
}

/** What a user waits for after an edit: the program has run before, the text is new. */
async function afterEdit(setting: BenchSetting, { yaml }: PeerFiles): Promise<Spent> {
  const text = await readFile(yaml, 'utf8')
  await writeFile(yaml, text.replace('The Hanoi Convention', `The Hanoi Convention ${Math.floor(performance.now())}`))
  const spent = await runMeasured(ours(setting, ['pdf', yaml]), setting.signal)
  await writeFile(yaml, text)
  return spent
}

/** Slidev's export, Marp and the browser alone on a deck, in this order. */
function peersOn(setting: BenchSetting, deck: PeerFiles): (() => Promise<Spent>)[] {
  const { peers, folder, signal } = setting
  return [
    () => slidevExport(setting, deck),
    () => runMeasured(peers.marp(deck.marp, join(folder, 'marp.pdf')), signal),
    () => runMeasured(peers.floor(deck.html, join(folder, 'plain.pdf')), signal),
  ]
}

/** @param most - seconds after which it is stopped */
function slidevExport({ peers, folder, signal }: BenchSetting, deck: PeerFiles, most?: number): Promise<Spent> {
  return runMeasured(peers.slidevExport(deck.slidev, join(folder, 'slidev.pdf')), signal, most)
}

function row(what: string, own: Series, name: string, peer: Series, most?: number): Row {
  const ratio = own.seconds / peer.seconds
  return { what, ours: secondsAndMemory(own), peer: `${name}: ${secondsAndMemory(peer)}`, ratio, target: most === undefined ? '' : `≤ ${most}`, ...(most === undefined ? {} : { reached: ratio <= most }) }
}
