/** What a block lists to be looked up: sources with their addresses, and words with their meanings. */
export interface Listing {
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
