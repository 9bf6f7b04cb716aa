import type { LibraryEntry } from './library-entry.ts'
import { createContext, useContext } from 'react'
import type { Instant } from '../../core/session/session.ts'
import type { Device } from './device.ts'
import type { LibraryStore } from './library-store.ts'
import type { OpenedCases } from '../case-files/opened-cases.ts'

/** What the pages work with: the scenarios, and this device. */
export interface Workplace {
  /** Those that were built in, and then those that were opened from files. */
  readonly scenarios: readonly LibraryEntry[]
  readonly cases: OpenedCases
  readonly device: Device
  readonly library: LibraryStore
  readonly clock: () => Instant
}

export const WorkplaceContext = createContext<Workplace | undefined>(undefined)

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (workplace === undefined) throw new Error('no workplace')
  return workplace
}
