/** Writes the pages of the documentation that are made from the code: `npm run reference`; a test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { referencePages } from './reference-pages.ts'

for (const [path, text] of Object.entries(referencePages())) await writeFile(join(import.meta.dirname, '../..', path), text)
