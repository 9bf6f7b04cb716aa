import { useEffect, useRef, useState } from 'react'

/** Leads to a heading of this page by hand, as a link with # would lead to another page: all addresses stand after one. */
export function goTo(heading: string): void {
  const target = document.getElementById(heading)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}

/** Gives the focus back to a button once what it opened is gone: a keyboard would be at the top of the page again. */
export function useFocusBack() {
  const ref = useRef<HTMLButtonElement>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (times > 0) ref.current?.focus()
  }, [times])
  return { ref, focusBack: () => setTimes(times + 1) }
}
