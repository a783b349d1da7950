import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Composition, Sections } from './composition.ts'
import { END_AND_CLASS } from './end-and-class.ts'
import { EVENTS_AND_NUMBERS } from './events-and-numbers.ts'
import { WORDS_AND_PICTURES } from './words-and-pictures.ts'

/** The whole gallery. */
export const GALLERY: Sections = { ...EVENTS_AND_NUMBERS, ...WORDS_AND_PICTURES, ...END_AND_CLASS }

/** The examples, from the project's root. */
export const EXAMPLES = 'docs/compositions'
/** The pictures of their slides. */
export const COMPOSITION_PICTURES = 'docs/pictures/compositions'

/** A line of an example that begins or ends parts of it: `# [cover]`, `# [/opener /flow]`. */
const MARK = /^\s*# \[(?<names>[a-z/][a-z/ -]*)\]$/

/** The page of the gallery: each composition as a picture with the part of the example that makes it. @param root - of the project */
export function galleryPage(root: string): string {
  const texts = new Map<string, string>()
  const textOf = (example: string): string => {
    const text = texts.get(example) ?? readFileSync(join(root, EXAMPLES, `${example}.yaml`), 'utf8')
    texts.set(example, text)
    return text
  }
  return `${[
    '<!-- Made from scripts/maintain/compositions and docs/compositions by `npm run reference`; the pictures by `npm run pictures`. -->',
    '# Compositions',
    'Nobody places anything on a slide. You write what happened, and the kind of data decides how it is composed: a number, a quotation, a comparison each have a form in which the last row reads it in three seconds. This page shows every form as a picture, with the lines that make it.',
    'All pictures are made from four examples, which you can run: [a day as a talk](compositions/railway.yaml), [a history with pictures, and a lesson](compositions/observatory.yaml), [many events](compositions/town.yaml) and [a programme](compositions/festival.yaml). Everything in them is made up. For instance:',
    '```sh\nnpm run present -- docs/compositions/railway.yaml\nnpm run pdf -- docs/compositions/observatory.yaml --audience class\n```',
    'Only the lines that matter are shown, below the keys in which they stand. [timeline.md](timeline.md) explains the format from the beginning.',
    Object.entries(GALLERY).map(([section, compositions]) => `- [${section}](#${slug(section)}): ${compositions.map(({ title }) => `[${title.toLowerCase()}](#${slug(title)})`).join(', ')}`).join('\n'),
    ...Object.entries(GALLERY).flatMap(([section, compositions]) => [`## ${section}`, ...compositions.flatMap((composition) => entry(composition, textOf(composition.example)))]),
  ].join('\n\n')}\n`
}

function entry({ id, title, example, audience, seen, trigger, avoid }: Composition, text: string): string[] {
  return [
    `### ${title}`,
    seen,
    `![The slide “${title}” of ${example}.yaml](pictures/compositions/${id}.webp)`,
    `\`\`\`yaml\n${excerpt(text, id)}\n\`\`\``,
    `**What makes it:** ${trigger}`,
    `**Better not:** ${avoid}`,
    `<sub>From [${example}.yaml](compositions/${example}.yaml)${audience === undefined ? '' : `, with \`--audience ${audience}\``}.</sub>`,
  ]
}

/**
 * The lines of an example that make a composition, below the keys in which they stand. The whole example is taken where it has no such part.
 * @param text - of the example
 * @param part - its name between brackets
 */
export function excerpt(text: string, part: string): string {
  const lines = text.trimEnd().split('\n')
  const marks = lines.map((line) => MARK.exec(line)?.groups?.['names']?.split(' '))
  const shown = new Set<number>()
  let isInside = false
  for (const [index, names] of marks.entries()) {
    if (names?.includes(part)) isInside = true
    else if (names?.includes(`/${part}`)) isInside = false
    else if (names === undefined && isInside) for (const at of [...parentsOf(lines, index), index]) shown.add(at)
  }
  if (shown.size === 0) throw new Error(`No lines of an example are marked as [${part}]`)
  return [...shown].toSorted((a, b) => a - b).map((index) => lines[index]).join('\n').replaceAll(/\n{2,}/g, '\n').trim()
}

/** The lines of the keys that a line stands in, from the outermost. */
function parentsOf(lines: readonly string[], index: number): number[] {
  const parents: number[] = []
  let depth = indentOf(lines[index] ?? '')
  for (let at = index - 1; at >= 0 && depth > 0; at -= 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || line.trimStart().startsWith('#') || indentOf(line) >= depth) continue
    parents.unshift(at)
    depth = indentOf(line)
  }
  return parents
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** The name by which GitHub links to a heading. */
function slug(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')
}
