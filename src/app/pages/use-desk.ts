import { useEffect, useState } from 'react'
import { deskAgain } from '../../core/room/look-ahead.ts'
import { ConsoleStore } from '../store/console-store.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { OpenPlay } from '../ui/session/open-session.tsx'

/** The desk of an evening, open for as long as the console is; `undefined` while it is read. */
export function useDesk({ script, store: play }: OpenPlay): ConsoleStore | undefined {
  const { device } = useWorkplace()
  const [store, setStore] = useState<ConsoleStore>()
  useEffect(() => {
    let left = false
    let close = () => {}
    const arrived = (opened: ConsoleStore) => {
      close = () => void opened.close()
      if (left) close()
      else setStore(opened)
    }
    const restored = () => deskAgain(script, play.session)
    ConsoleStore.open(device, { session: play.session.id, now: Date.now(), restored }).then(
      arrived,
      () => undefined,
    )
    return () => {
      left = true
      close()
    }
  }, [device, script, play])
  return store
}
