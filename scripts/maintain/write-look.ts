/** Writes the style sheet of the look and the imports of its fonts: `npm run look`; a test says when it is due. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOOK } from '../look/look.ts'
import { renderFaceImports, renderTokens } from '../look/stylesheet.ts'

const folder = join(import.meta.dirname, '../../styles')
await writeFile(join(folder, 'tokens.css'), renderTokens(LOOK))
await writeFile(join(folder, 'faces.css'), renderFaceImports())
