import type { Passage } from '../blocks/blocks.ts'
import type { PaperName, Size } from '../handout/paper.ts'

/** A row of a task on paper. What is right is not in here. */
export interface SheetRow {
  /** The number of the row, or its letter where it is one to choose or is itself to be numbered. */
  mark: string
  /** Before the text, how much it asks of a pupil. */
  level?: string
  text?: string
  /** After the text. */
  quote?: Passage & { note?: string }
  /** What to write on: a short line before the row, so many lines below it, words or whole options to tick. */
  blank?: 'short'
  lines?: number
  ticks?: string[]
  options?: SheetChoice[]
}

/** Something to choose: where it has a letter, that is what is written. */
export interface SheetChoice {
  mark?: string
  text: string
  detail?: string
}

/** What stands together on a page and is never broken. */
export type SheetPart =
  | { kind: 'choices'; label: string; choices: SheetChoice[] }
  | { kind: 'row'; row: SheetRow }
  | { kind: 'meanings'; rows: SheetRow[] }
  | { kind: 'timeline'; columns: [string, string]; rows: { mark: string; event?: string }[]; choices: string[]; label: string; isDrawn: boolean }

/** A task: its heading and parts. */
export interface SheetTask {
  /** From 1. */
  number: number
  title: string
  how: string
  parts: SheetPart[]
}

/** An answer in the key: which row, what is right, and where it is from. */
export interface KeyRow {
  /** The number or letter of the row on the sheet. */
  mark: string
  /** What is right, where it is a word or a letter. */
  label?: string
  level?: string
  text?: string
  quote?: Passage
  /** What is right, on a line of its own. */
  answer?: string
  /** Names of sources. */
  source?: string
}
interface KeyTask {
  number: number
  title: string
  rows: KeyRow[]
}

/** What stands on a page, in order: the first part of a task brings its heading. */
export interface SheetPage {
  entries: { task?: Pick<SheetTask, 'number' | 'title' | 'how'>; parts: SheetPart[] }[]
  number: string
}
export interface KeyPage {
  entries: { task?: Pick<KeyTask, 'number' | 'title'>; rows: KeyRow[] }[]
  number: string
}

interface AnyPaper {
  /** File name without ending. */
  name: string
  title: string
  deckTitle: string
  /** What it is, for the running head. */
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
  dateLabel: string
  pages: SheetPage[]
}

/** The answer key that belongs to it. */
export interface KeyPlan extends AnyPaper {
  /** When the events were, which the sheet asks for. */
  when: string
  pages: KeyPage[]
}
