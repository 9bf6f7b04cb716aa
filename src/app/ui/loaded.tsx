import { type ComponentType, lazy, useEffect, useState } from 'react'

/** A component that is loaded when it is first drawn. If it cannot be loaded, the rest of the page goes on without it. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load().catch(() => NotLoaded as ComponentType<Props>) }))
}

function NotLoaded() {
  return <p>This part could not be loaded. Load the page again.</p>
}

/**
 * `undefined` while it is on its way, `failed` where it does not come.
 *
 * @param load the same for as long as the same is meant
 *
 * @param close what is done with it once the page is left
 */
export function useLoaded<Value>(
  load: (() => Promise<Value>) | undefined,
  close?: (value: Value) => void,
): Value | 'failed' | undefined {
  const [value, setValue] = useState<Value | 'failed'>()
  useEffect(() => {
    let left = false
    let leave = () => {}
    const arrived = (loaded: Value) => {
      if (left) return close?.(loaded)
      leave = () => close?.(loaded)
      setValue(() => loaded)
    }
    load?.().then(arrived, () => left || setValue('failed'))
    return () => {
      left = true
      leave()
    }
  }, [load, close])
  return value
}
