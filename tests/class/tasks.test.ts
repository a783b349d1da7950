// Thorough: not in the quick loop.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { chronology } from '../../scripts/plan/chronology.ts'
import { classTasks } from '../../scripts/plan/class/tasks.ts'
import type { Task } from '../../scripts/plan/class/task.ts'
import { compareSpans, isOrderKnown } from '../../scripts/timeline/time/order.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { loadShipped } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { runs } from '../support/runs.ts'

const { timeline: shipped } = await loadShipped()

function tasksOf(whole: Timeline, seed?: number): Task[] {
  const { timeline } = selectFor(whole, 'class')
  return classTasks(timeline, chronology(timeline), seed)
}

function only<K extends Task['kind']>(tasks: Task[], kind: K): Extract<Task, { kind: K }>[] {
  return tasks.filter((task): task is Extract<Task, { kind: K }> => task.kind === kind)
}

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed)

describe('chance', () => {
  it('is the same for the same seed, and another for others', () => {
    expect(tasksOf(shipped, 7)).toEqual(tasksOf(shipped, 7))
    expect(tasksOf(shipped)).toEqual(tasksOf(shipped, 1))
    expect(new Set(SEEDS.map((seed) => JSON.stringify(tasksOf(shipped, seed)))).size).toBeGreaterThan(10)
  })

  it('gives the shipped timeline every kind of task', () => {
    for (const seed of SEEDS) expect(new Set(tasksOf(shipped, seed).map(({ kind }) => kind))).toEqual(new Set(['order', 'sequence', 'who', 'figures', 'truth', 'cards', 'discussion']))
  })
})

describe('the order of events', () => {
  const days = fc.constantFrom('2025-10-24', '2025-10-25', '2025-10', '2025', '2025-10-26', '2025-10-25/2025-10-27')
  const parts = fc.constantFrom<EventInput['when']>({ date: '2025-10-25', part: 'evening' }, { date: '2025-10-25', part: 'morning' }, { date: '2025-10-25', time: '10:00' })

  it('is asked only where it is known, and the key is right', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(days, parts), { minLength: 2, maxLength: 7 }), fc.nat(99), (whens, seed) => {
        const timeline = sampleTimeline({ zone: 'Asia/Ho_Chi_Minh', events: whens.map((when, index) => sampleEvent({ id: `e${index}`, when })) })
        const spans = new Map(chronology(timeline).map(({ event, span }) => [event.id, span]))
        for (const { of, place } of only(tasksOf(timeline, seed), 'order')) {
          if (!('events' in of)) continue
          const inOrder = of.events.map(({ item }, index) => ({ id: item.id, place: place[index] ?? 0 })).toSorted((a, b) => a.place - b.place)
          for (const [index, { id }] of inOrder.slice(1).entries()) {
            const [one, other] = [spans.get(inOrder[index]?.id ?? ''), spans.get(id)]
            if (!one || !other) throw new Error('no span')
            expect(isOrderKnown(one, other)).toBe(true)
            expect(compareSpans(one, other)).toBeLessThan(0)
          }
          if (place.length > 1) expect(place).not.toEqual(place.toSorted())
        }
      }),
      { numRuns: runs(40) },
    )
  })

  it('is never asked of two events of one day', () => {
    expect(only(tasksOf(sampleTimeline({ events: [sampleEvent({ id: 'a' }), sampleEvent({ id: 'b' })] })), 'order')).toEqual([])
  })

  it('is known where the file says what came after what', () => {
    const events = [sampleEvent({ id: 'a', after: ['b'] }), sampleEvent({ id: 'b', after: ['c'] }), sampleEvent({ id: 'c' })]
    const [task] = only(tasksOf(sampleTimeline({ events })), 'order')
    expect(task && 'events' in task.of && Object.fromEntries(task.of.events.map(({ item }, index) => [item.id, task.place[index]]))).toEqual({ c: 1, b: 2, a: 3 })
  })

  it('is not asked of two events, which would be a toss of a coin', () => {
    for (const seed of SEEDS) {
      expect(only(tasksOf(shipped, seed), 'order').flatMap(({ of }) => ('events' in of ? of.events : []))).toEqual([])
    }
  })
})

describe('the order of points', () => {
  it('is disturbed throughout: none of five keeps its place or follows the one before it', () => {
    for (const seed of SEEDS) {
      const [task] = only(tasksOf(shipped, seed), 'order')
      const place = task!.place
      expect(place.length).toBe(5)
      expect(place.filter((own, index) => own === index + 1 || own === (place[index - 1] ?? 9) + 1).length).toBeLessThan(2)
    }
  })
})

