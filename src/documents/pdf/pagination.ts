import type { Strip } from './strip.ts'
import type { Orientation } from './style.ts'

/** What begins on a page of its own. */
export interface Part {
  readonly orientation: Orientation
  readonly strips: readonly Strip[]
}

export interface Page {
  readonly orientation: Orientation
  readonly placed: readonly Placed[]
}

interface Placed {
  readonly strip: Strip
  /** From the top of the room for text, in points. */
  readonly y: number
}

/** Puts strips on pages, in their order; what is to stay together does, unless it is higher than a page. */
export function paginated(part: Part, height: number): readonly Page[] {
  const pages: Placed[][] = [[]]
  let filled = 0
  const fits = (strips: readonly Strip[]) => filled + heightOf(strips, filled === 0) <= height
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
  for (const chain of chains(part.strips)) {
    if (!fits(chain)) turn()
    const isWhole = fits(chain)
    for (const strip of chain) {
      if (!isWhole && !fits([strip])) turn()
      place(strip)
    }
  }
  return pages.filter(placed => placed.length > 0).map(placed => ({ orientation: part.orientation, placed }))
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

/** Where an id stands. */
export interface Destination {
  /** pdfkit sorts names by the rules of the reader's language; these come out the same by any. */
  readonly name: string
  /** Counted from 1. */
  readonly page: number
}

export function destinationsIn(pages: readonly Page[]): ReadonlyMap<string, Destination> {
  const all = new Map<string, Destination>()
  for (const [index, { placed }] of pages.entries()) {
    for (const id of placed.flatMap(({ strip }) => strip.ids ?? []))
      if (!all.has(id)) all.set(id, { name: `d${String(all.size).padStart(5, '0')}`, page: index + 1 })
  }
  return all
}
