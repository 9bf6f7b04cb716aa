import type { Page } from './paginate.ts'

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