describe('who said it', () => {
  it('has one right answer among people who speak in the timeline', () => {
    for (const seed of SEEDS) {
      const tasks = only(tasksOf(shipped, seed), 'who')
      expect(tasks.length).toBeGreaterThan(2)
      for (const { quotation, options, answer } of tasks) {
        expect(options[answer]).toBe(quotation.item.speaker)
        expect(new Set(options).size).toBe(options.length)
        expect(options.length).toBeGreaterThan(2)
        for (const option of options) expect(shipped.people[option]).toBeDefined()
      }
    }
  })

  it('has the right answer at another letter each time, and never as the only choice of its form', () => {
    for (const seed of SEEDS) {
      const tasks = only(tasksOf(shipped, seed), 'who')
      expect(new Set(tasks.map(({ answer }) => answer)).size).toBe(tasks.length)
      for (const { options, answer } of tasks) {
        const named = options.map((id) => shipped.people[id]?.name !== undefined)
        expect(named.filter((own) => own === named[answer]).length).toBeGreaterThan(1)
      }
    }
  })

  it('never asks for words that say who it is, nor offers somebody who said the same', () => {
    const own = sampleQuotation({ id: 'own', verbatim: { id: 'Vietnam selalu siap bekerja sama dengan semua orang.' }, translations: { en: 'Vietnam is always ready to work with everybody.' } })
    const people = { speaker: { role: 'PM', country: 'VN' }, guest: { role: 'Guest' }, third: { role: 'Third' }, fourth: { role: 'Fourth' } }
    const statements = [{ title: 'Said', items: [{ by: 'third', text: 'A.', source: 'paper' }, { by: 'fourth', text: 'B.', source: 'paper' }] }]
    const tasks = (quotations: EventInput['quotations']): Extract<Task, { kind: 'who' }>[] => only(tasksOf(sampleTimeline({ people, events: [sampleEvent({ quotations, statements })] })), 'who')
    expect(tasks([own])).toEqual([])
    const same = tasks([sampleQuotation({ id: 'one' }), sampleQuotation({ id: 'two', speaker: 'guest' })])
    expect(same.length).toBeGreaterThan(0)
    for (const { quotation, options } of same) expect(options).not.toContain(quotation.item.speaker === 'speaker' ? 'guest' : 'speaker')
  })

  it('puts words into nobody\'s mouth who is not quoted by name', () => {
    const quoted = new Set(shipped.events.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker)))
    const shown = SEEDS.flatMap((seed) => only(tasksOf(shipped, seed), 'truth').flatMap(({ claims }) => claims.flatMap((claim) => (claim.form === 'quotation' ? [claim.shown] : []))))
    expect(shown.length).toBeGreaterThan(8)
    for (const person of shown) {
      expect(shipped.people[person]?.name).toBeDefined()
      expect(quoted).toContain(person)
    }
  })

  it('offers nobody who has said nearly the same, in the shipped timeline as elsewhere', () => {
    const asked = new Set<string>()
    const alike = { 'own-strength-in-security': 'to-lam', 'spirit-of-self-reliance': 'pham-minh-chinh' }
    for (const seed of Array.from({ length: 40 }, (_, index) => index)) {
      const tasks = tasksOf(shipped, seed)
      const claims = only(tasks, 'truth').flatMap((task) => task.claims)
      for (const [id, other] of Object.entries(alike)) {
        const offered = only(tasks, 'who').flatMap(({ quotation, options }) => (quotation.item.id === id ? options : []))
        const shown = claims.flatMap((claim) => (claim.form === 'quotation' && claim.about.item.id === id ? [claim.shown] : []))
        asked.add(`${id} ${[...offered, ...shown].length > 0}`)
        expect([...offered, ...shown]).not.toContain(other)
      }
    }
    expect([...asked]).toEqual(expect.arrayContaining(Object.keys(alike).map((id) => `${id} true`)))
  })

  it('is not asked where a question names the speaker beside the words', () => {
    const people = { speaker: { name: 'Ana Example', role: 'PM' }, guest: { role: 'Guest' }, third: { role: 'Third' } }
    const statements = [{ title: 'Said', items: [{ by: 'third', text: 'A.', source: 'paper' }, { by: 'guest', text: 'B.', source: 'paper' }] }]
    const quotations = [sampleQuotation({ verbatim: { id: 'Solidaritas adalah perisai terbesar kita.' }, translations: { en: 'Solidarity is the greatest shield we have.' } })]
    const asked = (text: string): number =>
      only(tasksOf(sampleTimeline({ people, events: [sampleEvent({ quotations, statements })], questions: [{ level: 'judge', text }] })), 'who').length
    expect(asked('Ana Example calls solidarity a shield. Is it?')).toBe(0)
    expect(asked('Somebody calls solidarity a shield. Is it?')).toBe(1)
    expect(asked('What did Ana Example want?')).toBe(1)
  })
})

