import type { ReactNode } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { ConsoleLeads } from './console-leads.tsx'
import { ConsoleVotes } from './console-votes.tsx'
import type { Console } from './use-console.ts'

/** What the room has to do now: vote, or choose where to look. */
export function ConsoleSide({ at }: { readonly at: Console }): ReactNode {
  const { evening, desk, path } = at
  const isStory = desk.slide.kind === 'scene' || desk.slide.kind === 'question' || desk.slide.kind === 'tally'
  if (path.closed !== undefined || !isStory) return null
  const { scene, offer } = placeIn(evening)
  switch (offer.kind) {
    case 'decision':
      return <ConsoleVotes key={scene} at={at} offer={offer} />
    case 'hub':
      return <ConsoleLeads at={at} offer={offer} />
    case 'passage':
    case 'ending':
      return null
  }
}
