import { readPdf } from './read/read-pdf.ts'
import type { PdfReport } from './read/pdf-report.ts'
import { finishPdf, type PdfInfo } from './repair/finish.ts'
import type { PrintedParts } from './repair/join-parts.ts'
import { isAgainstClaim, type PdfFinding } from './verify/pdf-finding.ts'

/**
 * Makes the file that is given out of what Chromium printed, reads it back, and has it judged. It says that it is PDF/UA-1 where it meets
 * all conditions that a program can judge, and where no words run together in its tags; else it is made once more and says nothing.
 *
 * @param judge - what is wrong with a file, in groups
 * @param finished - told once the first file is made and before it is read
 * @throws RangeError as {@link finishPdf}
 */
export async function finishJudged<Findings extends Record<string, PdfFinding[]>>(printed: Uint8Array | PrintedParts, info: Omit<PdfInfo, 'claimsPdfUa'>, judge: (report: PdfReport) => Findings, finished?: () => void): Promise<{ bytes: Uint8Array } & Findings> {
  const claiming = await finishPdf(printed, { ...info, claimsPdfUa: true })
  finished?.()
  const found = judge(await readPdf(claiming))
  if (!Object.values(found).flat().some(isAgainstClaim)) return { bytes: claiming, ...found }
  const bytes = await finishPdf(printed, info)
  return { bytes, ...judge(await readPdf(bytes)) }
}
