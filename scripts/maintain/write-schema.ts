/** Writes what editors read, data/timeline.schema.json and the snippets for VS Code: `npm run schema`; tests say when it is due. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renderSnippets, SNIPPETS_FILE } from '../templates/snippets.ts'
import { renderSchemaFile } from '../timeline/schema/json-schema.ts'

const root = join(import.meta.dirname, '../..')
const snippets = join(root, SNIPPETS_FILE)
await writeFile(join(root, 'data/timeline.schema.json'), renderSchemaFile())
await mkdir(dirname(snippets), { recursive: true })
await writeFile(snippets, renderSnippets())
