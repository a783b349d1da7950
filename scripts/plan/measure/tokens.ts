/** The sizes among the design tokens, in px, by name without `--td-`. */
export type Tokens = Record<string, number>

/**
 * Reads the sizes from the one file that holds the design tokens, so that the planner reckons with what the slides show.
 *
 * @param css - the text of `styles/tokens.css`
 */
export function readTokens(css: string): Tokens {
  const light = css.slice(0, css.search(/^\.dark/m) >>> 0)
  return Object.fromEntries([...light.matchAll(/--td-([\w-]+):\s*(-?[\d.]+)px;/g)].map(([, name = '', size]) => [name, Number(size)]))
}

/** The size of a token. @throws Error on a name that the file does not have: a mistake of ours, not of the input */
export function token(tokens: Tokens, name: string): number {
  const size = tokens[name]
  if (size === undefined) throw new Error(`styles/tokens.css has no --td-${name} in px`)
  return size
}
