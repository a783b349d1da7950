import type { PDFDict } from '@cantoo/pdf-lib'
import { textOperators, type Operation } from './content-stream.ts'
import { fontReader, readShown, type FontReader } from './glyphs.ts'
import { dictAt, nameAt } from './objects.ts'

/**
 * The text objects that only set letters off from a picture: such a text is painted twice, first its outlines in the colour of the ground.
 * Chromium makes a font of the outlines alone; a space has none, and is painted twice all the same.
 */
export function outlinesIn(operations: readonly Operation[], resources: PDFDict | undefined, fonts: Map<string, FontReader>): Operation[][] {
  const texts = textObjects(operations)
  const isDrawn = (text: readonly Operation[]): boolean => {
    const name = text.find(({ operator }) => operator === 'Tf')?.operands[0]?.slice(1)
    const known = resources && dictAt(resources, 'Font')
    const font = name === undefined ? undefined : known && dictAt(known, name)
    return font !== undefined && nameAt(font, 'Subtype') === 'Type3'
  }
  return texts.filter((text, index) => {
    const next = texts[index + 1] ?? []
    if (isDrawn(text)) return !isDrawn(next) && lineOf(text) !== '' && lineOf(text) === lineOf(next)
    return placeOf(text) !== '' && placeOf(text) === placeOf(next) && isSpace(text, resources, fonts) && isSpace(next, resources, fonts)
  })
}

/** Whether a text object shows nothing but spaces. */
export function isSpace(operations: readonly Operation[], resources: PDFDict | undefined, fonts: Map<string, FontReader>): boolean {
  let font: FontReader | undefined
  let shown = ''
  for (const { operator, operands } of operations) {
    if (operator === 'Tf') font = fontReader(resources, operands[0]!.slice(1), fonts)
    else if (textOperators.has(operator)) shown += font ? readShown(operands, font).text : '?'
  }
  return shown !== '' && shown.trim() === ''
}

/** The text objects among operations. */
function textObjects(operations: readonly Operation[]): Operation[][] {
  const objects: Operation[][] = []
  let open: Operation[] | undefined
  for (const operation of operations) {
    if (operation.operator === 'BT') open = []
    open?.push(operation)
    if (operation.operator !== 'ET' || !open) continue
    objects.push(open)
    open = undefined
  }
  return objects
}

/** The line on which a text object puts its text, as its operators say it; empty where they put it nowhere. */
function lineOf(operations: readonly Operation[]): string {
  return operations.find(({ operator }) => operator === 'Tm')?.operands.join(' ') ?? ''
}

/** Where a text object puts its text. */
function placeOf(operations: readonly Operation[]): string {
  return operations.filter(({ operator }) => operator === 'Tm' || operator === 'Td').map(({ operands }) => operands.join(' ')).join(' ')
}
