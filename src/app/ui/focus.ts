import { useEffect, useRef, useState } from 'react'

/**
 * Gives the focus back to a button once what it opened is gone: without it, whoever uses a keyboard would be at the top
 * of the page again.
 */
export function useFocusBack() {
  const ref = useRef<HTMLButtonElement>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (times > 0) ref.current?.focus()
  }, [times])
  return { ref, focusBack: () => setTimes(times + 1) }
}
