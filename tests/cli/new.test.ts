import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LABEL_LANGUAGES as languages } from '../../scripts/plan/labels/index.ts'
import { phrasesIn } from '../../scripts/templates/phrases.ts'
import { templateText } from '../../scripts/templates/templates.ts'
import { TEMPLATES } from '../../scripts/timeline/schema/choices.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()
const call = useCalls()

describe('a new timeline', () => {
  it.each(TEMPLATES.flatMap((template) => languages.map((language) => [template, language] as const)))('%s in %s has no problem', (template, language) => {
    const text = templateText({ template, language, schema: 'timeline.schema.json', program: 'npx timeline-deck', file: 'x.yaml' })
    expect(parseTimeline(text, 'x.yaml').problems).toEqual([])
  })

  it('speaks every language that the furniture has', () => {
    expect(languages.filter((language) => language !== 'en' && phrasesIn(language) === phrasesIn('en'))).toEqual([])
  })

  it.each(TEMPLATES)('is written where it is asked for, and fits its slides: %s', async (template) => {
    const { status, stdout } = await call(['new', `my-${template}`, '--template', template], folder.path)
    expect({ status, stdout }).toEqual({ status: 0, stdout: `my-${template}.yaml\nChange its texts, then see them: npm run present -- my-${template}.yaml\nAs a PDF: npm run pdf -- my-${template}.yaml\n` })
    const text = await readFile(join(folder.path, `my-${template}.yaml`), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*data\/timeline\.schema\.json\n/)
    expect(text).toContain(`check my-${template}.yaml`)
    expect(await call(['check', '--no-slides', `my-${template}.yaml`], folder.path)).toMatchObject({ status: 0, stderr: '' })
  })

  it('says a next step that a shell takes, whatever the file is called', async () => {
    const { stdout } = await call(['new', 'my first day'], folder.path)
    expect(stdout).toContain('npm run pdf -- "my first day.yaml"\n')
  })

  it('leaves a file that is there as it is', async () => {
    await call(['new', 'twice'], folder.path)
    const { status, stderr } = await call(['new', 'twice'], folder.path)
    expect(status).toBe(2)
    expect(stderr).toContain('twice.yaml is there already')
  })

  it.each([
    [['--lang', 'not a tag'], /that is no language tag/],
    [['--template', 'war'], /Allowed choices are day, history, class, programme/],
  ])('refuses %j', async (options, message) => {
    const { status, stderr } = await call(['new', 'refused', ...options], folder.path)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})
