import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../failure.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { renderSlidev } from '../write/slidev.ts'
import { planDecks } from './load-decks.ts'
import type { Request } from './request.ts'

/** The name of a deck for everybody, as `generate` gives it: the timeline's name and the language. */
const NAME = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/

/** Whether a deck that was generated is what its timeline, in the folder `data` beside that of the deck, gives now. */
export async function staleProblems(file: string, markdown: string, request: Request): Promise<Problem[]> {
  const [, name, lang] = NAME.exec(basename(file)) ?? []
  const timeline = join(dirname(file), '..', 'data', `${name}.yaml`)
  if (name === undefined || !existsSync(timeline)) return []
  const hint = `Run: npm run generate -- ${timeline}. What is edited by hand here is lost then: edit the timeline.`
  const stale = (message: string): Problem[] => [{ file, line: 1, column: 1, severity: 'error', code: 'deck-stale', message, hint }]
  try {
    const { decks } = await planDecks({ ...request, audience: 'full', files: [timeline], lang: 'all' })
    const deck = decks.find(({ plan }) => plan.language === lang)
    if (!deck) return stale(`${timeline} has no deck in ${lang}`)
    return renderSlidev(deck.plan, { addon: '@/..' }) === markdown ? [] : stale(`it is not what ${timeline} gives now`)
  } catch (error) {
    if (error instanceof InputError) return stale(`${timeline}, of which it was made, has problems now`)
    throw error
  }
}
