import { useEffect, useState } from 'react'

/**
 * What is loaded for a page: `undefined` while it is on its way, and `failed` where it does not come.
 *
 * @param load the same function for as long as the same thing is meant
 */
export function useLoaded<Value>(load: (() => Promise<Value>) | undefined): Value | 'failed' | undefined {
  const [value, setValue] = useState<Value | 'failed'>()
  useEffect(() => {
    let left = false
    const arrived = (loaded: Value | 'failed') => {
      if (!left) setValue(() => loaded)
    }
    load?.().then(arrived, () => arrived('failed'))
    return () => {
      left = true
    }
  }, [load])
  return value
}
