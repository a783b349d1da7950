import type { Browser } from 'playwright'
import { expect, it } from 'vitest'
import type { StartingBrowser } from '../../scripts/render/browser/launch.ts'
import { useLentBrowser } from '../support/browser.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()
const lent = useLentBrowser()
const call = useCalls()

const DAY = 'title: A day\nlanguages: [en]\nsource: s\nsources: { s: { publisher: News } }\nevents:\n  - title: The bridge opens\n    when: 2024-01-01\n'

/** An object one method of which gives something else. */
function instead<T extends object>(whole: T, method: keyof T & string, change: (result: never, whole: T) => unknown): T {
  return new Proxy(whole, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key === method) return async (...args: unknown[]) => change((await value.apply(target, args)) as never, target)
      return value.bind(target)
    },
  })
}

/** A browser whose pages lose their headings once they are shown. */
function withoutHeadings(browser: Browser): Browser {
  const spoiled = (page: Awaited<ReturnType<Browser['newPage']>>) => instead(page, 'goto', async (answer) => {
    await page.evaluate(() => document.querySelectorAll('h1, h2').forEach((heading) => heading.remove()))
    return answer
  })
  return instead(browser, 'newContext', (context: Awaited<ReturnType<Browser['newContext']>>) => instead(context, 'newPage', spoiled))
}

it.each([['pdf'], ['handout'], ['handout', '--brief'], ['worksheet']])('%s %s ends with status 70 where a file is not as planned, says whose mistake it is, and does not write it', async (...command) => {
  const spoiling: StartingBrowser = { found: lent.found, close: lent.close, lend: (use) => lent.lend((browser) => use(withoutHeadings(browser))) }
  await folder.write('day.yaml', DAY)
  const args = [...command.filter((word) => word !== undefined), 'day.yaml', '--out', 'made']
  const failed = await call(args, folder.path, { lent: spoiling })
  expect(failed.stderr).toMatch(/\.pdf is not as planned, so it was not written\. This is a mistake of timeline-deck, not of your timeline/)
  expect(failed).toMatchObject({ status: 70, stdout: '' })
  expect(await call(args, folder.path)).toMatchObject({ status: 0, stderr: '' })
})
