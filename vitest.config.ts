import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'
import { testsByNeed } from './tests/support/needs.ts'
import { PATIENCE } from './tests/support/patience.ts'

const minutes = 60 * 1000
const NO_BROWSER = { TIMELINE_DECK_BROWSER: '/nowhere/these-tests-have-no-browser' }
const { quick, thorough, browser } = await testsByNeed()

export default defineConfig({
  test: {
    setupFiles: ['tests/support/seed.ts'],
    // Vitest picks a reporter without a closing line where it takes its caller for a program; ours always prints one.
    reporters: process.env['GITHUB_ACTIONS'] === 'true' ? ['default', 'github-actions'] : ['default'],
    // One file per core: timings on a crowded machine say nothing.
    maxWorkers: 2,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // Nothing here keeps a state between files, so that a worker need not read everything anew for each.
    isolate: false,
    // No test fails because of time: what hangs is named by the wait that ends first, and the whole test long after that.
    testTimeout: 20 * minutes,
    hookTimeout: 20 * minutes,
    expect: { poll: { timeout: PATIENCE } },
    slowTestThreshold: 5000,
    projects: [
      // Whatever starts a browser nevertheless is told that there is none.
      { extends: true, test: { name: 'quick', include: quick, env: NO_BROWSER } },
      { extends: true, test: { name: 'thorough', include: thorough, env: NO_BROWSER } },
      { extends: true, test: { name: 'browser', include: browser, globalSetup: 'tests/support/one-browser.ts' } },
    ],
  },
})
