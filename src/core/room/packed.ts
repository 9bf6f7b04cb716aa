/**
 * Puts things on pages in their order, as many as fit on each. What is higher than a page has one to itself.
 *
 * @returns at least one page, which is empty when there is nothing
 */
export function packed<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  most: number,
): readonly (readonly Item[])[] {
  const pages: Item[][] = [[]]
  let height = 0
  for (const item of items) {
    const page = pages.at(-1)
    if (page === undefined) break
    const more = heightOf(item)
    if (page.length > 0 && height + more > most) {
      pages.push([item])
      height = more
    } else {
      page.push(item)
      height += more
    }
  }
  return pages
}
