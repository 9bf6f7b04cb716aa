import type { ComponentType } from 'react'
import type { CaseCard } from '../../cases/playable.ts'
import type { Drawing, Picture } from '../../core/scenario/picture.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import type { Script } from '../../core/session/script.ts'
import type { Instant } from '../../core/session/session.ts'

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
