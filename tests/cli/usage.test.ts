import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { run, useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()

describe('help and version', () => {
  it('shows every command', async () => {
    const { status, stdout, stderr } = await call(['--help'], folder.path)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of ['generate', 'pdf', 'check']) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it('shows the options of a command', async () => {
    const { status, stdout } = await call(['pdf', '--help'], folder.path)
    expect(status).toBe(0)
    for (const option of ['--lang', '--out', '--json', '--quiet', '--verbose']) expect(stdout).toContain(option)
  })

  it('says the version of the package', async () => {
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(await run(['--version'], folder.path)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('wrong usage ends with 2, prints nothing on standard output, and says what would be right', () => {
  it.each([
    [[], /Usage: timeline-deck/],
    [['genrate'], /unknown command 'genrate'[\s\S]*Did you mean generate\?/],
    [['generate', '--chek'], /unknown option '--chek'[\s\S]*Did you mean --check\?/],
    [['generate', '--out'], /option '--out <folder>' argument missing/],
    [['generate', 'day.yaml', '--lang', 'fr'], /--lang fr: day\.yaml has the languages en, id \(or all\)/],
    [['generate', 'day.yaml', 'day.yaml'], /same deck, day\.en/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await call(args, folder.path)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/)
  })
})
