import { join } from 'node:path'
import { ArtifactError } from '../failure.ts'
import type { Project } from '../project.ts'
import { unknownParts, type UnknownPart } from '../render/slidev/unknown.ts'

/** The layouts and components that a written deck names and nobody has: Slidev would show its slides without them and say nothing. */
export function strangersOf(name: string, markdown: string, { root }: Project): Promise<UnknownPart[]> {
  // What lies beside the deck counts for decks written by hand; ours lie in slides/.
  return unknownParts({ file: join(root, 'slides', `${name}.md`), markdown: markdown.replace(/^addons:\n(?:\s+- .*\n)+/m, 'addons: [timeline-deck]\n') }, root)
}

/** @throws ArtifactError where a deck that Slidev is to show names a layout or component that is not there */
export async function refuseStrangers(name: string, markdown: string, project: Project): Promise<void> {
  const [first, ...others] = await strangersOf(name, markdown, project)
  if (!first) return
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  throw new ArtifactError(`${name}: slide ${first.slide} needs the ${first.kind} ${first.name}${more}, and there is none in components/ or layouts/. Nothing was written.`)
}