describe('figures', () => {
  it('belong to one number each, and none to two', () => {
    for (const seed of SEEDS) {
      for (const { figures, values, choice } of only(tasksOf(shipped, seed), 'figures')) {
        figures.forEach(({ item }, index) => expect(values[choice[index] ?? -1]).toBe(item))
        expect(new Set(values.map(({ value, words }) => JSON.stringify(value ?? words))).size).toBe(values.length)
      }
    }
  })
})

describe('true or false', () => {
  it('is decided by the timeline, with some of both', () => {
    for (const seed of SEEDS) {
      for (const { claims } of only(tasksOf(shipped, seed), 'truth')) {
        expect(new Set(claims.map(({ isTrue }) => isTrue)).size).toBe(2)
        for (const claim of claims) {
          if (claim.form === 'quotation') expect(claim.shown === claim.about.item.speaker).toBe(claim.isTrue)
          else expect(claim.shown === claim.about.item).toBe(claim.isTrue)
          if (claim.form === 'figure' && !claim.isTrue) expect(claim.shown.value).not.toBe(claim.about.item.value)
        }
      }
    }
  })
})

describe('nothing is asked twice, nor told', () => {
  it('a figure, a term, a quotation is in one task alone', () => {
    for (const seed of SEEDS) {
      const tasks = tasksOf(shipped, seed)
      const claims = only(tasks, 'truth').flatMap((task) => task.claims)
      const things = [
        ...only(tasks, 'who').map(({ quotation }) => quotation.item),
        ...only(tasks, 'figures').flatMap(({ figures }) => figures.map(({ item }) => item)),
        ...only(tasks, 'cards').flatMap(({ terms }) => terms.map(({ item }) => item)),
        ...claims.map(({ about }) => about.item),
        ...claims.flatMap((claim) => (claim.form === 'term' && !claim.isTrue ? [claim.shown] : [])),
      ]
      expect(new Set(things).size).toBe(things.length)
    }
  })

  it('no task has what the questions of the shipped timeline ask for, and none has a detail', () => {
    for (const seed of SEEDS) {
      const tasks = tasksOf(shipped, seed)
      const claims = only(tasks, 'truth').flatMap((task) => task.claims)
      const terms = [...only(tasks, 'cards').flatMap((task) => task.terms.map(({ item }) => item)), ...claims.flatMap((claim) => (claim.form === 'term' ? [claim.about.item, claim.shown] : []))]
      const names = terms.map(({ term }) => (typeof term === 'string' ? term : term['en']))
      for (const told of ['Signing', 'Ratification', 'General Secretary of the Party', 'Secretary-General of the UN']) expect(names).not.toContain(told)
      const figures = [...only(tasks, 'figures').flatMap((task) => task.figures.map(({ item }) => item.id)), ...claims.flatMap((claim) => (claim.form === 'figure' ? [claim.about.item.id] : []))]
      for (const told of ['signatories', 'delegates-from', 'countries-at-session', 'five-pushes-count', 'four-nos-count']) expect(figures).not.toContain(told)
    }
  })

  it('a term that no slide has is not asked', () => {
    const glossary = ['Convention', 'Ratification', 'Protocol', 'Vessel', 'Shield', 'Treaty'].map((term) => ({ term, definition: `What ${term.length} letters mean.` }))
    const terms = (text: string): string[] => {
      const statements = [{ title: 'Said', by: 'speaker', items: [{ text, source: 'paper' }] }]
      const tasks = tasksOf(sampleTimeline({ glossary, events: [sampleEvent({ statements, title: 'A day' })] }))
      return [...only(tasks, 'cards').flatMap((task) => task.terms), ...only(tasks, 'truth').flatMap((task) => task.claims.map(({ about }) => about))].map(({ item }) => ('term' in item ? String(item.term) : '')).toSorted()
    }
    expect(terms('States should ratify the Conventions, and two protocols.')).toEqual(['Convention', 'Protocol', 'Ratification'])
  })
})

describe('for discussion', () => {
  it('the shipped timeline has at least eight questions of every level', () => {
    const [task] = only(tasksOf(shipped), 'discussion')
    expect(task?.questions.length).toBeGreaterThanOrEqual(8)
    expect(new Set(task?.questions.map(({ item }) => item.level))).toEqual(new Set(['recall', 'understand', 'apply', 'judge']))
  })
})

describe('what a class may not see', () => {
  it('is in no task', () => {
    const secret = 'hidden-7431'
    const input = { ...structuredClone(shipped), events: shipped.events.map((event) => ({ ...event, quotations: event.quotations.map((quotation, index) => (index % 2 === 0 ? { ...quotation, private: true, topic: secret } : quotation)) })) }
    for (const seed of SEEDS.slice(0, 5)) expect(JSON.stringify(tasksOf(input, seed))).not.toContain(secret)
  })
})
