import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesHere } from '../../scripts/pipeline/files-here.ts'
import { typedIn } from '../../scripts/project.ts'
import { ROOT } from '../support/project.ts'

const before = process.cwd()
let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'files-here-')))
  process.chdir(folder)
})
afterEach(async () => {
  process.chdir(before)
  await rm(folder, { recursive: true, force: true })
})

const TIMELINE = 'title: The day\nevents: []\n'

describe('the files that are taken where none is named', () => {
  it('are the one timeline of the folder; other YAML is none', async () => {
    await writeFile('day.yaml', TIMELINE)
    await writeFile('docker-compose.yml', 'services:\n  events: {}\n')
    expect(await filesHere(ROOT, true)).toEqual(['day.yaml'])
  })

  it('are not chosen among several', async () => {
    await writeFile('a.yml', TIMELINE)
    await writeFile('b.yaml', TIMELINE)
    await expect(filesHere(ROOT, false)).rejects.toThrow('There are several timelines here: a.yml, b.yaml. Name the one that you mean, or several.')
  })

  it('are asked for where there is no timeline', async () => {
    await expect(filesHere(ROOT, false)).rejects.toThrow('npx timeline-deck new my-day')
  })

  it('are the shipped timeline in the repository, with the example for pictures, and from a folder of it', async () => {
    process.chdir(ROOT)
    expect(await filesHere(ROOT, false)).toEqual(['data/25-october.yaml'])
    expect(await filesHere(ROOT, true)).toEqual(['data/25-october.yaml', 'slides/example.md'])
    process.chdir(join(ROOT, 'docs'))
    expect(await filesHere(ROOT, false)).toEqual([join('..', 'data', '25-october.yaml')])
  })
})

describe('the folder in which a command was typed', () => {
  it('is told by npm where it runs a script of the package', async () => {
    await mkdir('lessons')
    const lessons = join(folder, 'lessons')
    expect(typedIn(folder, { INIT_CWD: lessons, npm_package_json: join(folder, 'package.json') })).toBe(lessons)
  })

  it('is told by npm where it came to the package by a link', async () => {
    await mkdir('program')
    await mkdir('lessons')
    await symlink(join(folder, 'program'), 'linked', 'junction')
    expect(typedIn(join(folder, 'program'), { INIT_CWD: join(folder, 'lessons'), npm_package_json: join(folder, 'linked', 'package.json') })).toBe(join(folder, 'lessons'))
  })

  it('is the working folder otherwise, as where a script has gone elsewhere', () => {
    expect(typedIn(folder, {})).toBe(folder)
    expect(typedIn(folder, { INIT_CWD: '/elsewhere', npm_package_json: join(ROOT, 'package.json') })).toBe(folder)
  })
})
