/** What a block lists for looking up: sources with their addresses, and words with their meanings. */
export interface Reference {
  sources: ListedSource[]
  terms: ListedTerm[]
}

export interface ListedSource {
  number: number
  publisher: string
  title?: string
  /** Who wrote it, in words: 'By Hai Lien'. */
  author?: string
  /** The language it is printed in, in words: 'in Indonesian'. */
  language?: string
  published?: string
  url?: string
}

export interface ListedTerm {
  term: string
  definition: string
  sources: number[]
}
