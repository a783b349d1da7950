import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, testsByNeed } from './support/needs.ts'
import { PATIENCE } from './support/patience.ts'
import { ROOT } from './support/project.ts'

/** No wait of a test is shorter than this, in ms: a machine may be busy. */
const A_MINUTE = 60_000

/** Calls of Vitest whose last argument may be a limit. */
const LIMITED = /^(it|test|describe|beforeAll|beforeEach|afterAll|afterEach)\b/
/** What waits by a default of its own that cannot be set for all. `expect.poll` can. */
const OWN_DEFAULTS = new Set(['vi.waitFor', 'vi.waitUntil'])
/** Starting a browser is for these: the one that all share, the helper, and the test of starting. */
const MAY_START = new Set(['tests/support/one-browser.ts', 'tests/support/browser.ts', 'tests/cli/browser-search.test.ts', 'tests/faults/browser.test.ts', 'tests/render/patience.test.ts'])

/** All but this one, which names what it forbids. */
const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).map((name) => `tests/${name.replaceAll('\\', '/')}`).filter((name) => name.endsWith('.ts') && name !== 'tests/waiting.test.ts')

/** What is said against the waits of a file, with line numbers. */
function shortWaits(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const complain = (node: ts.Node, what: string): void => {
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /timeout|^limit$/i.test(node.name.getText())) {
      const limit = numberIn(node.initializer)
      if (limit !== undefined && limit < A_MINUTE) complain(node, `waits ${limit} ms`)
    }
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText()
      const limit = numberIn(node.arguments.at(-1))
      if (LIMITED.test(called) && node.arguments.length > 1 && limit !== undefined && limit < A_MINUTE) complain(node, `may take ${limit} ms`)
      if (/(^|\.)(setDefault(Navigation)?Timeout|AbortSignal\.timeout)$/.test(called) && limit !== undefined && limit < A_MINUTE) complain(node, `waits ${limit} ms`)
      if (OWN_DEFAULTS.has(called)) complain(node, `waits by a default: use expect.poll instead of ${called}`)
    }
    if (ts.isPropertyAssignment(node) && ['interruptAfterTimeLimit', 'skipAllAfterTimeLimit'].includes(node.name.getText())) complain(node, 'goes by the clock instead of a number of runs')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** A number as it is written, or a product of such; undefined for anything else. */
function numberIn(node: ts.Node | undefined): number | undefined {
  if (node === undefined) return undefined
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''))
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    const [left, right] = [numberIn(node.left), numberIn(node.right)]
    return left === undefined || right === undefined ? undefined : left * right
  }
  return undefined
}

describe('a busy machine', () => {
  it('makes no test fail: nothing waits less than a minute, or by a default', () => {
    expect(PATIENCE).toBeGreaterThanOrEqual(A_MINUTE)
    expect(files.flatMap((file) => shortWaits(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
  })

  it('makes no poll give up: the default holds for more than a second', async () => {
    const began = performance.now()
    await expect.poll(() => performance.now() - began).toBeGreaterThan(1500)
  })

  it.each([
    ["await expect.poll(text, { timeout: 20_000 }).toBe('a')", 'waits 20000 ms'],
    ["await page.locator('a').waitFor({ timeout: 5 * 1000 })", 'waits 5000 ms'],
    ["it('is', () => undefined, 30_000)", 'may take 30000 ms'],
    ["beforeAll(async () => undefined, 1000)", 'may take 1000 ms'],
    ['context.setDefaultTimeout(1000)', 'waits 1000 ms'],
    ['await vi.waitUntil(() => true, { timeout: 90_000 })', 'waits by a default: use expect.poll instead of vi.waitUntil'],
  ])('would be noticed in: %s', (text, complaint) => {
    expect(shortWaits('a.ts', text)).toEqual([`a.ts:1 ${complaint}`])
  })
})

describe('the browser', () => {
  it('is started by the helpers only, so that it waits long enough and is shared', () => {
    const starting = files.filter((file) => !MAY_START.has(file)).filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return importsOf(file).some((to) => to === 'playwright' || to === 'scripts/render/browser/launch.ts') || /\.launch(Server|PersistentContext)?\(/.test(text)
    })
    expect(starting).toEqual([])
  })

  it('is needed by no quick test, and each test file is of one kind', async () => {
    const { quick, thorough, browser } = await testsByNeed()
    expect([...quick, ...thorough, ...browser].toSorted()).toEqual([...files.filter((file) => file.endsWith('.test.ts')), 'tests/waiting.test.ts'].toSorted())
    expect(process.env['TIMELINE_DECK_BROWSER']).toMatch(/^\/nowhere/)
    expect(quick).toContain('tests/waiting.test.ts')
    expect(thorough).toContain('tests/fuzz/fuzz.test.ts')
    expect(browser).toContain('tests/e2e/present.test.ts')
  })
})
