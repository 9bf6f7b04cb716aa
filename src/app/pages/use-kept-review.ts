import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import type { Review } from '../../core/findings/review.ts'
import type { Typing } from '../components/review/typing.ts'
import { ReviewStore } from './review-keeper.ts'

/** What a clerk made of a report, kept at each change, with what is being typed and not made yet. */
export function useKeptReview(id: string) {
  const store = useMemo(() => new ReviewStore(id), [id])
  const { review: kept, isSaved: isKept, isGone } = useStore(store)
  useEffect(() => {
    store.open()
    return () => store.close()
  }, [store])
  const changeReview = (review: Review, date: TypedDate = kept.date) => store.change(kept, review, date)
  const typing = useMemo(
    (): Typing => ({ of: key => store.begun(key), keep: (key, text) => store.type(key, text) }),
    [store],
  )
  return { kept, isKept, isGone, changeReview, typing }
}

export type KeptReview = ReturnType<typeof useKeptReview>
