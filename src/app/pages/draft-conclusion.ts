import { useEffect, useRef } from 'react'
import type { Concluding } from '../components/console-after/closing-form.tsx'

/** Long enough that no browser finds that its history is changed too often. */
const pause = 250

/** What was written under the closing questions and not recorded yet: kept in the browser's history, as other drafts are. */
export function draftConclusion(): Concluding | undefined {
  const { concluding } = (history.state ?? {}) as { readonly concluding?: unknown }
  return isConcluding(concluding) ? concluding : undefined
}

function isConcluding(value: unknown): value is Concluding {
  if (typeof value !== 'object' || value === null) return false
  const { keep, change } = value as Partial<Record<'keep' | 'change', unknown>>
  return typeof keep === 'string' && typeof change === 'string'
}

/** Keeps the draft a moment after it was changed; `forget` once it is recorded. */
export function useDraftConclusion() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = (concluding: Concluding) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => history.replaceState({ concluding }, ''), pause)
  }
  const forget = () => {
    clearTimeout(timer.current)
    history.replaceState(null, '')
  }
  return { keep, forget }
}
