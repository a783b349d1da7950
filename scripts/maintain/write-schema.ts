/** Writes data/timeline.schema.json from the schema in the code: `npm run schema`; a test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderSchemaFile } from '../timeline/schema/json-schema.ts'

await writeFile(join(import.meta.dirname, '../../data/timeline.schema.json'), renderSchemaFile())
