import { ArtifactError } from '../failure.ts'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import { readPdf } from '../pdf/read/read-pdf.ts'
import { verifyPdf } from '../pdf/verify/verify-pdf.ts'
import { finishPdf } from '../pdf/repair/finish.ts'

/**
 * Makes the file that is given out of what the browser has printed, reads it back and holds it against the plan.
 *
 * @param name - of the file, without ending
 * @param creator - the program that the file names as its maker
 * @param reached - is told when a part of the work is done
 * @throws ArtifactError where it is not as planned, with all findings
 */
export async function proofread(name: string, printed: Uint8Array, expected: PdfExpectation, creator: string, reached: (part: 'finish' | 'inspect') => void): Promise<Uint8Array> {
  const bytes = await finishPdf(printed, { ...expected, creator })
  reached('finish')
  const findings = verifyPdf(await readPdf(bytes), expected)
  reached('inspect')
  if (findings.length === 0) return bytes
  const lines = findings.map(({ code, page, message }) => `  ${code}${page === undefined ? '' : `, page ${page}`}: ${message}`)
  throw new ArtifactError(`${name}.pdf is not as planned, so nothing was written:\n${lines.join('\n')}`)
}
