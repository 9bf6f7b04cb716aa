import { type ComponentType, createContext, useContext } from 'react'
import type { CaseCard } from '../../cases/playable.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { Drawing, Picture } from '../../core/scenario/picture.ts'
import type { Script } from '../../core/session/script.ts'
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

/** What the library page shows of a scenario, and how the rest of it is loaded. */
export interface LibraryEntry extends CaseCard {
  readonly picture?: Pick<Picture, 'src' | 'width' | 'height'>
  /** Of a case that someone opened from a file: it is not from the council's set. */
  readonly fromFile?: { readonly name: string; readonly openedAt: Instant }
  readonly loadScript: () => Promise<Script>
  /** Loaded at the ending, or by the facilitator: never before. */
  readonly loadDebrief: () => Promise<DebriefNotes>
  /** One of its script's exhibits, by id. */
  readonly loadExhibit: (id: string) => Promise<ExhibitModule>
  /** Of a case that is being written: tells of its next version at each edit, until it is called off. */
  readonly onEdit?: (hear: (next: LibraryEntry) => unknown) => () => void
}

/** An exhibit as it was built: what draws it, and the same in words. */
export interface ExhibitModule {
  readonly default: ComponentType<{ readonly components: Readonly<Record<string, ComponentType<never>>> }>
  readonly text: string
  readonly picture?: Picture | undefined
  /** The same pictures as markup, for documents. */
  readonly drawings?: readonly Drawing[] | undefined
}
