import type { Strip } from './strip.ts'

/** From the top of the page down. */
export type Page = readonly Placed[]

export interface Placed {
  readonly strip: Strip
  /** From the top of the room for text, in points. */
  readonly y: number
}

/** Puts strips on pages, in their order; what is to stay together does, unless it is higher than a page. */
function paginated(strips: readonly Strip[], height: number): readonly Page[] {
  const pages: Placed[][] = [[]]
  let filled = 0
  const fits = (some: readonly Strip[]) => filled + heightOf(some, filled === 0) <= height
  const place = (strip: Strip) => {
    const again = filled === 0 ? strip.again : undefined
    for (const one of again === undefined ? [strip] : [again, strip]) {
      const y = filled === 0 ? 0 : filled + one.before
      pages.at(-1)?.push({ strip: one, y })
      filled = y + one.height
    }
  }
  const turn = () => {
    if (filled > 0) pages.push([])
    filled = 0
  }
  for (const chain of chains(strips)) {
    if (!fits(chain)) turn()
    const isWhole = fits(chain)
    for (const strip of chain) {
      if (!isWhole && !fits([strip])) turn()
      place(strip)
    }
  }
  return pages.filter(placed => placed.length > 0)
}

/** How much closer lines stand than usual, in points, in the order in which it is tried. */
const closer = [0.3, 0.6, 0.9, 1.2, 1.4]

/** How much less room there is on a page, in points, so that more stands on the last. */
const lower = [30, 60, 90, 120]

/** What a last page has to hold for it not to look like a mistake, and to be worth turning to, in points. */
const least = { onPage: 66, worthIt: 180 }

/**
 * The same with nothing left over: where the last page would hold little, or there would be more pages than a form may
 * have, lines stand closer, and words stay as large. Where that does not help, more goes over to the last page.
 */
export function wellPaginated(strips: readonly Strip[], height: number, most = Infinity): readonly Page[] {
  const usual = paginated(strips, height)
  const left = filledOn(usual.at(-1))
  if (usual.length <= most && (usual.length < 2 || left >= least.worthIt)) return usual
  const tries = closer.map(by =>
    paginated(
      // Only free space is cut: a strip keeps at least the space above and below the words of a cell.
      strips.map(strip => ({ ...strip, before: Math.max(0, strip.before - 3 * by), height: strip.height - by })),
      height,
    ),
  )
  const fewer = tries.find(pages => pages.length < usual.length)
  if (fewer !== undefined || left >= least.onPage) return fewer ?? usual
  const later = lower.map(by => paginated(strips, height - by))
  return later.find(pages => pages.length === usual.length && filledOn(pages.at(-1)) >= least.onPage) ?? usual
}

function filledOn(page: Page = []): number {
  const last = page.at(-1)
  return last === undefined ? 0 : last.y + last.strip.height
}

/** @param isFirst whether they would stand at the top of a page */
function heightOf(strips: readonly Strip[], isFirst: boolean): number {
  const sum = strips.reduce((all, { before, height }) => all + before + height, 0)
  const [first] = strips
  if (!isFirst || first === undefined) return sum
  return sum - first.before + (first.again?.height ?? 0)
}

/** Strips that are to stand on one page. */
function chains(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const all: Strip[][] = []
  let isOpen = false
  for (const strip of strips) {
    if (isOpen) all.at(-1)?.push(strip)
    else all.push([strip])
    isOpen = strip.keep
  }
  return all
}

/** By id, the name of the place in the file. pdfkit sorts names by the rules of the reader's language; these come out the same by any. */
export function destinationsIn(pages: readonly Page[]): ReadonlyMap<string, string> {
  const ids = new Set(pages.flat().flatMap(({ strip }) => strip.ids ?? []))
  return new Map([...ids].map((id, index) => [id, `d${String(index).padStart(5, '0')}`]))
}
