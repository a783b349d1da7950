/** What a block lists to be looked up: sources with their addresses, words with their meanings, addresses to read on. */
export interface Listing {
  sources: ListedSource[]
  terms: ListedTerm[]
  links: ListedLink[]
}

export interface ListedSource {
  number: number
  publisher: string
  title?: string
  /** Who wrote it, in words: 'By Hai Lien'. */
  author?: string
  /** The language it is printed in, in words, with a capital where a line begins with them: 'In Indonesian'. */
  language?: string
  /** The same after other words on a line, where that is not alike. */
  languageWithin?: string
  published?: string
  url?: string
}

export interface ListedTerm {
  term: string
  definition: string
  sources: number[]
}

export interface ListedLink {
  /** What is found there; left out, the address is shown. */
  title?: string
  /** As links have it: encoded. */
  url: string
  /** As it is typed. */
  address: string
}
