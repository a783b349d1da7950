import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { warmUpReader } from '../../scripts/pipeline/print-pdfs.ts'
import { HEADER } from '../../scripts/pdf/repair/save.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()

const files: [string, Buffer | undefined][] = [
  ['no earlier file', undefined],
  ['an empty one', Buffer.alloc(0)],
  ['one of another program', Buffer.from('%PDF-1.4\nanything')],
  ['one of ours that is damaged', Buffer.concat([HEADER, Buffer.from('1 0 obj\n<< /Type /Catalog')])],
  ['one of ours that is cut off', Buffer.concat([HEADER, Buffer.from('1 0 obj\n<< /Length 100 /Filter /FlateDecode >>\nstream\n'), Buffer.alloc(50, 7)])],
]

it.each(files)('changes and says nothing: %s', async (name, content) => {
  const file = join(folder.path, `${name}.pdf`)
  if (content) await writeFile(file, content)
  await expect(warmUpReader(file)).resolves.toBeUndefined()
  expect(await readFile(file).catch(() => undefined)).toEqual(content)
})
