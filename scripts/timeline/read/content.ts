import type { Path } from '../schema/path.ts'
import type { LineIndex, ReportProblem } from './lines.ts'
import { createCommentAt, createFindChild, createLocate, createSourceAt, type Locate } from './locate.ts'
import { parseSyntax } from './yaml-syntax.ts'
import { readValues } from './yaml-values.ts'

/** The content of a file, and functions that find a value in its text. */
export interface Content {
  value: unknown
  locate: Locate
  sourceAt: (path: Path) => string | undefined
  commentAt: (path: Path) => string | undefined
}

/** Reads the YAML of a file. @returns undefined where it cannot be read; what is wrong is reported */
export function readContent(lines: LineIndex, report: ReportProblem): Content | undefined {
  const document = parseSyntax(lines, report)
  if (document === undefined) return undefined
  const { value, targets } = readValues(document, lines.text, report)
  const { contents } = document
  const child = createFindChild(targets)
  return {
    value,
    locate: createLocate(contents, child, lines),
    sourceAt: createSourceAt(contents, { child, targets, text: lines.text }),
    commentAt: createCommentAt(contents, child, lines.text),
  }
}
