import { useCallback, useState } from 'react'
import { isForFacilitator, type PaperKind, paperKinds, paperNames } from '../../core/papers/paper.ts'
import { useWorkplace } from '../store/workplace.ts'
import type { LibraryEntry } from '../store/library-entry.ts'
import { BrokenPage, NotFoundPage } from '../ui/broken-page.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { Downloads } from '../ui/documents/downloads.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { loadPaper, paperFile } from './papers-page.tsx'
import { PaperView } from './paper-view.tsx'
import './papers-page.css'

/** One paper as it prints. What gives the story away is loaded only once someone says that they tell the story. */
export function PaperPage({ scenario, paper }: { readonly scenario: string; readonly paper: string }) {
  const { scenarios } = useWorkplace()
  const entry = scenarios.find(({ id }) => id === scenario)
  const kind = paperKinds.find(one => one === paper)
  if (entry === undefined || kind === undefined) return <NotFoundPage />
  if (isForFacilitator(kind)) return <Warned key={kind} entry={entry} kind={kind} />
  return <Printable key={kind} entry={entry} kind={kind} />
}

interface PaperOf {
  readonly entry: LibraryEntry
  readonly kind: PaperKind
}

function Warned({ entry, kind }: PaperOf) {
  const [isShown, setShown] = useState(false)
  if (isShown) return <Printable entry={entry} kind={kind} />
  return (
    <>
      <PageHeading title={paperNames[kind]} kicker={entry.title} />
      <Notice title="This gives the story away.">
        <p>It shows what comes later. If you are going to play, don’t read it.</p>
      </Notice>
      <div className="section button-row">
        <Button onClick={() => setShown(true)}>I tell the story: show it</Button>
        <BackLink entry={entry} />
      </div>
    </>
  )
}

function Printable({ entry, kind }: PaperOf) {
  const load = useCallback(() => loadPaper(entry, kind), [entry, kind])
  const loaded = useLoaded(load)
  if (loaded === 'failed') return <BrokenPage />
  if (loaded === undefined) return <p>Making the paper …</p>
  return (
    <div className="paper-page">
      <div className="paper-page__tools">
        <PageHeading title={paperNames[kind]} kicker={entry.title} />
        <div className="paper-page__ways">
          <Button onClick={() => window.print()}>Print</Button>
          <Downloads isQuiet downloads={[paperFile(entry, kind)]} />
        </div>
        <BackLink entry={entry} />
      </div>
      <PaperView {...loaded} />
    </div>
  )
}

function BackLink({ entry }: { readonly entry: LibraryEntry }) {
  return <TextLink href={`/papers/${entry.id}`}>All papers for a group session</TextLink>
}
