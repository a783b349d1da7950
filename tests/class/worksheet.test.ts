import { describe, expect, it } from 'vitest'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { chronology } from '../../scripts/plan/chronology.ts'
import { classTasks } from '../../scripts/plan/class/tasks.ts'
import type { Task } from '../../scripts/plan/class/task.ts'
import { labelsFor } from '../../scripts/plan/labels/index.ts'
import { createPlanners } from '../../scripts/plan/planner.ts'
import { planWorksheet } from '../../scripts/plan/worksheet/plan-worksheet.ts'
import { paperTasks } from '../../scripts/plan/worksheet/sheet-tasks.ts'
import { planSelected } from '../audience/planned.ts'
import { loadShipped, metrics, stringsIn, typesetter } from '../support/plans.ts'

const { timeline } = await loadShipped()
const selection = selectFor(timeline, 'class')
const events = chronology(selection.timeline)
const planners = createPlanners(selection.timeline, (language) => labelsFor(language), typesetter, selection.sourceOrder)
const decks = planSelected(timeline, 'class')

/** The same without the questions of the file. */
const unasked = createPlanners({ ...selection.timeline, questions: [] }, (language) => labelsFor(language), typesetter, selection.sourceOrder)

function plan(tasks: Task[], language = 'en', paper: 'a4' | 'letter' = 'a4', by = planners): ReturnType<typeof planWorksheet> {
  const planner = by.find((own) => own.language === language)!
  const deck = decks.find((each) => each.language === language)!
  return planWorksheet({ ...deck, tasks: paperTasks(planner, tasks, events) }, { labels: planner.labels, paper, fonts: metrics.fonts })
}

/** The same task with another answer: a sheet that has to hide it must not change by a letter. */
function otherwise(task: Task): Task {
  switch (task.kind) {
    case 'order':
      return { ...task, place: task.place.toReversed() }
    case 'who':
      return { ...task, answer: (task.answer + 1) % task.options.length, quotation: { ...task.quotation, item: { ...task.quotation.item, speaker: task.options[(task.answer + 1) % task.options.length]! } } }
    case 'figures':
      return { ...task, choice: task.choice.toReversed() }
    case 'truth':
      return { ...task, claims: task.claims.map((claim) => ({ ...claim, isTrue: !claim.isTrue })) }
    case 'sequence':
      return 'pivot' in task ? { ...task, rows: task.rows.map((row) => ({ ...row, isLater: !row.isLater })) } : { ...task, rows: task.rows.map((row) => ({ ...row, isLater: !row.isLater })) }
    case 'discussion':
      return { ...task, questions: task.questions.map(({ item, path }) => ({ path, item: { ...item, answer: 'Another answer.' } })) }
    case 'cards':
      return task
  }
}

describe('marks', () => {
  const deck = decks.find(({ language }) => language === 'en')!
  const given = (marks: number, tasks?: number): ReturnType<typeof planWorksheet> => planWorksheet(deck, { labels: labelsFor('en'), paper: 'a4', fonts: metrics.fonts, marks, tasks })

  it.each([7, 20, 33, 100])('%i are shared over all tasks, each of which is worth one at least, the same on sheet and key', (marks) => {
    const { sheet, key } = given(marks)
    const worth = sheet.pages.flatMap(({ entries }) => entries.flatMap(({ task }) => task?.marks ?? []))
    expect(worth.reduce((sum, own) => sum + own, 0)).toBe(marks)
    expect(Math.min(...worth)).toBeGreaterThanOrEqual(1)
    expect(key.pages.flatMap(({ entries }) => entries.flatMap(({ task }) => task?.marks ?? []))).toEqual(worth)
    expect(sheet.marks).toBe(marks)
  })

  it('stand on fewer tasks where fewer are asked for', () => {
    const { sheet } = given(10, 3)
    expect(sheet.pages.flatMap(({ entries }) => entries.flatMap(({ task }) => task?.number ?? []))).toEqual([1, 2, 3])
  })
})

