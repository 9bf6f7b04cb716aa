import type { Evening } from './agenda.ts'
import { changed, type Desk } from './desk.ts'
import { pagesOf } from './pages-of.ts'
import { slideView } from './view-of.ts'

/**
 * Turns to the next page of the slide that is shown, or to the one before; `undefined` where there is none, so that one
 * goes on to another slide. To be asked before `nextAfter` and `slideBefore`.
 */
export function turned(evening: Evening, desk: Desk, by: 1 | -1): Desk | undefined {
  const last = pagesOf(slideView(evening, desk, desk.slide)).length - 1
  const page = Math.min(desk.page, last) + by
  return page < 0 || page > last ? undefined : changed(desk, { page })
}
