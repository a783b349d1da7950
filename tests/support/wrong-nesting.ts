/**
 * Elements that HTML does not allow where they stand, of those that the deck is made of; across components, which no compiler sees.
 * Runs in the browser, so it can use nothing from outside.
 *
 * @param within - selector of what is looked at
 * @returns each wrong pair once: `p > div`
 */
export function wrongNesting(within: string): string[] {
  const BLOCKS = 'address, article, aside, blockquote, details, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, header, hr, li, main, nav, ol, p, section, table, ul'
  /** What holds words and pieces of words only. */
  const OF_WORDS = new Set(['b', 'bdi', 'cite', 'em', 'h1', 'h2', 'h3', 'h4', 'i', 'p', 'span', 'strong', 'summary'])
  const CHILDREN: Record<string, string> = { ul: 'li', ol: 'li', dl: 'div, dt, dd' }
  const PARENTS: Record<string, string> = { li: 'ul, ol', dt: 'dl, dl > div', dd: 'dl, dl > div', figcaption: 'figure', summary: 'details' }
  const found = new Set<string>()
  const add = (outer: Element | null, inner: Element): void => void found.add(`${outer?.localName}.${outer?.className} > ${inner.localName}.${String(inner.className)}`)
  for (const element of document.querySelectorAll(`:is(${within}) *`)) {
    const { localName: name, parentElement: parent } = element
    if (OF_WORDS.has(name)) for (const inner of element.querySelectorAll(BLOCKS)) add(element, inner)
    const allowed = CHILDREN[name]
    if (allowed) for (const inner of element.children) if (!inner.matches(allowed)) add(element, inner)
    const needed = PARENTS[name]
    if (needed && !parent?.matches(needed)) add(parent, element)
    // Of a figure, the caption is the first or the last.
    if (name === 'figcaption' && element.previousElementSibling && element.nextElementSibling) add(parent, element)
    // A link or a button in another.
    if (['a', 'button', 'summary'].includes(name)) for (const inner of element.querySelectorAll('a, button, input, summary')) add(element, inner)
    // A term has its meaning beside it.
    if (name === 'dt' && !parent?.querySelector(':scope > dd')) add(parent, element)
  }
  return [...found]
}
