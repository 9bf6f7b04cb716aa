import { useEffect, useEffectEvent, useState } from 'react'
import { ticked } from '../../core/room/console-state.ts'
import type { Console } from './use-console.ts'

/** How often the time of the evening is counted on, in milliseconds. */
const interval = 10_000

/**
 * Counts the time of the evening.
 *
 * @returns the last step that was not counted, in milliseconds, until it is put away
 */
export function useClockWatch({ deskStore, mayWrite }: Console): {
  readonly gap: number | undefined
  readonly forget: () => void
  /** Counts that step after all. */
  readonly count: () => void
} {
  const [gap, setGap] = useState<number>()
  const look = useEffectEvent(() => {
    const { desk, gap: found } = ticked(deskStore.getState().state, Date.now())
    deskStore.change(() => desk)
    if (found !== undefined) setGap(found)
  })
  useEffect(() => {
    if (!mayWrite) return
    // Not within this effect: what it finds is drawn anew.
    const first = setTimeout(look)
    const timer = setInterval(look, interval)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [mayWrite])
  const forget = () => setGap(undefined)
  const count = () => {
    const more = Math.max(0, gap ?? 0)
    deskStore.change(desk => ({ ...desk, spent: { ...desk.spent, ms: desk.spent.ms + more } }))
    forget()
  }
  return { gap, forget, count }
}
