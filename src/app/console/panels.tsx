import { type ReactNode, Suspense } from 'react'
import { placeIn } from '../../core/room/agenda.ts'
import { confidenceAnswers, confidenceQuestion, confidenceIn } from '../../core/session/closing-questions.ts'
import { membersIn } from '../../core/session/session.ts'
import { lazily } from '../ui/loaded.tsx'
import { ifRoomSees, type PanelProps } from './console.ts'
import { Panel } from './parts.tsx'
import { ConsoleConsequence, ConsoleLeads, ConsoleScene, ConsoleWelcome } from './story-panels.tsx'
import { ConsoleVotes } from './votes/vote-panel.tsx'
import { VoteRows } from './votes/vote-rows.tsx'
import { Button } from '../ui/controls.tsx'

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
  const { group, consoleState, path } = at
  if (path.closed !== undefined)
    return (
      <Suspense>
        <DebriefOrder at={at} />
      </Suspense>
    )
  if (!['scene', 'question', 'tally'].includes(consoleState.slide.kind)) return null
  const { scene, offer } = placeIn(group)
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

interface ConfidenceProps extends PanelProps {
  readonly when: 'before' | 'after'
}

/**
 * How sure members are that their council would do well, by vote. Hidden until all are counted. Where the room sees
 * this too, it has read the question on the same screen.
 */
function ConsoleConfidence({ at, when }: ConfidenceProps) {
  if (at.isShared) return <ConfidenceRows at={at} when={when} />
  return (
    <Panel title={confidenceQuestion}>
      <p>Ask, and count the votes for each answer. No one has to vote.</p>
      <div className="console-panel__votes">
        <ConfidenceRows at={at} when={when} />
      </div>
      <p className="soft">You can also press Next: it records any votes you have counted.</p>
    </Panel>
  )
}

function ConfidenceRows({ at, when }: ConfidenceProps) {
  const { consoleState, group, mayWrite } = at
  const before = confidenceIn(group.session, when)
  const hands = consoleState.hands ?? before ?? confidenceAnswers.map(() => 0)
  const members = membersIn(group.session.group)
  const total = hands.reduce((sum, one) => sum + one, 0)
  const counted = total === 1 ? '1 vote' : `${total} votes`
  const record = () => {
    if (!at.act({ type: 'confidence-counted', when, hands })) return
    at.put({ hands: undefined })
    at.say(`The votes are recorded. ${ifRoomSees(at, 'The room sees them.')}`)
  }
  return (
    <>
      <VoteRows
        rows={hands.map((votes, index) => ({
          id: `sure-${index}`,
          letter: '',
          words: confidenceAnswers[index] ?? '',
          votes,
        }))}
        isShared={at.isShared}
        isReadOnly={!mayWrite}
        onCount={(id, votes) => at.put({ hands: hands.map((old, index) => (id === `sure-${index}` ? votes : old)) })}
        onDone={() => document.getElementById('record-votes')?.focus()}
      />
      {at.isShared ? null : <p>{members === 0 ? counted : `${counted}, from ${members} members`}</p>}
      <Button id="record-votes" disabled={!mayWrite} onClick={record}>
        {before === undefined ? 'Record and show the votes' : 'Record the votes again'}
      </Button>
    </>
  )
}
