import { useMemo, useSyncExternalStore } from 'react'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import type { Review } from '../../core/findings/review.ts'
import type { Typing } from '../components/review/typing.ts'
import { ReviewKeeper } from './review-keeper.ts'

/** What a clerk made of a report, kept at each change, with what is being typed and not made yet. */
export function useKeptReview(id: string) {
  const keeper = useMemo(() => new ReviewKeeper(id), [id])
  const { kept, isKept, isGone } = useSyncExternalStore(keeper.subscribe, keeper.shown)
  const changeReview = (review: Review, date: TypedDate = kept.date) => keeper.change(kept, review, date)
  const typing = useMemo(
    (): Typing => ({ of: key => keeper.begun(key), keep: (key, text) => keeper.type(key, text) }),
    [keeper],
  )
  return { kept, isKept, isGone, changeReview, typing }
}

export type KeptReview = ReturnType<typeof useKeptReview>
