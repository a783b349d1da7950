/** Width and height in mm. */
export interface Size {
  width: number
  height: number
}

/** Sheets of paper held upright: A4 of ISO 216, and letter of ANSI/ASME Y14.1 (8.5 × 11 inches). */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<string, Size>

export type PaperName = keyof typeof PAPERS

/** CSS px in a mm: an inch has 96 px and 25.4 mm. */
export const PX_PER_MM = 96 / 25.4

/** CSS px in a point. */
export const PX_PER_PT = 96 / 72

/** Margins from the edge of the paper to the slides, in mm. The running head and the foot stand in them, where every printer can print. */
export const MARGINS = { side: 16, top: 22, bottom: 20 } as const

/** The size in mm of a sheet as it lies before the reader. */
export function paperSize(paper: PaperName, landscape: boolean): Size {
  const { width, height } = PAPERS[paper]
  return landscape ? { width: height, height: width } : { width, height }
}

/** The size in mm of a sheet between its margins. */
export function contentSize(page: Size): Size {
  return { width: page.width - 2 * MARGINS.side, height: page.height - MARGINS.top - MARGINS.bottom }
}
