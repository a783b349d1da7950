import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { AUDIENCES, type Audience } from '../../scripts/timeline/schema/choices.ts'
import { metrics } from './plans.ts'
import { ROOT, SHIPPED } from './project.ts'

const FIXTURES = join(ROOT, 'tests/fixtures/timelines')

/** A deck among all that tests know. */
export interface KnownDeck {
  /** `rtl.class.ar`: the file, the audience, the language. */
  name: string
  audience: Audience
  plan: DeckPlan
}

/** The decks of the shipped timeline and of every fixture timeline, for each audience and in each language; planned once for all files of a worker. */
export function loadAllDecks(aspect: Aspect = '16:9'): Promise<KnownDeck[]> {
  return (all[aspect] ??= planAll(aspect))
}

type Aspect = '16:9' | '4:3'

const all: Partial<Record<Aspect, Promise<KnownDeck[]>>> = {}

async function planAll(aspect: Aspect): Promise<KnownDeck[]> {
  const fixtures = (await readdir(FIXTURES)).filter((name) => name.endsWith('.yaml')).map((name) => join(FIXTURES, name))
  const decks: KnownDeck[] = []
  for (const file of [SHIPPED, ...fixtures]) {
    const { timeline } = await loadTimeline(file)
    if (!timeline) throw new Error(`${file} has problems`)
    for (const audience of AUDIENCES) {
      const plans = planDecks(timeline, { name: (language) => `${basename(file, '.yaml')}.${audience}.${language}`, metrics, deck: { aspect }, selection: selectFor(timeline, audience) })
      decks.push(...plans.map((plan) => ({ name: plan.name, audience, plan })))
    }
  }
  return decks
}
