import { Suspense, type ReactNode } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { lazily } from '../components/lazily.tsx'
import { ConsoleLeads } from './console-leads.tsx'
import { OneScreenConfidence } from './one-screen-confidence.tsx'
import type { Entry } from './one-screen-entry.ts'
import { OneScreenVotes } from './one-screen-votes.tsx'
import type { Console } from './use-console.ts'

const ConsoleAfterBox = lazily(() => import('./console-after-box.tsx'))

interface Props {
  readonly at: Console
  readonly entry: Entry
}

/** What the box holds: only what is to be entered now. */
export function OneScreenEntry({ at, entry }: Props): ReactNode {
  const { offer } = placeIn(at.evening)
  switch (entry) {
    case 'votes':
      return offer.kind === 'decision' ? <OneScreenVotes at={at} offer={offer} /> : null
    case 'leads':
      return offer.kind === 'hub' ? <ConsoleLeads at={at} offer={offer} /> : null
    case 'confidence':
      return (
        <>
          <OneScreenConfidence at={at} />
          <After at={at} />
        </>
      )
    case 'moments':
    case 'recommendations':
    case 'closing':
      return <After at={at} />
  }
}

function After({ at }: Pick<Props, 'at'>) {
  return (
    <Suspense>
      <ConsoleAfterBox at={at} />
    </Suspense>
  )
}
