import { byPosition, type Problem } from '../timeline/problem.ts'
import { loadTimeline, type LoadResult } from '../timeline/load.ts'
import { checkQuotations } from '../timeline/quotations.ts'
import type { Project } from '../project.ts'
import { furnitureProblems } from './furniture.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'

/** What is looked at besides the file itself. */
export interface CheckOptions {
  /** The folder with the text of each source as `<source id>.txt`: each quotation must stand there word for word. */
  sources: string | undefined
  /** Whether the slides are shown in a browser and looked at. */
  slides: boolean
}

/** Reports everything that is wrong with timelines and their slides, and writes nothing. */
export async function check(request: Request & CheckOptions, project: Project): Promise<Report> {
  const files = await Promise.all(request.files.map(async (file) => checkFile(await timed(request.stopwatch, 'validate', () => loadTimeline(file)), request.sources)))
  const sound = files.filter(({ problems }) => !problems.some(({ severity }) => severity === 'error')).map(({ loaded }) => loaded.file)
  const found = request.slides && sound.length > 0 ? await (await import('./check-slides.ts')).checkSlides({ ...request, files: sound }, project) : []
  const checked = files.map((file) => ({ ...file, problems: [...file.problems, ...found.filter((problem) => problem.file === file.loaded.file)].toSorted(byPosition) }))
  return {
    written: [],
    warnings: checked.flatMap(({ problems }) => problems),
    sources: new Map(checked.map(({ loaded }) => [loaded.file, loaded.source])),
    remarks: checked.flatMap(({ problems, remark }) => (problems.length === 0 ? remark : [])),
  }
}

interface Checked {
  loaded: LoadResult
  problems: Problem[]
  remark: string[]
}

async function checkFile(loaded: LoadResult, sources: string | undefined): Promise<Checked> {
  const { file, timeline } = loaded
  const quotations = timeline && sources !== undefined ? await checkQuotations(loaded, sources) : []
  const problems = [...loaded.problems, ...furnitureProblems(loaded), ...quotations]
  if (!timeline || problems.length > 0) return { loaded, problems, remark: [] }
  const count = timeline.events.reduce((sum, event) => sum + event.quotations.length, 0)
  const found = sources === undefined ? '' : `, each of its ${count} quotations found in its source`
  return { loaded, problems, remark: [`${file}: no problem${found}`] }
}
