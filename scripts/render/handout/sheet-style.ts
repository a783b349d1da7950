import type { HandoutLayout } from '../../plan/handout/layout.ts'
import { ASIDE_INDENT } from '../../plan/handout/note-flow.ts'
import { NOTES_MARGIN, NOTES_TYPE } from '../../plan/handout/notes-pages.ts'
import { MARGINS, PX_PER_MM } from '../../plan/handout/paper.ts'
import { REFERENCES_MARGIN, REFERENCES_TYPE } from '../../plan/handout/references.ts'
import { SLIDE_HEIGHT } from '../print/html.ts'

/** The layout's measures as custom properties, for `styles/handout.css`. */
export function sheetStyle(layout: HandoutLayout, aspect: number): Record<string, string> {
  const { page, columns, gap, cell, slide, type, companion } = layout
  const width = Math.round(SLIDE_HEIGHT * aspect)
  return {
    '--sheet-width': mm(page.width),
    '--sheet-height': mm(page.height),
    '--margin-side': mm(MARGINS.side),
    '--margin-top': mm(MARGINS.top),
    '--margin-bottom': mm(MARGINS.bottom),
    '--columns': String(columns),
    '--gap-column': mm(gap.column),
    '--gap-row': mm(gap.row),
    '--cell-height': mm(cell.height),
    '--slide-width': mm(slide.width),
    '--slide-height': mm(slide.height),
    // Slides keep their own px, so that they break lines as on the screen, and are then drawn smaller.
    '--slide-full-width': `${width}px`,
    '--slide-full-height': `${SLIDE_HEIGHT}px`,
    '--slide-scale': String(Number(((slide.width * PX_PER_MM) / width).toFixed(5))),
    '--notes-type': `${type.size}pt/${type.line}pt`,
    '--aside-indent': mm(ASIDE_INDENT),
    '--further-notes-type': `${NOTES_TYPE.size}pt/${NOTES_TYPE.line}pt`,
    '--further-notes-margin': mm(NOTES_MARGIN),
    '--references-type': `${REFERENCES_TYPE.size}pt/${REFERENCES_TYPE.line}pt`,
    '--sources-margin': mm(REFERENCES_MARGIN.sources),
    '--terms-margin': mm(REFERENCES_MARGIN.terms),
    ...(companion
      ? { '--companion-indent': mm(companion.indent), '--companion-width': mm(companion.width), '--companion-height': mm(companion.height) }
      : {}),
  }
}

/** Hundredths of a mm are finer than any printer. */
function mm(length: number): string {
  return `${Number(length.toFixed(2))}mm`
}