describe('the class sheet', () => {
  it('keeps to itself how much a question asks of a pupil, which the key says', () => {
    const { sheet, key } = plan(classTasks(selection.timeline, events))
    const levels = Object.values(labelsFor('en').levels)
    expect(stringsIn(sheet).filter((text) => levels.includes(text))).toEqual([])
    expect(new Set(stringsIn(key).filter((text) => levels.includes(text))).size).toBe(levels.length)
  })

  const tasks = classTasks(selection.timeline, events, 3)

  it.each(tasks.filter(({ kind }) => kind !== 'cards').map((task) => [task.kind, task] as const))('says nothing of the answer: %s', (_, task) => {
    const [one, other] = [plan([task], 'en', 'a4', unasked), plan([otherwise(task)], 'en', 'a4', unasked)]
    expect(other.sheet).toEqual(one.sheet)
    expect(other.key).not.toEqual(one.key)
  })

  it('has the events in the key as the slides tell them, where no order is right', () => {
    const told = ['Signing of the Hanoi Convention', 'Discussion session of the summit', 'Evening reception for heads of delegation']
    const first = plan(tasks).key.pages[0]?.entries[0]?.rows.map(({ text }) => text)
    expect(first).toEqual(told)
  })

  it('lists meanings, people and events by the alphabet', () => {
    const parts = plan(tasks).sheet.pages.flatMap(({ entries }) => entries.flatMap(({ parts: own }) => own))
    const meanings = parts.flatMap((part) => (part.kind === 'meanings' ? part.rows.map(({ text = '' }) => text) : []))
    const bank = parts.flatMap((part, index) => (part.kind === 'choices' && parts[index + 1]?.kind === 'timeline' ? part.choices.map(({ text }) => text) : []))
    expect(meanings.length).toBeGreaterThan(3)
    expect(bank.length).toBeGreaterThan(1)
    for (const list of [meanings, bank]) expect(list).toEqual(list.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  it('has none of the teacher’s answers and no time of an event', () => {
    const words = stringsIn(plan(tasks).sheet).join('\n')
    for (const { answer } of timeline.questions) if (typeof answer === 'object') expect(words).not.toContain(answer['en'])
    expect(words).not.toMatch(/25 October|evening of/)
  })

  it.each(['a4', 'letter'] as const)('has every task in both languages: %s', (paper) => {
    for (const language of ['en', 'id']) {
      const { sheet, key } = plan(tasks, language, paper)
      const titles = (pages: { entries: { task?: { number: number } }[] }[]): number[] => pages.flatMap(({ entries }) => entries.flatMap(({ task }) => task?.number ?? []))
      expect(titles(sheet.pages)).toEqual(Array.from({ length: titles(sheet.pages).length }, (_, index) => index + 1))
      expect(titles(key.pages)).toEqual(titles(sheet.pages))
      expect(sheet.name).toBe(`sample.${language}.worksheet`)
    }
  })
})

describe('the answer key', () => {
  const planner = planners[0]!

  it('agrees with the timeline', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const own = classTasks(selection.timeline, events, seed)
      const { sheet, key } = plan(own)
      const asked = sheet.pages.flatMap(({ entries }) => entries.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'row' && part.row.options ? [part.row] : []))))
      const rows = key.pages.flatMap(({ entries }) => entries.flatMap((entry) => entry.rows))
      for (const task of own) {
        if (task.kind !== 'who') continue
        const { speaker, verbatim, translations } = task.quotation.item
        const row = rows.find(({ quote }) => quote?.text === (translations?.['en'] ?? Object.values(verbatim)[0]))
        const name = planner.attribution(speaker).name
        expect(row?.answer).toBe(name)
        const question = asked.find(({ quote }) => quote?.text === row?.quote?.text)
        expect(question?.mark).toBe(row?.mark)
        expect(question?.options?.find(({ mark }) => mark === row?.label)?.text).toBe(name)
        // The same letters as on the slide.
        expect(question?.options?.map(({ text }) => text)).toEqual(task.options.map((id) => planner.attribution(id).name))
      }
      const times = rows.filter(({ text }) => ['Evening reception for heads of delegation', 'Discussion session of the summit'].includes(text ?? '')).map(({ answer, source }) => [answer, source])
      expect(times.slice(0, 2)).toEqual([['25 October 2025, time not stated', undefined], ['evening of 25 October 2025', 'Báo Chính phủ']])
    }
  })

  it('says of every question what to listen for, or that it is open', () => {
    const rows = plan(classTasks(selection.timeline, events)).key.pages.flatMap(({ entries }) => entries.flatMap((entry) => entry.rows)).filter(({ level }) => level !== undefined)
    expect(rows.map(({ mark }) => mark)).toEqual(selection.timeline.questions.map((_, index) => String(index + 1)))
    expect(rows.filter(({ answer }) => answer === 'Open question').length).toBe(selection.timeline.questions.filter(({ answer }) => answer === undefined).length)
    for (const { answer } of rows) expect(answer).not.toBe('')
  })

  it('numbers the five pushes as the Prime Minister did', () => {
    const order = classTasks(selection.timeline, events, 2).find((task) => task.kind === 'order' && 'points' in task.of)
    // With the question that asks for them, they are not on the sheet.
    expect(stringsIn(plan([order!]))).not.toContain('Cooperation')
    const rows = plan([order!], 'en', 'a4', unasked).key.pages.flatMap(({ entries }) => entries.flatMap((entry) => entry.rows)).filter(({ label = '' }) => /^\d$/.test(label))
    expect(rows.map(({ label, text }) => `${label} ${text?.split(':')[0]}`)).toEqual(['1 Cooperation', '2 National law', '3 Infrastructure', '4 Specialists', '5 International rules'])
  })
})

describe('the title of a sheet', () => {
  const titled = (title: string): ReturnType<typeof planWorksheet> => planWorksheet({ ...decks[0]!, title }, { labels: labelsFor('en'), paper: 'a4', fonts: metrics.fonts })

  it.each([['with blanks', 'A long title of a lesson '.repeat(10).trim()], ['without any', 'Lesson'.repeat(40)]])('has as high a masthead as its lines take, %s, and one line at the head of the page', (_, title) => {
    const [short, long] = [titled('A lesson'), titled(title)]
    expect(long.sheet.masthead).toBeGreaterThan(short.sheet.masthead + 20)
    expect(long.key.masthead).toBeGreaterThan(short.key.masthead + 20)
    expect(long.sheet.title).toContain(title)
    expect(long.sheet.deckTitle.length).toBeLessThan(90)
  })
})
