import { createContext, useContext } from 'react'
import type { Instant } from '../core/session/session.ts'
import type { LibraryEntry } from './library-entry.ts'
import type { Device } from './store/device.ts'
import type { LibraryStore } from './store/library-store.ts'

/** What the pages work with: the scenarios that were built in, and this device. */
export interface Workplace {
  readonly scenarios: readonly LibraryEntry[]
  readonly device: Device
  readonly library: LibraryStore
  readonly clock: () => Instant
}

export const WorkplaceContext = createContext<Workplace | undefined>(undefined)

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (workplace === undefined) throw new Error('a page outside the application')
  return workplace
}
