import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ROOT } from './project.ts'

/**
 * The files that take longest, in this order. Vitest learns of a file's time only when it has run it; in a new clone it goes by bytes,
 * and the shortest files here have the most to do.
 */
export const LONGEST = [
  'tests/e2e/walk-presented-shipped.test.ts',
  'tests/e2e/walk-presented-fixtures.test.ts',
  'tests/e2e/walk-stock-fixtures.test.ts',
  'tests/e2e/walk-stock-shipped.test.ts',
  'tests/fuzz/fuzz.test.ts',
  'tests/package/stranger.test.ts',
  'tests/e2e/walk-site-fixtures.test.ts',
  'tests/e2e/walk-site-shipped.test.ts',
  'tests/by-hand/addon.test.ts',
  'tests/fuzz/fits.test.ts',
  'tests/reading/reading-view.test.ts',
  'tests/by-hand/site-and-paper.test.ts',
  'tests/e2e/motion.test.ts',
  'tests/steps/steps-pdf.test.ts',
  'tests/cli/check.test.ts',
  'tests/e2e/presenter-view.test.ts',
  'tests/e2e/phone.test.ts',
]

/** Begins with the long files, so that at the end no core waits for one of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(ROOT, moduleId).replaceAll('\\', '/'))
      return at < 0 ? LONGEST.length : at
    }
    // All others as Vitest has them, each project in its turn.
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => (a.project.name === b.project.name ? rank(a) - rank(b) : 0))
  }
}
