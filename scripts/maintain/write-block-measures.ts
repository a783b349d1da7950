/** Writes styles/block-measures.css from the measures of blocks: `npm run measures`; a test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderBlockMeasures } from '../plan/blocks/measure-properties.ts'

await writeFile(join(import.meta.dirname, '../../styles/block-measures.css'), renderBlockMeasures())
