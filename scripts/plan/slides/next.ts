import type { Notes } from '../../timeline/schema/audience.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { PathStage } from '../../timeline/schema/timeline.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import { notesOrSources } from '../notes.ts'
import { capitalised, type Planner } from '../planner.ts'
import { fieldSlide } from './field.ts'
import { isUsualTitle } from './headlines.ts'
import { cardPages } from './points.ts'
import { fitPages, fitsLanguages, sectionSlides, type SectionPage } from './section.ts'
import { inFullSlides, statementItem, statementSlides } from './statements.ts'

/** Plans the slides after the events: how far things have come, what is asked for, and what else remains to be done. */
export function nextSlides(planner: Planner): Slide[] {
  const { path, next } = planner.timeline
  return [...(path ? pathSlides(planner, path) : []), ...(next ? wishSlides(planner, next) : [])]
}

function pathSlides(planner: Planner, stages: readonly PathStage[]): Slide[] {
  const { timeline, labels } = planner
  const shownOf = (page: readonly number[]): PathStage[] => page.flatMap((index) => stages[index] ?? [])
  const all = [...stages.keys()]
  const large = fitsLanguages(planner, (language) => trackBlock(language, stages, true))
  // Titles that people write leave no room for all stages beside each other now and then.
  const pages = large ? [all] : fitPages(planner, all, (language, page) => trackBlock(language, shownOf(page), false))
  return sectionSlides(planner, { id: 'path', title: labels.path.title, claim: standing(planner, stages), level: 1 }, pages.map((page, number): SectionPage => ({
    block: trackBlock(planner, shownOf(page), large),
    notes: number === 0 ? [timeline.notes.path] : [],
    sources: planner.cite(shownOf(page).flatMap(({ source = [] }) => source)),
    origin: page.map((index) => ['path', index]),
  })))
}

/** Where things stand, as a headline: the one stage that is now, where its title has room as one. */
function standing(planner: Planner, stages: readonly PathStage[]): string | undefined {
  const [stage, ...others] = stages.filter(({ state }) => state === 'now')
  if (!stage || others.length > 0) return undefined
  const title = capitalised(planner.text(stage.title), planner.language)
  return isUsualTitle(planner, title) ? title : undefined
}

function trackBlock(planner: Planner, stages: readonly PathStage[], large: boolean): Block {
  const { labels } = planner
  const names = { done: labels.task.done, now: labels.path.now, 'to-come': labels.task.toCome }
  return {
    component: 'PathTrack',
    props: {
      stages: stages.map(({ title, state, when, source }) => ({
        title: planner.text(title),
        state,
        label: names[state],
        ...(when === undefined ? {} : { when: capitalised(planner.when(when), planner.language) }),
        sources: source === undefined ? [] : planner.cite(source),
      })),
      ...(large ? { large } : {}),
    },
  }
}

/** What is asked for and what else remains; a table behind has all of it where some of that are details, or have no room on cards. */
function wishSlides(planner: Planner, next: StatementGroup): Slide[] {
  const asked = planner.isTalk ? askedFor(next) : undefined
  const rest = [...next.items.keys()].filter((index) => index !== asked)
  const isDetail = (index: number): boolean => (next.items[index]?.importance ?? next.importance) === 'detail'
  const [told, details] = [rest.filter((index) => !isDetail(index)), rest.filter(isDetail)]
  // Where all are details, they stand together behind the talk.
  const cards = cardSlides(planner, next, told.length === 0 ? rest : told)
  const placed = { group: next, path: ['next'], id: 'next' }
  const others = rest.length === 0 ? [] : cards ?? statementSlides(planner, [placed], undefined)
  const behind = cards && told.length > 0 && details.length > 0 ? inFullSlides(planner, placed, undefined) : []
  return [...(asked === undefined ? [] : [askSlide(planner, next, asked, others.length === 0 ? [next.notes] : [])]), ...others, ...behind]
}

/** The index of the request of the day: the item that is marked, or the first essential one. */
function askedFor({ items, importance }: StatementGroup): number | undefined {
  const marked = items.findIndex(({ ask }) => ask === true)
  if (marked >= 0) return marked
  const essential = items.findIndex((item) => item.ask === undefined && (item.importance ?? importance) === 'essential')
  return essential < 0 ? undefined : essential
}

function askSlide(planner: Planner, next: StatementGroup, index: number, notes: (Notes | undefined)[]): Slide {
  const item = next.items[index] as Statement
  const sources = planner.cite(item.source)
  const words = (language: Planner): Parameters<typeof fieldSlide>[1] extends (planner: Planner) => infer Words ? Words : never => {
    const { ask } = language.labels
    const { who, text } = statementItem(language, { statement: item, index, phrase: undefined }, next)
    const title = item.claim ?? item.topic
    return {
      title: title === undefined ? text : language.text(title),
      kicker: item.claim === undefined || item.topic === undefined ? ask.title : language.text(item.topic),
      block: {
        component: 'AskCard',
        props: { ...(title === undefined ? {} : { text }), captions: { by: ask.by, of: ask.of }, by: who, ...(item.whom === undefined ? {} : { of: language.text(item.whom) }), sources },
      },
    }
  }
  return { id: 'ask', ...fieldSlide(planner, words), ...notesOrSources(planner, [item.notes, ...notes], sources), origin: [['next', 'items', index]] }
}

/** Plans the slides with the items as cards; undefined where there are too many, or they do not fit in every language and aspect. */
function cardSlides(planner: Planner, next: StatementGroup, shown: readonly number[]): Slide[] | undefined {
  if (next.map || next.items.some(({ quotation }) => quotation !== undefined)) return undefined
  const pages = cardPages(planner, shown, (language, page, setting) => ({
    component: 'PointList',
    props: {
      start: 1,
      points: page.map((index) => cardOf(language, next, index)),
      sources: [],
      composition: 'cards',
      unordered: true,
      ...setting,
      steps: true,
    },
  }))
  return pages && sectionSlides(planner, { id: next.id ?? 'next', title: planner.text(next.title), claim: next.claim, level: 1 }, pages.map(({ items: page, block }, number): SectionPage => {
    const items = page.flatMap((index) => next.items[index] ?? [])
    const notes = [...(number === 0 ? [next.notes] : []), ...items.map((item) => item.notes)]
    return { block, notes, sources: planner.cite(items.flatMap(({ source }) => source)), origin: page.map((index) => ['next', 'items', index]) }
  }))
}

function cardOf(planner: Planner, next: StatementGroup, index: number): { title: string; text: string; by?: string; sources: number[] } {
  const { who, topic, text, sources } = statementItem(planner, { statement: next.items[index] as Statement, index, phrase: undefined }, next)
  return topic === undefined ? { title: who.name, text, sources } : { title: topic, text, by: who.name, sources }
}
