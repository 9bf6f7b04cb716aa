import { type ReactNode, Suspense } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { lazily } from '../ui/lazily.tsx'
import { type Console, entryAt } from './console.ts'
import { ConsoleConsequence, ConsoleLeads, ConsoleScene, ConsoleWelcome } from './story-panels.tsx'
import { ConsoleConfidence } from './votes/confidence-panel.tsx'
import { ConsoleVotes } from './votes/vote-panel.tsx'

const ConsoleAfter = lazily(async () => (await import('./after/after-panels.tsx')).ConsoleAfter)

interface Props {
  readonly at: Console
}

/**
 * The panel of a slide: in the middle of the console, or at its side. Where the room sees this screen there is one place for
 * both, and only what has to be entered stands in it: no notes.
 */
export function PanelFor({ at, column }: Props & { readonly column?: 'main' | 'side' }): ReactNode {
  if (!at.isShared) return column === 'side' ? <SidePanel at={at} /> : <MainPanel at={at} />
  switch (entryAt(at)) {
    case 'votes':
    case 'leads':
      return <SidePanel at={at} />
    case 'confidence':
    case 'moments':
    case 'recommendations':
    case 'closing':
      return <MainPanel at={at} />
    case undefined:
      return null
  }
}

/** What the facilitator reads: one panel for each kind of slide. */
function MainPanel({ at }: Props): ReactNode {
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
function SidePanel({ at }: Props): ReactNode {
  const { evening, consoleState, path } = at
  const isStory =
    consoleState.slide.kind === 'scene' || consoleState.slide.kind === 'question' || consoleState.slide.kind === 'tally'
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
