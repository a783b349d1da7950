import type { LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { Passage } from '../blocks/passage.ts'
import type { PaperName, Size } from '../handout/paper.ts'

/** A row of a task on paper, without its answer. */
export interface SheetRow {
  /** The number of the row, or its letter where it is one to choose or is itself to be numbered. */
  mark: string
  text?: string
  /** After the text. */
  quote?: Passage & { note?: string }
  /** Room for the answer: a short line before the row, lines below it, or words or whole options to tick. */
  blank?: 'short'
  lines?: number
  /** Where a page has room to spare, it gets more lines. */
  mayGrow?: boolean
  ticks?: string[]
  options?: SheetChoice[]
}

/** A choice. Where it has a letter, that is the answer to write. */
export interface SheetChoice {
  mark?: string
  text: string
  detail?: string
}

/** Parts that stand together on a page and are never broken. */
export type SheetPart =
  | { kind: 'choices'; label: string; choices: SheetChoice[]; columns?: number }
  | { kind: 'row'; row: SheetRow }
  | { kind: 'meanings'; rows: SheetRow[] }
  | { kind: 'timeline'; columns: [string, string]; places: { mark: string }[]; isOrdered: boolean; isAcross: boolean }

/** A task on paper with what is right. Sheet and key are parted before anything is drawn. */
export interface PaperTask {
  title: string
  how: string
  parts: SheetPart[]
  key: KeyRow[]
}

/** A task: its heading and parts. */
export interface SheetTask {
  /** From 1. */
  number: number
  title: string
  how: string
  parts: SheetPart[]
  /** How many marks it is worth, where marks are given. */
  marks?: number
}

/** An answer in the key: its row, the right answer, and the source. */
export interface KeyRow {
  /** The number or letter of the row on the sheet. */
  mark: string
  /** The right answer, where it is a word or a letter. */
  label?: string
  /** For the teacher: how much it asks of a pupil. */
  level?: string
  text?: string
  quote?: Passage
  /** The right answer, on a line of its own. */
  answer?: string
  /** Names of sources. */
  source?: string
}
interface KeyTask {
  number: number
  title: string
  marks?: number
  rows: KeyRow[]
}

/** The parts of a page, in order. The first part of a task has its heading. */
export interface SheetPage {
  /** Room in mm that each row has above it, of what the page would leave empty. */
  spare: number
  entries: { task?: Pick<SheetTask, 'number' | 'title' | 'how' | 'marks'>; parts: SheetPart[] }[]
  number: string
}
export interface KeyPage {
  entries: { task?: Pick<KeyTask, 'number' | 'title' | 'marks'>; rows: KeyRow[] }[]
  number: string
}

interface AnyPaper {
  /** File name without ending. */
  name: string
  title: string
  deckTitle: string
  /** The logo of the deck's theme, for the running head. */
  logo?: LogoOnGround
  /** Height in mm of the block with the title. */
  masthead: number
  /** The kind of paper, for the running head. */
  what: string
  /** Names that no line breaks, as in the deck. */
  names: string[]
  language: string
  direction: 'ltr' | 'rtl'
  paper: PaperName
  /** In mm. */
  page: Size
}

/** The class sheet in one language. */
export interface SheetPlan extends AnyPaper {
  /** Before the lines for them. */
  nameLabel: string
  /** What a gap is called in the tags, which have a word where paper has a line. */
  gap: string
  dateLabel: string
  /** All marks together, where marks are given. */
  marks?: number
  pages: SheetPage[]
}

/** The answer key that belongs to it. */
export interface KeyPlan extends AnyPaper {
  /** When the events were, which the sheet asks for. */
  when: string
  pages: KeyPage[]
}
