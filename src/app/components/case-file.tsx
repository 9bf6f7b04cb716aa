import type { ReactNode } from 'react'
import type { Script } from '../../core/session/script.ts'
import { ExhibitList } from './exhibit-list.tsx'
import './case-file.css'

interface Props {
  /** Every document handed over so far, in order. */
  readonly ids: readonly string[]
  readonly exhibits: Script['exhibits']
  readonly opened: ReadonlySet<string>
  readonly onOpen: (id: string) => void
  /** The notes. */
  readonly children: ReactNode
}

/** What has been gathered: documents that can be opened again at any time, and the player's own notes. */
export function CaseFile({ ids, exhibits, opened, onOpen, children }: Props) {
  return (
    <aside className="case-file" aria-labelledby="case-file">
      <h2 className="heading-m" id="case-file" tabIndex={-1}>
        Case file
      </h2>
      <h3 className="case-file__part heading-s">Documents</h3>
      {ids.length === 0 ? (
        <p className="small soft">Nothing yet. What you are handed is kept here.</p>
      ) : (
        <ExhibitList ids={ids} exhibits={exhibits} opened={opened} onOpen={onOpen} />
      )}
      <h3 className="case-file__part heading-s">Your notes</h3>
      {children}
    </aside>
  )
}
