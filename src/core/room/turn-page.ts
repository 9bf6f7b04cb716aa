import type { Evening } from './agenda.ts'
import { changed, type Desk } from './desk.ts'
import { pagesOf } from './pages-of.ts'
import type { Part, RoomView } from './room-view.ts'
import { slideView } from './view-of.ts'

/**
 * Turns to the next page of the slide that is shown, or to the one before; `undefined` where there is none, so that one
 * goes on to another slide. To be asked before `nextAfter` and `backFrom`.
 */
export function turned(evening: Evening, desk: Desk, by: 1 | -1): Desk | undefined {
  const { number, of } = partOf(evening, desk)
  const page = number - 1 + by
  return page < 0 || page >= of ? undefined : changed(desk, { page })
}

/** Which page of how many is shown of the slide. */
export function partOf(evening: Evening, desk: Desk): Part {
  const of = pagesIn(evening, desk).length
  return { number: Math.min(desk.page + 1, of), of }
}

/** Turns to the page on which a moment or a draft of that number stands, so that the room sees what is marked there. */
export function turnedTo(evening: Evening, desk: Desk, number: number): Desk {
  const page = pagesIn(evening, desk).findIndex(view => numbersIn(view).includes(number))
  return page < 0 || page === desk.page ? desk : changed(desk, { page })
}

function pagesIn(evening: Evening, desk: Desk): readonly RoomView[] {
  return pagesOf(slideView(evening, desk, desk.slide))
}

function numbersIn(view: RoomView): readonly number[] {
  if (view.kind === 'moments') return view.moments.map(({ number }) => number)
  return view.kind === 'recommendations' ? view.drafts.map(({ number }) => number) : []
}
