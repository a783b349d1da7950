import { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addHandoutOptions, readHandoutOptions } from '../../scripts/commands/options.ts'
import { conflictOf } from '../../scripts/plan/handout/options.ts'
import { UsageError } from '../../scripts/failure.ts'
import { handoutOptions } from '../support/handouts.ts'

const NOW = new Date(2025, 10, 5, 23, 30)

function read(...args: string[]): ReturnType<typeof readHandoutOptions> {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  addHandoutOptions(command)
  return readHandoutOptions(command.parse(args, { from: 'user' }).opts(), NOW)
}

afterEach(() => vi.unstubAllEnvs())

describe('the options of handout', () => {
  it('are three slides on upright A4 unless said otherwise', () => {
    expect(read()).toEqual(handoutOptions())
  })

  it('are read', () => {
    const look = { inkSaving: true, greyscale: true, cutMarks: true }
    expect(read('--per-page', '9', '--paper', 'letter', '--landscape', '--notes', '--ink-saving', '--greyscale', '--cut-marks')).toEqual(
      handoutOptions({ perPage: 9, paper: 'letter', landscape: true, notes: true, look }),
    )
  })

  it('take dark areas only where they are asked for, and not together with the saving of ink', () => {
    expect(read('--dark-areas').look).toEqual({ ...handoutOptions().look, darkAreas: true })
    expect(conflictOf(read('--dark-areas'))).toBeUndefined()
    expect(conflictOf(read('--dark-areas', '--ink-saving'))).toMatch(/leave out --dark-areas or --ink-saving/)
  })

  it.each([['--per-page', '5'], ['--paper', 'a5'], ['--note']])('refuse what there is not: %s %s', (...args) => {
    expect(() => read(...args)).toThrow(/invalid|unknown option/)
  })

  it('take the date of the printing from the user, from SOURCE_DATE_EPOCH or from the calendar', () => {
    expect(read('--printed', '2025-12-01').printed).toBe('2025-12-01')
    vi.stubEnv('SOURCE_DATE_EPOCH', undefined)
    expect(read('--printed').printed).toBe('2025-11-05')
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400')
    expect(read('--printed').printed).toBe('1970-01-02')
    for (const wrong of ['tomorrow', '2025-02-30', '1.12.2025']) expect(() => read('--printed', wrong)).toThrow(UsageError)
  })
})
