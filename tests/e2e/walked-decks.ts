import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { AUDIENCES } from '../../scripts/timeline/schema/choices.ts'
import { metrics } from '../support/plans.ts'
import { ROOT, SHIPPED } from '../support/project.ts'

/** A deck to be walked through, and how many steps each of its slides has. */
export interface WalkedDeck {
  plan: DeckPlan
  steps: number[]
}

/** Every deck of the shipped timeline: each audience in each language. */
export async function shippedDecks(): Promise<WalkedDeck[]> {
  return (await Promise.all(AUDIENCES.map((audience) => decksOf(SHIPPED, audience)))).flat()
}

/** The full deck of every fixture timeline, in its first language. */
export async function fixtureDecks(): Promise<WalkedDeck[]> {
  const files = (await Promise.all(['timelines', 'valid'].map(async (folder) => (await readdir(join(ROOT, 'tests/fixtures', folder))).filter((name) => name.endsWith('.yaml')).map((name) => join(ROOT, 'tests/fixtures', folder, name))))).flat()
  return (await Promise.all(files.map((file) => decksOf(file, 'full')))).flatMap((decks) => decks.slice(0, 1))
}

async function decksOf(file: string, audience: (typeof AUDIENCES)[number]): Promise<WalkedDeck[]> {
  const { timeline, problems } = await loadTimeline(file)
  if (!timeline) throw new Error(`${file} has problems: ${JSON.stringify(problems, null, 2)}`)
  const name = file.replace(/^.*\/|\.yaml$/g, '')
  const plans = planDecks(timeline, { name: (language) => `${name}.${audience}.${language}`, metrics, selection: selectFor(timeline, audience) })
  return plans.map((plan) => ({ plan, steps: plan.slides.map(({ block }) => (block ? clicksOf(block) : 0)) }))
}
