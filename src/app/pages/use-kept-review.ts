import { useRef, useState } from 'react'
import type { TypedDate } from '../../core/findings/meeting-date.ts'
import type { Review } from '../../core/findings/review.ts'
import type { Typing } from '../components/review/typing.ts'
import { keepReview, readKept } from './review-kept.ts'

/** What a clerk made of a report, kept at each change, with what is being typed and not made yet. */
export function useKeptReview(id: string) {
  const [kept, setKept] = useState(() => readKept(id))
  const [isKept, setIsKept] = useState(true)
  const latest = useRef(kept)
  const changeReview = (review: Review, date: TypedDate = latest.current.date) => {
    latest.current = { ...latest.current, review, date }
    setKept(latest.current)
    setIsKept(keepReview(id, latest.current))
  }
  // The report does not change with what is only being typed, so it is not made again.
  const [typing] = useState<Typing>(() => ({
    of: key => latest.current.typing?.get(key),
    keep: (key, text) => {
      const others = [...(latest.current.typing ?? [])].filter(([other]) => other !== key)
      const all = new Map(text === undefined ? others : [...others, [key, text]])
      latest.current = { ...latest.current, typing: all }
      keepReview(id, latest.current)
    },
  }))
  return { kept, isKept, changeReview, typing }
}
