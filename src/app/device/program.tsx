import { useEffect, useState } from 'react'
import { readRefused, type Refused } from '../offline/served-version.ts'
import type { Device } from '../store/device.ts'
import { isPromised, type Promised } from '../store/persistence.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Section } from '../ui/page-parts.tsx'

/** The one in `package.json`. Set by the build. */
declare const productVersion: string

/** Which version this is, whether it opens without a network, and whether the browser promised to keep the sessions. */
export function Program() {
  const { device } = useWorkplace()
  const offline = useOfflineState()
  const [promised, setPromised] = useState<Promised>()
  useEffect(() => void isPromised(device.persistence).then(setPromised), [device])
  return (
    <Section title="This program" className="" look="section heading-m">
      <div className="device-page__program measure">
        <p>Version {productVersion}</p>
        <p>Works without a network: {offline?.says ?? 'checking …'}</p>
        {device.storage.lasting && promised !== undefined ? <p>{promiseWords[promised]}</p> : null}
      </div>
    </Section>
  )
}

/** How often it is read again while the worker may still be saving the program, in milliseconds. */
const patience = 2_000

function useOfflineState(): OfflineState | undefined {
  const { device } = useWorkplace()
  const [state, setState] = useState<OfflineState>()
  const mayChange = state === undefined || state.mayChange === true
  useEffect(() => {
    const read = () => void readOfflineState(device).then(setState)
    if (state === undefined) read()
    if (!mayChange) return undefined
    const timer = setInterval(read, patience)
    return () => clearInterval(timer)
  }, [device, state, mayChange])
  return state
}

function reasonOf({ file, reason }: Refused): string {
  const reasons = {
    damaged: `the file ${file} on the server is damaged. Ask your IT team to copy the folder to the server again.`,
    missing: `the file ${file} is missing on the server. Ask your IT team to copy the folder to the server again.`,
    unreachable: `the server did not send the file ${file}. Load this page again to try once more.`,
    'no-room': `this device has no room for the file ${file}. Free some space, then load this page again.`,
  }
  return reasons[reason]
}

const promiseWords = {
  yes: 'This browser promised to keep your sessions.',
  no: 'This browser may delete your sessions when it runs short of space.',
  unasked: 'We ask this browser to keep your sessions when you start your first one.',
}

interface OfflineState {
  readonly says: string
  readonly mayChange?: boolean
}

const noWorkers: OfflineState = {
  says: 'not yet, because this browser does not save programs. A private window or a setting can be the reason.',
}

async function readOfflineState({ workers, caches }: Device): Promise<OfflineState> {
  if (import.meta.env.MODE === 'one-file') return { says: 'yes. This file holds everything.' }
  if (workers === undefined || caches === undefined)
    return globalThis.isSecureContext
      ? noWorkers
      : { says: 'not yet, because this address does not begin with https. Ask your IT team for an https address.' }
  try {
    return await askedOf(workers, caches)
  } catch {
    return noWorkers
  }
}

async function askedOf(workers: ServiceWorkerContainer, caches: CacheStorage): Promise<OfflineState> {
  const registration = await workers.getRegistration()
  // The first version that is refused leaves no registration behind.
  const scope = registration?.scope ?? new URL('.', location.href).href
  const refused = await readRefused(caches, scope)
  if (registration?.active != null)
    return refused !== undefined && (await isStillNewer(registration))
      ? { says: `yes, in the version that you see. We could not save a newer one, because ${reasonOf(refused)}` }
      : { says: 'yes' }
  if (registration?.installing != null || refused === undefined)
    return {
      says: 'not yet, because the browser is still saving the program. Keep this page open for half a minute.',
      mayChange: true,
    }
  return { says: `not yet, because ${reasonOf(refused)}`, mayChange: true }
}

/** False where the server has gone back to the version that is saved, or the newer one was saved after all. */
async function isStillNewer(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    const { installing, waiting } = await registration.update()
    return installing !== null && waiting === null
  } catch {
    return registration.waiting === null
  }
}
