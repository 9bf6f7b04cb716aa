import { useEffect, useRef } from 'react'
import type { Answering } from '../components/measure-form.tsx'

/** Long enough that no browser finds that its history is changed too often. */
const pause = 250

/**
 * An answer that is not saved yet. It is kept as picks of a decision are: in the entry of the browser's history in
 * which it was made. It names its moment, for another one may stand on that page once marks were changed.
 */
export function draftAnswer(scene: string): Answering | undefined {
  const { answer } = (history.state ?? {}) as { readonly answer?: unknown }
  return isDraft(answer) && answer.scene === scene ? answer : undefined
}

function isDraft(value: unknown): value is Answering & { readonly scene: string } {
  if (typeof value !== 'object' || value === null) return false
  const { scene, measures, own } = value as Partial<Record<'scene' | 'measures' | 'own', unknown>>
  return typeof scene === 'string' && Array.isArray(measures) && typeof own === 'string'
}

/** Keeps a draft a moment after it was changed; `forget` once it is saved. */
export function useDraftAnswer(scene: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const keep = (answer: Answering) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => history.replaceState({ answer: { ...answer, scene } }, ''), pause)
  }
  const forget = () => {
    clearTimeout(timer.current)
    history.replaceState(null, '')
  }
  return { keep, forget }
}
