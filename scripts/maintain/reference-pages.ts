import { pdfFindingCodes } from '../inspect/pdf-findings.ts'
import { pdfUaConditions, type PdfUaCondition } from '../inspect/pdf-ua-conditions.ts'
import { z } from 'zod'
import { JsonProblem, JsonReport } from '../timeline/schema/json-report.ts'
import { PROBLEM_CODES } from '../timeline/problem-codes.ts'

/** The pages of the documentation that are made from the code, by their path below the project's root. */
export function referencePages(): Record<string, string> {
  return { 'docs/problems.md': problemsPage(), 'docs/accessibility.md': accessibilityPage() }
}

function problemsPage(): string {
  const rows = Object.entries(PROBLEM_CODES).map(([code, { title, example, remedy }]) => row([`\`${code}\``, title, example, remedy]))
  return page([
    '# Problems',
    'What `check` and the other commands report about timelines, decks in Markdown and their slides, by code. A code keeps its meaning.',
    'A problem is printed as `file:line:column severity code message`, then the line with a caret, then what to do. With `--json` (the same as `--format json`) the whole report is one JSON object on standard output, as below. With `--format github` each problem is also a line by which GitHub marks the place in a pull request: `::error file=…,line=…,col=…,title=…::…`.',
    '## What `--json` prints',
    fieldTable(JsonReport),
    'Each of `problems` has:',
    fieldTable(JsonProblem),
    '## The codes',
    [row(['code', 'what it means', 'for example', 'what to do']), row(['---', '---', '---', '---']), ...rows].join('\n'),
  ])
}

/** The fields of an object that is printed as JSON. */
function fieldTable(schema: z.ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema)
  const rows = Object.entries(properties).map(([name, field]) => {
    const { type, items, enum: words, const: value, description = '' } = field as { type?: string; items?: { type?: string }; enum?: string[]; const?: unknown; description?: string }
    const kind = value !== undefined ? `\`${String(value)}\`` : words && words.length < 5 ? words.map((word) => `\`${word}\``).join(' or ') : type === 'array' ? `list of ${items?.type === 'string' ? 'texts' : 'objects'}` : type === 'integer' ? 'number' : 'text'
    return row([`\`${name}\``, required.includes(name) ? kind : `${kind}, may be left out`, description])
  })
  return [row(['field', 'value', 'meaning']), row(['---', '---', '---']), ...rows].join('\n')
}

const STATES: Record<PdfUaCondition['state'], string> = {
  checked: 'holds; each written file is checked',
  built: 'holds by the way files are made; tested',
  unmet: 'does not hold, or not always',
  unverified: 'not looked at',
  person: 'for a person to judge',
}

function accessibilityPage(): string {
  const conditions = pdfUaConditions.map(({ clause, condition, state, note = '' }) => row([clause, condition, STATES[state], note]))
  const findings = Object.entries(pdfFindingCodes).map(([code, meaning]) => row([`\`${code}\``, meaning]))
  return page([
    '# What the PDFs promise',
    'Slides, handouts and class sheets are tagged in reading order, say their language and that of passages in another, show their title, have bookmarks, described links and pictures with alternative texts. Every file is read back before it takes its place; a finding fails the command and nothing is replaced.',
    'The files do not claim PDF/UA: this table says which of its conditions hold, as far as a program can tell, and which do not. The clauses are those of ISO 14289-1.',
    [row(['clause', 'condition', 'here', 'note']), row(['---', '---', '---', '---']), ...conditions].join('\n'),
    '## What the checker of written files reports',
    [row(['code', 'meaning']), row(['---', '---']), ...findings].join('\n'),
  ])
}

function page(parts: string[]): string {
  return `${['<!-- Made from the code by `npm run reference`. -->', ...parts].join('\n\n')}\n`
}

/** A row of a table; what would end a cell or start a tag is written as text. */
function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')).join(' | ')} |`
}
