import { byPosition, type Problem } from '../timeline/problem.ts'
import { loadTimeline, type LoadResult } from '../timeline/load.ts'
import { checkQuotations } from '../timeline/quotations.ts'
import { furnitureProblems } from './furniture.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'

/**
 * Reports everything that is wrong with timelines, and writes nothing.
 *
 * @param request - with `sources`, the folder with the text of each source as `<source id>.txt`: each quotation must stand
 *   there word for word
 */
export async function check(request: Request & { sources: string | undefined }): Promise<Report> {
  const checked = await Promise.all(request.files.map(async (file) => checkFile(await loadTimeline(file), request.sources)))
  return {
    written: [],
    warnings: checked.flatMap(({ problems }) => problems),
    sources: new Map(checked.map(({ loaded }) => [loaded.file, loaded.source])),
    remarks: checked.flatMap(({ remark }) => remark),
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
  const problems = [...loaded.problems, ...furnitureProblems(loaded), ...quotations].toSorted(byPosition)
  if (!timeline || problems.length > 0) return { loaded, problems, remark: [] }
  const count = timeline.events.reduce((sum, event) => sum + event.quotations.length, 0)
  const found = sources === undefined ? '' : `, each of its ${count} quotations found in its source`
  return { loaded, problems, remark: [`${file}: no problem${found}`] }
}
