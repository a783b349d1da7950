import type { FaceName } from '../../look/faces.ts'
import { abbreviate } from '../text/abbreviate.ts'
import type { FontWidths } from '../text/widths.ts'
import type { HandoutCell } from './handout.ts'
import type { HandoutLayout } from './layout.ts'
import { lineHeight, linesIn } from './note-flow.ts'
import { contentSize } from './paper.ts'

/** Type of the captions of slides and of running heads, in points, as styles/handout.css has it. */
const CAPTION = { size: 8.5, line: 11 }
const HEAD = { size: 8, line: 11 }
/** Most lines of a caption, and of one in the margin. */
const CAPTION_LINES = { row: 2, margin: 7 }
/** Between a caption in the margin and the slide, and below a caption that stands above notes, in mm. */
const CAPTION_GAP = { margin: 5, below: 1.6 }
/** The column of the slide's number, and what is kept free, in mm. */
const NUMBER_COLUMN = 6
const RESERVE = 1
/** Between the two sides of a running head, in mm. */
const HEAD_GAP = 8

/** The title of a slide as its caption has room for it; the slide itself has all of it. */
export function captionTitle(cell: Pick<HandoutCell, 'title' | 'continued'>, layout: HandoutLayout, fonts: FontWidths): string {
  const most = layout.caption === 'margin' ? CAPTION_LINES.margin : CAPTION_LINES.row
  return abbreviate(cell.title, (title) => captionLines({ ...cell, title }, layout, fonts) <= most)
}

/** Height in mm of a caption above notes, with the room below it. */
export function captionHeight(cell: Pick<HandoutCell, 'title' | 'continued'>, layout: HandoutLayout, fonts: FontWidths): number {
  return captionLines(cell, layout, fonts) * lineHeight({ type: CAPTION }) + CAPTION_GAP.below
}

function captionLines({ title, continued }: Pick<HandoutCell, 'title' | 'continued'>, { caption, companion, slide, slideIndent }: HandoutLayout, fonts: FontWidths): number {
  const room = caption === 'margin' ? slideIndent - CAPTION_GAP.margin : caption === 'under' ? slide.width : (companion?.width ?? slide.width)
  const after = continued === undefined ? '' : ` ${continued.replaceAll(' ', '\u00A0')}`
  return linesIn(`${title}${after}`, { width: room - NUMBER_COLUMN - RESERVE, type: CAPTION }, fonts, 'sans-bold')
}

/** What a logo takes of a running head at most, in mm, with the room behind it: as `.td-sheet-logo` in styles/handout.css. */
const LOGO_ROOM = 43

/** The two sides of a running head on one line: the deck's title, and what stands on the page. @param hasLogo - whether a logo stands before them */
export function headSides(deckTitle: string, event: string, layout: Pick<HandoutLayout, 'page'>, fonts: FontWidths, hasLogo = false): { deckTitle: string; event: string } {
  const width = contentSize(layout.page).width - HEAD_GAP - RESERVE - (hasLogo ? LOGO_ROOM : 0)
  const fits = (share: number, face: FaceName) => (text: string): boolean => linesIn(text.replaceAll(' ', '\u00A0'), { width: share * width, type: HEAD }, fonts, face) <= 1
  // Where one side is short, the other may take more than half.
  if (fits(1, 'serif-bold')(`${deckTitle} ${event}`)) return { deckTitle, event }
  const isShort = fits(0.5, 'serif-bold')(deckTitle)
  return { deckTitle: isShort ? deckTitle : abbreviate(deckTitle, fits(0.5, 'serif-bold')), event: abbreviate(event, fits(0.5, 'sans')) }
}
