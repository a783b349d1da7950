import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run, useFolder } from '../support/command.ts'
import { CAMERA } from '../support/photos.ts'
import { writeThirtyPhotos } from '../support/thirty-photos.ts'

const folder = useFolder()

/** All files below a folder, as paths from it. */
async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

it('thirty photographs of all kinds go through every output, and none says where it was taken', async () => {
  const file = await writeThirtyPhotos(folder.path)
  const out = join(folder.path, 'out')
  for (const command of [['pdf', '--handout', '--lang', 'all'], ['generate'], ['build']]) {
    const { status, stderr } = await run([...command, file, '--out', 'out'], folder.path)
    expect({ command, status, stderr }).toMatchObject({ status: 0 })
  }
  const written = await filesIn(out)
  expect(written.filter((path) => path.endsWith('.pdf'))).toHaveLength(4)
  for (const path of written) {
    const bytes = await readFile(path)
    expect({ path, found: ['Exif\0', 'GPSLatitude', CAMERA, 'run.example', 'runInPicture'].filter((mark) => bytes.includes(mark)) }).toEqual({ path, found: [] })
  }
  // The photographs have 21 MB.
  const sizes = await Promise.all(written.filter((path) => path.endsWith('.en.pdf')).map(async (path) => (await stat(path)).size))
  expect(Math.max(...sizes)).toBeLessThan(12 * 1024 * 1024)
})

it('names a broken one among them, with its line, and writes nothing', async () => {
  const file = await writeThirtyPhotos(folder.path)
  const whole = await readFile(join(folder.path, 'pictures/photo-3.jpeg'))
  await writeFile(join(folder.path, 'pictures/photo-3.jpeg'), whole.subarray(0, whole.length / 2))
  const { status, stdout, stderr } = await run(['check', file], folder.path)
  expect(status).toBe(1)
  expect(`${stdout}${stderr}`).toMatch(/thirty\.yaml:\d+:\d+ error picture-unusable "pictures\/photo-3\.jpeg" is damaged: what it holds can’t be drawn/)
})
