/** Writes components.d.ts, from which editors complete our components: `npm run components`; a test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderComponentTypes } from './component-types.ts'

const root = join(import.meta.dirname, '../..')
await writeFile(join(root, 'components.d.ts'), renderComponentTypes(root))
