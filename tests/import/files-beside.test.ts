import { posix, win32 } from 'node:path'
import { expect, it } from 'vitest'
import { filesBeside } from '../../scripts/import/files-beside.ts'
import { emptyEvent } from '../../scripts/import/foreign-timeline.ts'
import { shownFile } from '../../scripts/timeline/read/shown-file.ts'

const naming = (...names: string[]) => ({ media: [{ at: names[0] ?? '' }], events: [{ ...emptyEvent('row 2'), media: names.slice(1).map((at) => ({ at })) }] })

it.each([
  ['posix', posix, '/home/ana/talks', '/home/ana/talks/pictures/a.jpg'],
  ['win32', win32, 'C:\\Users\\ana\\talks', 'C:\\Users\\ana\\talks\\pictures\\a.jpg'],
] as const)('pictures beside an imported file are found as any machine writes them: %s', (_, path, folder, place) => {
  const found = filesBeside(naming('cover.png', 'pictures/a.jpg', './pictures/a.jpg', 'pictures\\a.jpg', '../a.jpg', 'pictures/../../a.jpg', 'https://example.org/a.jpg', 'C:\\Users\\ana\\a.jpg', '/home/ana/a.jpg', '\\\\server\\a.jpg'), path.join(folder, 'list.csv'), folder, path)
  expect([...found]).toEqual([['cover.png', path.join(folder, 'cover.png')], ['pictures/a.jpg', place], ['./pictures/a.jpg', place], ['pictures\\a.jpg', place]])
})

it('a picture of a file in another folder is none of the timeline’s', () => {
  expect(filesBeside(naming('a.jpg', 'b.jpg'), '/home/ana/lists/list.csv', '/home/ana/talks', posix).size).toBe(0)
})

it.each([
  [posix, '/home/ana', '/home/ana/talks/day.yaml', 'talks/day.yaml'],
  [posix, '/home/ana', 'talks/day.yaml', 'talks/day.yaml'],
  [posix, '/home/ana', '/home/anabel/day.yaml', '/home/anabel/day.yaml'],
  [posix, '/home/ana', '../day.yaml', '../day.yaml'],
  [posix, '/home/ana', '/home/ana/..day.yaml', '..day.yaml'],
  [posix, '/', '/day.yaml', 'day.yaml'],
  [win32, 'C:\\Users\\ana', 'C:\\Users\\ana\\talks\\day.yaml', 'talks\\day.yaml'],
  [win32, 'C:\\Users\\ana', 'c:/users/ana/day.yaml', 'day.yaml'],
  [win32, 'C:\\Users\\ana', 'D:\\day.yaml', 'D:\\day.yaml'],
  [win32, 'C:\\Users\\ana', '\\\\server\\share\\day.yaml', '\\\\server\\share\\day.yaml'],
] as const)('messages name a file from the folder of the command, where it is below it: %#', (path, folder, file, shown) => {
  expect(shownFile(file, folder, path)).toBe(shown)
})
