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

/** Steps of the search for the most even spread; each halves what is uncertain, so that a few px remain. */
const STEPS = 7

/** As many pages as `paginate` needs, with the items spread so that no page is nearly empty beside full ones. */
export function paginateEvenly<T>(items: readonly T[], height: (page: T[]) => number, available: number): T[][] {
  const greedy = paginate(items, height, available)
  if (greedy.length < 2) return greedy
  let best = greedy
  let least = available / 4
  let most = available
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + most) / 2
    const tried = paginate(items, height, middle)
    if (tried.length <= greedy.length) {
      best = tried
      most = middle
    } else least = middle
  }
  return best
}
