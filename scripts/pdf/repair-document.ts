import { finishJudged } from './finish-judged.ts'
import type { PrintedParts } from './repair/join-parts.ts'
import type { PdfExpectation } from './verify/pdf-expectation.ts'
import type { PdfFinding } from './verify/pdf-finding.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

/** What Chromium has printed, what the file is to be like, and the program that it names as its maker. */
export interface PrintedFile extends PrintedParts {
  expected: PdfExpectation
  creator: string
}

/** The file that is given out, and what is not as planned in it. */
export interface RepairedFile {
  bytes: Uint8Array
  findings: PdfFinding[]
}

/**
 * Makes the file that is given out of what Chromium has printed, and compares it with the plan.
 *
 * @param finished - told once the file is made and before it is read back
 * @throws RangeError as `finishPdf`
 */
export function repairDocument({ expected, creator, ...printed }: PrintedFile, finished: () => void): Promise<RepairedFile> {
  return finishJudged(printed, { ...expected, creator }, (report) => ({ findings: verifyPdf(report, expected) }), finished)
}
