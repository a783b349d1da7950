import type { Notes } from '../../timeline/schema/audience.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { PathStage } from '../../timeline/schema/timeline.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import { notesOrSources } from '../notes.ts'
import { capitalised, type Planner } from '../planner.ts'
import { fieldSlide } from './field.ts'
import { cardBlock, type CardSetting } from './points.ts'
import { fitPages, fitsLanguages, sectionSlides, type SectionPage } from './section.ts'
import { statementItem, statementSlides } from './statements.ts'

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
  return sectionSlides(planner, { id: 'path', title: labels.path.title, level: 1 }, pages.map((page, number): SectionPage => ({
    block: trackBlock(planner, shownOf(page), large),
    notes: number === 0 ? [timeline.notes.path] : [],
    sources: planner.cite(shownOf(page).flatMap(({ source = [] }) => source)),
    origin: page.map((index) => ['path', index]),
  })))
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

function wishSlides(planner: Planner, next: StatementGroup): Slide[] {
  const asked = planner.isTalk ? askedFor(next) : undefined
  const rest = [...next.items.keys()].filter((index) => index !== asked)
  const cards = cardSlides(planner, next, rest)
  // Where the rest does not fit on cards, a table has all of it.
  const others = rest.length === 0 ? [] : cards ?? statementSlides(planner, [{ group: next, path: ['next'], id: 'next' }], undefined)
  return [...(asked === undefined ? [] : [askSlide(planner, next, asked, others.length === 0 ? [next.notes] : [])]), ...others]
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

/** Plans the slide with the items as cards; undefined where there are too many, or they do not fit in every language. */
function cardSlides(planner: Planner, next: StatementGroup, shown: readonly number[]): Slide[] | undefined {
  if (next.map || next.items.some(({ quotation }) => quotation !== undefined)) return undefined
  const block = (language: Planner, { small, ...size }: CardSetting): Block => ({
    component: 'PointList',
    props: {
      start: 1,
      points: shown.map((index) => cardOf(language, next, index)),
      sources: [],
      composition: 'cards',
      unordered: true,
      ...(small ? { small } : {}),
      ...size,
      steps: true,
    },
  })
  const cards = cardBlock(planner, shown.length, block)
  if (!cards) return undefined
  const items = shown.flatMap((index) => next.items[index] ?? [])
  return sectionSlides(planner, { id: next.id ?? 'next', title: planner.text(next.title), claim: next.claim, level: 1 }, [
    { block: cards, notes: [next.notes, ...items.map(({ notes }) => notes)], sources: planner.cite(items.flatMap(({ source }) => source)), origin: shown.map((index) => ['next', 'items', index]) },
  ])
}

function cardOf(planner: Planner, next: StatementGroup, index: number): { title: string; text: string; by?: string; sources: number[] } {
  const { who, topic, text, sources } = statementItem(planner, { statement: next.items[index] as Statement, index, phrase: undefined }, next)
  return topic === undefined ? { title: who.name, text, sources } : { title: topic, text, by: who.name, sources }
}
