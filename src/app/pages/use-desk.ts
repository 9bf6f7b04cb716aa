import { useEffect, useState } from 'react'
import { openDesk, type DeskStore } from '../store/desk-store.ts'
import { useWorkplace } from '../workplace.ts'

/** The desk of a session, open for as long as the console is; `undefined` while it is read. */
export function useDesk(session: string): DeskStore | undefined {
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
    openDesk(device, session, Date.now()).then(arrived, () => undefined)
    return () => {
      left = true
      close()
    }
  }, [device, session])
  return store
}
