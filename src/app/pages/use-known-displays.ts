import { useEffect, useState } from 'react'
import { knownDisplays, type Displays } from './displays.ts'

/** The displays of this computer, where one may know them without asking; `undefined` elsewhere, and at first. */
export function useKnownDisplays(): Displays | undefined {
  const [displays, setDisplays] = useState<Displays>()
  useEffect(() => {
    let left = false
    const arrived = (known: Displays | undefined) => {
      if (!left) setDisplays(known)
    }
    knownDisplays().then(arrived, () => undefined)
    return () => {
      left = true
    }
  }, [])
  return displays
}
