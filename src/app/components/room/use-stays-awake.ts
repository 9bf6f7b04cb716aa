import { useEffect } from 'react'

/** Keeps the screen from going dark by itself where the browser can. Where it cannot, nothing is said: it is a courtesy. */
export function useStaysAwake(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { readonly wakeLock?: WakeLock }
    let lock: WakeLockSentinel | undefined
    let left = false
    const ask = async () => {
      if (wakeLock === undefined || document.hidden) return
      const given = await wakeLock.request('screen').catch(() => undefined)
      if (left) await given?.release()
      else lock = given
    }
    void ask()
    // The browser takes it back whenever the window is out of sight.
    const listener = () => void ask()
    document.addEventListener('visibilitychange', listener)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', listener)
      void lock?.release()
    }
  }, [])
}
