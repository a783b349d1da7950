import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfFindingCodes } from '../pdf/verify/pdf-finding.ts'
import { machineConditions } from '../pdf/conditions/machine-conditions.ts'
import { humanConditions } from '../pdf/verify/pdf-ua-conditions.ts'
import { z } from 'zod'
import { JsonProblem, JsonReport } from '../timeline/schema/json-report.ts'
import { PROBLEM_CODES } from '../timeline/problems/problem-codes.ts'
import { galleryPage } from './compositions/gallery-page.ts'
import { withKeysTable } from './keys-table.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The pages of the documentation that are made from the code, by their path below the project's root. */
export function referencePages(): Record<string, string> {
  return {
    'docs/problems.md': problemsPage(),
    'docs/accessibility.md': accessibilityPage(),
    'docs/compositions.md': galleryPage(ROOT),
    'docs/presenting.md': withKeysTable(readFileSync(join(ROOT, 'docs/presenting.md'), 'utf8')),
  }
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

/** What holds for slides in a browser, how, and which tests look at it. */
const LIVE = [
  ['A change of slide is said', 'A live region says the number and the title of the slide; the window’s title names it; the focus goes to its heading, unless somebody types.', '`tests/e2e/access.test.ts`'],
  ['Parts of the page', 'One main part with the deck’s name, a named navigation; one first heading on each slide.', '`tests/e2e/access.test.ts`'],
  ['Keys', 'Everything can be done without a pointer; `?` lists the keys. Buttons appear with the pointer or the focus, and are at least 44 pixels wide and high.', '`tests/e2e/access.test.ts`, `presenter-view.test.ts`'],
  ['Barriers that axe-core finds', 'None, by the rules of good practice too, on every slide: of the shipped decks in both languages, half presented and half as a site, and of a deck of each timeline of the tests.', '`tests/e2e/barriers.test.ts`, `access.test.ts`'],
  ['Forced colours', 'No meaning is lost where the system chooses the colours: lines, marks and what is said of a figure’s exactness are drawn in system colours.', '`tests/components/forced-colours.test.ts`'],
  ['Captions', 'What is played may have captions in any languages: they are shown in that of the deck, as large as its words; a button hides them.', '`tests/e2e/media.test.ts`'],
  ['Less movement', 'Where the system asks for it, slides and steps change at once.', 'style sheets'],
  ['Contrast and size', '`check` measures both on every slide, in the light and the dark scheme.', '`tests/gallery`'],
  ['Not looked at', 'How well a screen reader reads it: nobody has listened yet.', '–'],
] as const

function accessibilityPage(): string {
  const judged = machineConditions.map(({ clause, name, condition }) => row([clause, `\`${name}\``, condition]))
  const human = humanConditions.map(({ clause, condition, here }) => row([clause, condition, here]))
  const findings = Object.entries(pdfFindingCodes).map(([code, meaning]) => row([`\`${code}\``, meaning]))
  return page([
    '# What can be used by everybody',
    'Three things come out of a timeline: slides in a browser, the reading view beside them, and PDFs. What each of them promises, and how that is held.',
    '## Slides in a browser',
    'For `present` and for what `build` writes. The tests named below run on every change, in a real browser.',
    [row(['what', 'how it is', 'held by']), row(['---', '---', '---']), ...LIVE.map((cells) => row([...cells]))].join('\n'),
    '## The reading view',
    'The page `reading.html` beside the slides, which a button opens, has every text of every slide in one column, in the language and direction of the deck, without scripts and without speaker notes. It reflows: at 320 pixels, or on a screen of 1280 that is enlarged four times, nothing is cut off and nothing has to be moved sideways, nor where letters are set at 200 or 400 per cent. Answers are closed until somebody opens them. Tests: `tests/reading`.',
    '## PDFs',
    'Slides, handouts and class sheets are tagged in reading order, say their language and that of passages in another, show their title, have bookmarks, described links and pictures with alternative texts. Every file is read back before it takes its place; a finding fails the command and nothing is replaced.',
    'A file says that it is PDF/UA-1 (ISO 14289-1) where it meets every condition of this table, which it is held against when it is written; one that does not is given out without the claim. A program verifies these conditions and no more. `tests/pdf/machine-conditions.test.ts` holds each of them: it breaks a file for each and sees it fail, and breaks prints in many ways to see that the claim is in no file but those that meet all. No second checker runs in the tests; veraPDF found nothing but the missing claim in an earlier state of these files.',
    '`check --read-aloud` tells what a screen reader is given of a file. `tests/pdf/read-aloud.test.ts` compares it with the plan, with every space, for slides, steps, handouts with and without notes, the brief handout, sheet and key in English, Indonesian, Arabic and Hebrew, and slides in Vietnamese. There pdf.js is a second reader that shares nothing with ours; it does not read the slides on handouts, which are drawn as forms. `tests/pdf/words-found.test.ts` looks for each word of the plan in the Arabic and Hebrew files, as it is typed: with pdf.js, and with poppler where it is installed.',
    [row(['clause', 'name', 'condition']), row(['---', '---', '---']), ...judged].join('\n'),
    'What only a person can judge, and what is done for it. Nobody has listened to a file with a screen reader yet.',
    [row(['clause', 'condition', 'here']), row(['---', '---', '---']), ...human].join('\n'),
    [
      'What is not done:',
      '- Abbreviations such as UN do not say what they stand for (`/E`): a timeline does not say which of its words are abbreviations. A term of the glossary has a definition, not a full form, and the short form of an office is not always an abbreviation of it; to guess would have a listener told something that nobody wrote.',
      '- Boxes to tick and lines to write on are decoration, and are not told. A gap within a sentence is: in place of its line stands a word such as “blank”, in the language of the sheet.',
      '- From right to left, brackets or signs at the ends of a text may be said in another order.',
      '- Poppler’s `pdfinfo -struct-text` tells Arabic and Hebrew in the order of the eye, since it looks at neither the text that stands for an element nor at directions, and leaves out what follows a mark within a text, such as a turned bracket. Readers that heed the text of elements, pdf.js among them, have it as it was written. `pdftotext` has each word and its marks; a range that is broken between two lines, and the order of brackets, may be another. In pdf.js’s own text, a mark on the last letter of a word stands apart from it.',
    ].join('\n'),
    '### What the checker of written files reports',
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
