import { PDFArray, type PDFDict } from '@cantoo/pdf-lib'
import { pdfName, textAt } from '../objects.ts'
import { attributeObjects, cellsOf, standardRoles, tableRowsOf } from '../structure-tree.ts'
import { elementsWith, type JudgedFile, type MachineCondition } from './condition.ts'

/** By role: what may hold it. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], TFoot: ['Table'],
  LI: ['L'], LBody: ['LI'], TOCI: ['TOC'],
}
/** By role: what it may hold. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], TR: ['TH', 'TD'], THead: ['TR'], TBody: ['TR'], TFoot: ['TR'],
  L: ['L', 'LI', 'Caption'], LI: ['Lbl', 'LBody'], TOC: ['TOC', 'TOCI', 'Caption'],
}
const TABLES = ['TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Table']

/** What PDF/UA-1 asks of the structure tree. */
export const treeConditions: readonly MachineCondition[] = [
  { name: 'roles', clause: '7.1', condition: 'Every role is one of PDF 1.7 or mapped to one, and none of those is mapped to another.', judge: ({ elements, roles }) => [
    ...[...new Set(elements.filter(({ role }) => !standardRoles.has(role)).map(({ written }) => written))].map((role) => `the role ${role} leads to none`),
    ...(roles?.keys() ?? []).map((key) => key.decodeText()).filter((role) => standardRoles.has(role)).map((role) => `the role ${role} is mapped to another`),
  ] },
  { name: 'tables', clause: '7.2', condition: 'Tables hold rows, rows hold cells, and both stand nowhere else.', judge: (file) => misplaced(file, TABLES) },
  { name: 'lists', clause: '7.2', condition: 'Lists hold items, items hold a label and a body, and these stand nowhere else.', judge: (file) => misplaced(file, ['L', 'LI', 'LBody', 'TOC', 'TOCI']) },
  { name: 'pictures', clause: '7.3', condition: 'Every picture has a text that stands for it.', judge: (file) => without(file, 'Figure') },
  { name: 'formulas', clause: '7.7', condition: 'Every formula has a text that stands for it.', judge: (file) => without(file, 'Formula') },
  { name: 'headings', clause: '7.4.2', condition: 'Headings begin with the first level and leave none out on the way down.', judge: (file) => {
    let before = 0
    return elementsWith(file, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').flatMap(({ role }) => {
      const level = Number(role.slice(1))
      const wrong = level > before + 1 ? [`${role} follows level ${before}`] : []
      before = level
      return wrong
    })
  } },
  { name: 'heading-kinds', clause: '7.4.4', condition: 'Headings with a level and without one are not mixed.', judge: (file) => (elementsWith(file, 'H').length > 0 && file.elements.some(({ role }) => /^H\d$/.test(role)) ? ['there are both'] : []) },
  { name: 'header-cells', clause: '7.5', condition: 'Every header cell says what it heads.', judge: (file) => elementsWith(file, 'TH').filter(({ dict }) => attribute(file, dict, 'Scope') === undefined && attribute(file, dict, 'Headers') === undefined).map(() => 'one does not') },
  { name: 'table-grid', clause: '7.5', condition: 'The rows of a table have the same number of columns.', judge: tableGrid },
  { name: 'notes', clause: '7.9', condition: 'Every note has a name of its own.', judge: (file) => {
    const names = elementsWith(file, 'Note').map(({ dict }) => textAt(dict, 'ID') ?? '')
    return names.filter((name, index) => name === '' || names.indexOf(name) !== index).map((name) => `a note has the name "${name}"`)
  } },
]

function misplaced({ elements }: JudgedFile, roles: readonly string[]): string[] {
  return elements.flatMap((element) => {
    const { role, parent } = element
    if (!roles.includes(role) && !roles.includes(parent)) return []
    const isHeldRightly = HOLDERS[role]?.includes(parent) ?? true
    const holdsRightly = role === 'NonStruct' || (HELD[parent]?.includes(role) ?? true)
    return isHeldRightly && holdsRightly ? [] : [`a ${role} stands in ${parent || 'nothing'}`]
  })
}

function without(file: JudgedFile, role: string): string[] {
  return elementsWith(file, role).filter(({ dict }) => ![textAt(dict, 'Alt'), textAt(dict, 'ActualText')].some((text) => text?.trim())).map(() => `a ${role} has none`)
}

function attribute({ pdf }: Pick<JudgedFile, 'pdf'>, dict: PDFDict, name: string): string | undefined {
  const values = attributeObjects(pdf, dict).map((entry) => entry.lookup(pdfName(name)))
  const value = values.find((each) => each !== undefined && !(each instanceof PDFArray && each.size() === 0))
  return value?.toString()
}

/** Tables whose cells, with what they reach over, do not make up a grid. */
function tableGrid(file: JudgedFile): string[] {
  return elementsWith(file, 'Table').flatMap((table) => {
    const reaching: number[] = []
    const widths = tableRowsOf(file.pdf, table.dict).map((element, row) => {
      const above = reaching[row] ?? 0
      let width = above
      for (const cell of cellsOf(file.pdf, element)) {
        const [columns, rows] = ['ColSpan', 'RowSpan'].map((name) => Number(attribute(file, cell, name) ?? 1)) as [number, number]
        width += columns
        for (let below = 1; below < rows; below += 1) reaching[row + below] = (reaching[row + below] ?? 0) + columns
      }
      return width
    })
    return new Set(widths).size > 1 ? [`its rows have ${[...new Set(widths)].join(', ')} columns`] : []
  })
}
