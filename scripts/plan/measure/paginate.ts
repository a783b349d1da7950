/**
 * Fills pages with items in their order; an item that is higher than a page gets a page of its own.
 *
 * @param items - what is laid out
 * @param height - height in px of a page with these items
 * @param available - height of a page in px
 * @returns the items of each page; never an empty page
 */
export function paginate<T>(items: readonly T[], height: (page: T[]) => number, available: number): T[][] {
  const pages: T[][] = []
  for (const item of items) {
    const page = pages.at(-1)
    if (page && height([...page, item]) <= available) page.push(item)
    else pages.push([item])
  }
  return pages
}

/** How bad a page is that tears two apart, where an empty one is 1. */
const TORN = 2
/** A page of which so much is empty looks forgotten, with one sentence on it, and is worse than one that tears two apart. */
const FORGOTTEN = { from: 0.6, cost: 2.5 }

/**
 * As few pages as `paginate` needs, with the items spread so that no page is nearly empty beside full ones: of all ways the
 * one whose empty rest, squared, is least. A page that ends between two that belong together counts as
 * twice as bad as an empty one, and one that is mostly empty as still worse.
 *
 * @param belong - whether an item belongs to the one before it
 * @param most - where more pages are needed than this, they are only filled: nobody wants them
 */
export function paginateEvenly<T>(items: readonly T[], height: (page: T[]) => number, available: number, belong: (before: T, after: T) => boolean = () => false, most = Number.POSITIVE_INFINITY): T[][] {
  const torn = (end: number): boolean => {
    const [before, after] = [items[end - 1], items[end]]
    return before !== undefined && after !== undefined && belong(before, after)
  }
  const filled = paginate(items, height, available)
  if (filled.length < 2 || filled.length > most) return filled
  // For the items from each place to the end: the pages they need, the empty rest of those, and where the first of them ends.
  const best: { pages: number; rest: number; end: number }[] = []
  best[items.length] = { pages: 0, rest: 0, end: items.length }
  for (let start = items.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= items.length; end += 1) {
      const empty = available - height(items.slice(start, end))
      if (empty < 0 && end > start + 1) break
      const after = best[end]
      const known = best[start]
      if (!after) break
      const faults = (torn(end) ? TORN : 0) + (empty > FORGOTTEN.from * available ? FORGOTTEN.cost : 0)
      const tried = { pages: after.pages + 1, rest: after.rest + Math.max(0, empty) ** 2 + faults * available ** 2, end }
      if (!known || tried.pages < known.pages || (tried.pages === known.pages && tried.rest <= known.rest)) best[start] = tried
    }
  }
  const pages: T[][] = []
  for (let start = 0; start < items.length; start = best[start]?.end ?? items.length) pages.push(items.slice(start, best[start]?.end))
  return pages
}
