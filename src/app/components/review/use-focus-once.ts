import { useEffect, useRef } from 'react'

interface Focus {
  /** The recommendation that comes or goes, and whether it is there then. */
  readonly source: string
  readonly isThere: boolean
  /** Of what takes the focus then. */
  readonly id: string
}

/**
 * Moves the focus once the report has followed a change, which it does a little later.
 *
 * @param order the sources of the recommendations that are there
 */
export function useFocusOnce(order: readonly string[]): (focus: Focus) => void {
  const pending = useRef<Focus>(undefined)
  useEffect(() => {
    const { current } = pending
    if (current === undefined || order.includes(current.source) !== current.isThere) return
    pending.current = undefined
    document.getElementById(current.id)?.focus()
  })
  return focus => {
    pending.current = focus
  }
}
