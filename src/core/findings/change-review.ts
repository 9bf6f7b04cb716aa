import { entry } from '../session/script.ts'
import type { WrittenCell } from './edited-table.ts'
import type { Added, Edit, Exemption, Progress, Response, Review } from './review.ts'

export function withEdit(review: Review, key: string, { was, now }: Edit): Review {
  return was === now ? withoutEdit(review, key) : { ...review, edits: { ...review.edits, [key]: { was, now } } }
}

export function withoutEdit(review: Review, key: string): Review {
  return { ...review, edits: without(review.edits, key) }
}

/** What officers wrote into a table; a cell that they left empty stays as it is drafted. */
export function writtenIn(
  review: Review,
  cells: readonly WrittenCell[],
  wordsOf: (cell: WrittenCell) => string,
): Review {
  return cells.reduce((so, cell) => {
    const now = wordsOf(cell)
    const was = entry(review.edits, cell.key)?.was ?? cell.words
    return now.trim() === '' ? withoutEdit(so, cell.key) : withEdit(so, cell.key, { was, now })
  }, review)
}

export function withExemption(review: Review, key: string, exemption: Exemption): Review {
  return { ...review, exempt: { ...review.exempt, [key]: exemption } }
}

export function withoutExemption(review: Review, key: string): Review {
  return { ...review, exempt: without(review.exempt, key) }
}

export function including(review: Review, key: string, isIncluded: boolean): Review {
  const others = review.include.filter(other => other !== key)
  return { ...review, include: isIncluded ? [...others, key] : others }
}

export function leavingOut(review: Review, source: string, isLeftOut: boolean): Review {
  const others = review.leftOut.filter(other => other !== source)
  return { ...review, leftOut: isLeftOut ? [...others, source] : others }
}

/** @param now the sources as the report has them */
export function moved(review: Review, now: readonly string[], source: string, by: -1 | 1): Review {
  const place = now.indexOf(source)
  const neighbour = now[place + by]
  if (place === -1 || neighbour === undefined) return review
  const order = now.map(other => {
    if (other === source) return neighbour
    return other === neighbour ? source : other
  })
  return { ...review, order }
}

/** The first free id counts from those that are there. */
export function adding(review: Review, added: Omit<Added, 'id'>): Review {
  const taken = review.added.map(({ id }) => Number(id.replace('added-', '')))
  const id = `added-${Math.max(0, ...taken.filter(Number.isInteger)) + 1}`
  return { ...review, added: [...review.added, { id, ...added }] }
}

export function changingAdded(review: Review, changed: Added): Review {
  return { ...review, added: review.added.map(other => (other.id === changed.id ? changed : other)) }
}

/** Whatever was said of it goes with it. */
export function removingAdded(review: Review, id: string): Review {
  return {
    ...review,
    added: review.added.filter(other => other.id !== id),
    order: review.order.filter(other => other !== id),
    exempt: without(review.exempt, id),
    responses: without(review.responses, id),
    progress: without(review.progress, id),
  }
}

export function responding(review: Review, source: string, response: Response): Review {
  return { ...review, responses: { ...review.responses, [source]: response } }
}

/** @param progress nothing where nobody has said yet */
export function standing(review: Review, source: string, progress: Progress | undefined): Review {
  const others = without(review.progress, source)
  return { ...review, progress: progress === undefined ? others : { ...others, [source]: progress } }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
