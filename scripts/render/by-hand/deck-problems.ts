import { parseSync } from '@slidev/parser'
import { load } from '@slidev/parser/fs'
import { dirname, relative, resolve } from 'node:path'
import { indexLines, createReporter } from '../../timeline/read/lines.ts'
import { byPosition, type Problem } from '../../timeline/problems/problem.ts'
import { anyOf, quote } from '../../timeline/problems/quote.ts'
import { didYouMean } from '../../timeline/problems/suggest.ts'
import { parseSyntax } from '../../timeline/read/yaml-syntax.ts'
import { readValues } from '../../timeline/read/yaml-values.ts'
import { meantTheme } from './hand-theme.ts'
import { unknownParts, type DeckText, type UnknownPart } from './unknown-parts.ts'

/**
 * Finds the problems of a deck in Slidev's Markdown. They are frontmatter that is not YAML, which Slidev ignores, and layouts,
 * components, included files, themes and addons that do not exist.
 *
 * @param deck - the deck; problems name its file as it is named here
 * @param root - the project's root, whose layouts and components the deck has as an addon
 */
export async function deckProblems({ file, markdown }: DeckText, root: string): Promise<Problem[]> {
  const path = resolve(file)
  const frontmatter = frontmatterProblems(file, markdown)
  const unknown = (await unknownParts({ file: path, markdown }, root)).map((part) => partProblem(part, path, file))
  const { markdownFiles } = await load({ userRoot: dirname(path), roots: [dirname(path)] }, path, { [path]: markdown })
  const included = Object.entries(markdownFiles).flatMap(([name, { errors = [] }]) => errors.filter(({ message }) => !message.includes('not found')).map(({ row, message }): Problem => ({
    file: nameOf(name, path, file),
    line: row + 1,
    column: 1,
    severity: 'error',
    code: 'deck-import',
    message: message.replace(/"?(\/[^"()]*)"?/g, (_, absolute: string) => nameOf(absolute, path, file)),
    hint: 'Correct src: of the slide that includes it.',
  })))
  return [...frontmatter, ...unknown, ...included].toSorted((a, b) => Number(a.file !== file) - Number(b.file !== file) || a.file.localeCompare(b.file) || byPosition(a, b))
}

/** Names a file as the user does: the deck as in the command, other files relative to the working folder. */
function nameOf(path: string, deck: string, named: string): string {
  return path === deck ? named : relative(process.cwd(), path)
}

/** Finds problems in the YAML of each slide, which begins after a line `---`. Slidev silently drops a duplicate key. */
function frontmatterProblems(file: string, markdown: string): Problem[] {
  return parseSync(markdown, file).slides.flatMap((slide) => {
    const text = slide.frontmatterRaw ?? ''
    if (text.trim() === '' || /^\s*(#[^\n]*\s*)*$/.test(text)) return []
    const problems: Problem[] = []
    const lines = indexLines(text)
    const report = createReporter(file, lines, problems)
    const document = parseSyntax(lines, report)
    if (document) readValues(document, text, report)
    return problems.map((problem) => ({ ...problem, line: problem.line + slide.start + 1 }))
  })
}

const CODES: Record<UnknownPart['kind'], string> = {
  layout: 'deck-layout',
  component: 'deck-component',
  import: 'deck-import',
  theme: 'deck-package',
  addon: 'deck-package',
}

function partProblem({ kind, name, slide, line, column, known, file: path }: UnknownPart, deck: string, named: string): Problem {
  const at = { file: nameOf(path, deck, named), line, column, endColumn: column + name.length, severity: 'error' as const, code: CODES[kind] }
  if (kind === 'import') return { ...at, message: `slide ${slide} includes ${quote(name)}, and there is no such file`, hint: 'Correct the path; it is taken from the file that includes it.' }
  if (kind === 'theme' || kind === 'addon') return { ...at, message: `the ${kind} ${quote(name)} is not installed`, hint: (kind === 'theme' && meantTheme(name)) || `Install it, correct its name, or write ${kind === 'theme' ? 'theme: none' : 'no addon'}.` }
  const shown = known.length > 40 ? '' : `There are ${anyOf(known)}.`
  return { ...at, message: `slide ${slide} names the ${kind} ${quote(name)}, which nobody has`, hint: `${didYouMean(name, known)}${shown}`.trim() || `Correct the name; components lie in components/.` }
}
