import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { resolveConfig } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../../scripts/plan/blocks/block.ts'
import { routeAlias } from '../../scripts/write/slidev.ts'
import { loadShipped } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'

/** Slidev's client as it is installed; its names are read from its own files, so that the next version is asked as well. */
const CLIENT = dirname(createRequire(createRequire(join(ROOT, 'package.json')).resolve('@slidev/cli/package.json')).resolve('@slidev/client/package.json'))
const ROUTES = [...readFileSync(join(CLIENT, 'setup/routes.ts'), 'utf8').matchAll(/path: '([^']*)'/g)].map(([, path = '']) => path)
const FIELDS = new Set([...readFileSync(join(CLIENT, 'constants.ts'), 'utf8').matchAll(/^ {2}'(\w+)',$/gm)].map(([, name = '']) => name))

/** What a slide of ours says under a key of Slidev's means what Slidev means by it. */
const MEANT = new Set(['layout', 'title', 'level', 'routeAlias', 'clicks'])

const { plans } = await loadShipped()
const slides = plans.flatMap((plan) => plan.slides)

describe('what Slidev could take for something of its own', () => {
  it('is known from the installed client', () => {
    expect(ROUTES).toEqual(expect.arrayContaining(['/overview', '/notes', '/presenter/:no', '/print', '/:no']))
    expect([...FIELDS]).toEqual(expect.arrayContaining(['layout', 'clicks', 'routeAlias', 'drawings']))
  })

  it('is no slide’s address, whatever an event is called', () => {
    const words = ROUTES.flatMap((path) => path.split('/')).filter((word) => word !== '' && !word.startsWith(':'))
    for (const id of [...words, ...slides.map((slide) => slide.id), '1', '02', '1e3', '0x1', 'Infinity', '-1']) {
      const alias = routeAlias({ id })
      expect(words).not.toContain(alias)
      expect(Number(alias), alias).toBeNaN()
      for (const word of words) expect(word.startsWith('at-'), word).toBe(false)
    }
  })

  it('is no key of a slide’s frontmatter, but for those that we mean as Slidev does', () => {
    const keys = new Set([...slides.flatMap(({ frontmatter }) => Object.keys(frontmatter)), ...Object.values(BLOCKS).map(({ key }) => key), 'heading', 'timeline'])
    expect([...keys].filter((key) => FIELDS.has(key) && !MEANT.has(key))).toEqual([])
  })

  it('is no setting of the whole deck, but for those that we mean as Slidev does', () => {
    const theirs = Object.keys(resolveConfig({}, undefined, 'slides/sample.md'))
    expect(theirs).toEqual(expect.arrayContaining(['timer', 'duration', 'presenter', 'remoteAssets']))
    for (const key of ['timeline', 'timelineTheme', 'presenterLabels']) expect([...theirs, ...FIELDS]).not.toContain(key)
  })

  it('is no component and no layout', () => {
    const named = (folder: string): string[] => readdirSync(folder).map((file) => basename(file).replace(/\.\w+$/, '').toLowerCase())
    const theirs = [...named(join(CLIENT, 'builtin')), ...named(join(CLIENT, 'layouts'))]
    for (const name of [...named(join(ROOT, 'components')), ...named(join(ROOT, 'layouts'))]) expect(theirs).not.toContain(name)
  })
})
