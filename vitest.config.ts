import { defineConfig } from 'vitest/config'

const seconds = 1000

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    exclude: ['**/node_modules/**', '.cache/**', 'dist/**'],
    // Vitest picks a reporter without a closing line where it takes its caller for a program; ours always prints one.
    reporters: process.env['GITHUB_ACTIONS'] === 'true' ? ['default', 'github-actions'] : ['default'],
    // One file per core: each may drive a browser of its own, and timings on a crowded machine say nothing.
    maxWorkers: 2,
    pool: 'forks',
    // A cold start unpacks a browser and compiles the components.
    testTimeout: 60 * seconds,
    hookTimeout: 120 * seconds,
    slowTestThreshold: 5 * seconds,
  },
})
