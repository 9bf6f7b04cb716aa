import { type ReactNode, Suspense } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { lazily } from '../ui/lazily.tsx'
import type { PanelProps } from './console.ts'
import { ConsoleConsequence, ConsoleLeads, ConsoleScene, ConsoleWelcome } from './story-panels.tsx'
import { ConsoleConfidence } from './votes/confidence-panel.tsx'
import { ConsoleVotes } from './votes/vote-panel.tsx'

const DebriefOrder = lazily(async () => (await import('./after/debrief-order.tsx')).DebriefOrder)

const ConsoleAfter = lazily(async () => (await import('./after/after-panels.tsx')).ConsoleAfter)

/** What the facilitator reads: one panel for each kind of slide. */
export function MainPanel({ at }: PanelProps): ReactNode {
  const { slide } = at.consoleState
  switch (slide.kind) {
    case 'welcome':
      return <ConsoleWelcome at={at} />
    case 'confidence':
      return <ConsoleConfidence key={slide.when} at={at} when={slide.when} />
    case 'scene':
    case 'question':
    case 'tally':
      return <ConsoleScene at={at} />
    case 'consequence':
      return <ConsoleConsequence at={at} />
    default:
      return (
        <Suspense>
          <ConsoleAfter at={at} />
        </Suspense>
      )
  }
}

/** What the room has to do now: vote, or choose where to look. */
export function SidePanel({ at }: PanelProps): ReactNode {
  const { evening, consoleState, path } = at
  if (path.closed !== undefined)
    return (
      <Suspense>
        <DebriefOrder at={at} />
      </Suspense>
    )
  if (!['scene', 'question', 'tally'].includes(consoleState.slide.kind)) return null
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
