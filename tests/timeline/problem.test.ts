import { describe, expect, it } from 'vitest'
import { githubAnnotation, jsonReport } from '../../scripts/timeline/problems/problem-report.ts'
import { JsonReport } from '../../scripts/timeline/schema/json-report.ts'
import type { Problem } from '../../scripts/timeline/problems/problem.ts'
import { formatProblem } from '../../scripts/timeline/problems/problem-report.ts'

const problem: Problem = {
  file: 'data/a.yaml',
  line: 2,
  column: 9,
  endColumn: 15,
  severity: 'error',
  code: 'value-unknown',
  message: 'wrong',
  hint: 'Do this.',
}

describe('formatProblem', () => {
  it('prints place, severity, code and message, the line with a caret, what to do', () => {
    expect(formatProblem(problem, 'events:\n  part: mornin\nsources:\nmore:\n', { colour: false })).toBe(
      [
        'data/a.yaml:2:9 error value-unknown wrong',
        '  1 | events:',
        '> 2 |   part: mornin',
        '    |         ^^^^^^',
        '  3 | sources:',
        '  Do this.',
      ].join('\n'),
    )
  })

  it('puts the caret under the column also behind a tab', () => {
    const text = formatProblem({ ...problem, line: 1, column: 3, endColumn: 4 }, '\ta@\n', { colour: false })
    expect(text.split('\n').slice(1, 3)).toEqual(['> 1 | \ta@', '    | \t ^'])
  })

  it('cuts a long line around the place', () => {
    const line = `title: ${'x'.repeat(500)}@${'y'.repeat(500)}`
    const text = formatProblem({ ...problem, line: 1, column: 508, endColumn: 509 }, line, { colour: false })
    const [, shown = '', caret = ''] = text.split('\n')
    expect(shown.length).toBeLessThan(130)
    expect(shown[caret.indexOf('^')]).toBe('@')
  })

  it('prints no frame where there is no text, and does not invent lines', () => {
    expect(formatProblem(problem, '', { colour: false }).split('\n')).toHaveLength(2)
  })

  it('lets nothing from the file reach the terminal as a command', () => {
    const hostile = { ...problem, file: 'a\u001b[2J.yaml', line: 1, column: 1, message: 'found "\u001b[31m\u202e\u0007"' }
    const text = formatProblem(hostile, 'title: \u001b]0;owned\u0007 \u009b\u2028x\n', { colour: false })
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
  })

  it('colours only when asked to', () => {
    expect(formatProblem(problem, 'a\nb\n', { colour: true })).toContain('\u001b[')
    expect(formatProblem(problem, 'a\nb\n', { colour: false })).not.toContain('\u001b[')
  })
})

describe('the report of --json', () => {
  it('has a version and all fields of a problem, and is as its schema says', () => {
    const report = JSON.parse(JSON.stringify(jsonReport({ problems: [problem] })))
    expect(report).toEqual({ version: 1, problems: [problem], written: [], stale: [], remarks: [] })
    expect(JsonReport.parse(report)).toEqual(report)
  })

  it('knows no code that is not documented', () => {
    expect(JsonReport.safeParse(jsonReport({ problems: [{ ...problem, code: 'value-unkown' }] })).success).toBe(false)
  })
})

describe('githubAnnotation', () => {
  it('is one line with the place, in which nothing of a file can start another command', () => {
    const hostile = { ...problem, file: 'data/a,b:c.yaml', message: '100 % wrong\n::error::x' }
    expect(githubAnnotation(hostile)).toBe(
      '::error file=data/a%2Cb%3Ac.yaml,line=2,col=9,endColumn=14,title=value-unknown::100 %25 wrong%0A::error::x%0ADo this.',
    )
  })
})
