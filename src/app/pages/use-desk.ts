import { useEffect, useState } from 'react'
import { deskAgain } from '../../core/room/desk-again.ts'
import { openDesk, type DeskStore } from '../store/desk-store.ts'
import { useWorkplace } from '../workplace.ts'
import type { OpenPlay } from './use-opened-session.ts'

/** The desk of an evening, open for as long as the console is; `undefined` while it is read. */
export function useDesk({ script, store: play }: OpenPlay): DeskStore | undefined {
  const { device } = useWorkplace()
  const [store, setStore] = useState<DeskStore>()
  useEffect(() => {
    let left = false
    let close = () => {}
    const arrived = (opened: DeskStore) => {
      close = () => void opened.close()
      if (left) close()
      else setStore(opened)
    }
    openDesk(device, play.session.id, Date.now(), () => deskAgain(script, play.session)).then(
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
