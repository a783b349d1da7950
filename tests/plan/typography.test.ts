import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planSelected } from '../audience/planned.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { useStage } from '../support/browser.ts'
import { useOpenSlides } from '../support/measure-slides.ts'
import { loadShipped, metrics } from '../support/plans.ts'

const stage = useStage()
const onOpenSlides = useOpenSlides(stage)
const { timeline } = await loadShipped()
const decks = { '16:9': shipped('16:9'), '4:3': shipped('4:3') }

function shipped(aspect: '16:9' | '4:3'): DeckPlan {
  return planDecks(timeline, { name: (language) => language, metrics, deck: { aspect } })[0] as DeckPlan
}

function onSlides<T>(aspect: '16:9' | '4:3', use: (page: Page) => Promise<T>): Promise<T> {
  return onOpenSlides(decks[aspect], use)
}

describe.each(['16:9', '4:3'] as const)('slides of %s', (aspect) => {
  it('set our translation first and large, the original small and muted below it, each with what it is', async () => {
    const cards = await onSlides(aspect, (page) => page.evaluate(() => [...document.querySelectorAll('.td-staged')].flatMap((card) => {
      const [lead, original] = ['.td-staged-lead', '.td-staged-original .td-quoted'].map((selector) => {
        const words = card.querySelector(selector)
        return words ? { size: Number.parseFloat(getComputedStyle(words).fontSize), color: getComputedStyle(words).color, top: words.getBoundingClientRect().top } : undefined
      })
      return lead && original ? [{ lead, original, notes: [...card.querySelectorAll('.td-note')].map(({ textContent }) => textContent) }] : []
    })))
    expect(cards.length).toBeGreaterThan(4)
    for (const { lead, original, notes } of cards) {
      expect(lead.size).toBeGreaterThan(original.size)
      expect(lead.top).toBeLessThan(original.top)
      expect(lead.color).not.toBe(original.color)
      expect(notes).toEqual(['our translation', 'as printed, in Indonesian'])
    }
  })

  it('leave as much above what is in a row as below it', async () => {
    const paddings = await onSlides(aspect, (page) => page.evaluate(() => [...document.querySelectorAll('.td-ledger-spaced > :not(.td-statement-again):not(:has(+ .td-statement-again))')].map((row) => {
      const { paddingTop, paddingBottom } = getComputedStyle(row)
      return [paddingTop, paddingBottom]
    })))
    expect(paddings.length).toBeGreaterThan(40)
    expect(paddings.filter(([above, below]) => above !== below)).toEqual([])
  })

  it('say who put points forward before the points', async () => {
    const places = await onSlides(aspect, (page) => page.evaluate(() => [...document.querySelectorAll('.td-points')].flatMap((list) => {
      const [by, points] = [list.querySelector('.td-points-by'), list.querySelector('.td-points-list')]
      return by && points ? [by.getBoundingClientRect().bottom <= points.getBoundingClientRect().top] : []
    })))
    expect(places).toContain(true)
    expect(places).not.toContain(false)
  })

  it('keep crowds apart from each other', async () => {
    const gaps = await onSlides(aspect, (page) => page.evaluate(() => [...document.querySelectorAll('.td-people-crowd + .td-people-crowd')].map((crowd) => crowd.getBoundingClientRect().top - (crowd.previousElementSibling?.getBoundingClientRect().bottom ?? 0))))
    expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(14)
    const bars = await onSlides(aspect, (page) => page.evaluate(() => [...document.querySelectorAll('.td-people-bar + .td-people-bar .td-people-bar-text')].map((text) => text.getBoundingClientRect().top - (text.closest('li')?.previousElementSibling?.querySelector('.td-people-bar-text')?.getBoundingClientRect().bottom ?? 0))))
    expect(gaps.length + bars.length).toBeGreaterThan(2)
    expect(Math.min(...bars, Infinity)).toBeGreaterThanOrEqual(6)
  })
})

it('a topic stands below the speaker on narrow slides', async () => {
  const apart = await onSlides('4:3', (page) => page.evaluate(() => [...document.querySelectorAll('.td-statements-many .td-statement:not(.td-statement-again)')].flatMap((row) => {
    const [name, topic] = [row.querySelector('.td-speaker-name'), row.querySelector('.td-statement-topic')]
    return name && topic ? [topic.getBoundingClientRect().top - name.getBoundingClientRect().bottom] : []
  })))
  expect(apart.length).toBeGreaterThan(5)
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(-1)
})

it('the questions of a class stand near their numbers', async () => {
  const [pupils] = planSelected(timeline, 'class')
  const starts = await onOpenSlides(pupils as DeckPlan, (page) => page.evaluate(() => [...document.querySelectorAll('.td-point-alone .td-point-title')].map((text) => text.getBoundingClientRect().left)))
  expect(starts.length).toBeGreaterThan(5)
  expect(Math.max(...starts)).toBeLessThan(185)
})
