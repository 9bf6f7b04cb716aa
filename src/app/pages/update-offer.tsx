import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { UpdateNotice } from '../components/update-notice.tsx'
import { UpdateStore } from '../offline/updates.ts'
import { registerWorker, serviceWorkers } from '../store/service-worker.ts'
import { useWorkplace } from '../store/workplace.ts'

/** How long it waits, in milliseconds, so that keeping the program for later never slows down what is wanted now. */
const delay = 2_000

/** How often it is looked whether the last session was left, in milliseconds. */
const patience = 3_000

/** Keeps the program offline from now on and, on the first page, offers a version that is newer. */
export function UpdateOffer({ path }: { readonly path: string }) {
  const { device } = useWorkplace()
  const [updates, setUpdates] = useState<UpdateStore>()
  useEffect(() => {
    const workers = serviceWorkers()
    const reload = () => window.location.reload()
    const keep = async (container: ServiceWorkerContainer) => {
      const registration = await registerWorker(container)
      if (registration !== undefined)
        setUpdates(
          new UpdateStore(registration, {
            ...device,
            workers: container,
            keep: caches,
            now: Date.now,
            reload,
          }),
        )
    }
    if (workers === undefined) return undefined
    const timer = setTimeout(() => void keep(workers), delay)
    return () => clearTimeout(timer)
  }, [device])
  return updates === undefined || path !== '/' ? null : <Offer updates={updates} />
}

function Offer({ updates }: { readonly updates: UpdateStore }) {
  const offered = useStore(updates, state => state.offered)
  useEffect(() => {
    void updates.look()
    const timer = setInterval(() => void updates.look(), patience)
    const onVisible = () => void (document.visibilityState === 'visible' && updates.ask())
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [updates])
  return offered ? <UpdateNotice onLoad={() => updates.takeOver()} /> : null
}
