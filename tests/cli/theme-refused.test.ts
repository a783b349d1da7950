import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()
const call = useCalls()

const COMMANDS: readonly (readonly string[])[] = [
  ['check'], ['check', '--no-slides'], ['pdf'], ['pdf', '--steps'], ['handout'], ['handout', '--brief'], ['worksheet'], ['present'], ['build'], ['generate'], ['generate', '--check'], ['gallery'],
  ...['timelinejs', 'csv', 'ics', 'markwhen', 'json'].map((format) => ['export', '--to', format]),
]

const THEMES: readonly (readonly [theme: string, report: string])[] = [
  ['{ accent: "#ffe600" }', 'day.yaml:5:18 error theme-contrast'],
  ['{ accent: greenish }', 'day.yaml:5:18 error theme-colour'],
  ['./house.yaml', 'house.yaml:2:8 error theme-contrast'],
]

it.each(COMMANDS.map((command) => [command.join(' '), command] as const))('%s refuses a theme whose colours cannot be used, with their lines, and writes nothing', async (_, command) => {
  await writeFile(join(folder.path, 'house.yaml'), '# ours\npaper: "#333333"\n')
  for (const [theme, report] of THEMES) {
    await writeFile(join(folder.path, 'day.yaml'), `title: A day\nlanguages: [en]\nsource: s\nsources: { s: { publisher: News } }\ntheme: ${theme}\nevents:\n  - title: One\n    when: 2024-01-01\n`)
    const { status, stderr } = await call([...command, 'day.yaml'], folder.path)
    expect(stderr).toContain(report)
    expect({ status, files: (await readdir(folder.path)).toSorted() }).toEqual({ status: 1, files: ['day.yaml', 'house.yaml'] })
  }
})
