import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { placeIn } from '../../core/room/agenda.ts'
import { ballotAt, tablesCounted } from '../../core/room/console-state.ts'
import { AskFirst } from '../ui/forms/confirm-action.tsx'
import { doubtUnseen } from './turnout.ts'
import { unlessUnseen } from './unless-unseen.ts'
import type { Console } from './use-console.ts'

interface Props {
  readonly at: Console
  /** How many choices are to be taken at most: so many hands may each member raise. */
  readonly max: number
  /** What is said beside it, until it asks. */
  readonly children?: ReactNode
}

/** Shows the room the hands, or hides them again. More hands than members are not shown unasked: one was mistyped. */
export function RevealHands({ at, max, children }: Props) {
  const { desk, evening, go, say, change, mayWrite } = at
  const [isAsking, setAsking] = useState(false)
  const isShown = desk.slide.kind === 'tally'
  const tooMany = doubtUnseen(at, max)
  const toggle = () => {
    setAsking(false)
    const { scene } = placeIn(evening)
    if (!isShown) change(before => tablesCounted(before, scene, tablesWithHands(at, scene)))
    go({ kind: isShown ? 'question' : 'tally' })
    say(unlessUnseen(at, isShown ? 'The hands are hidden from the room.' : 'The room sees the hands.'))
  }
  if (isAsking && tooMany !== undefined)
    return (
      <AskFirst
        yes="Reveal them as they are"
        no="Count again"
        onYes={toggle}
        onNo={() => {
          flushSync(() => setAsking(false))
          document.getElementById('reveal')?.focus()
        }}
      >
        {tooMany} Does the room see them so?
      </AskFirst>
    )
  return (
    <>
      <button
        type="button"
        className="console-button"
        id="reveal"
        disabled={!mayWrite}
        onClick={() => (tooMany === undefined ? toggle() : setAsking(true))}
      >
        {isShown ? 'Hide the hands from the room' : 'Reveal the hands to the room'}
      </button>
      {children}
    </>
  )
}

/** Once hands are shown, the table that was in hand is counted, too. */
function tablesWithHands({ desk }: Console, scene: string): readonly string[] {
  const { tally, abstentions } = ballotAt(desk, scene)
  return [...tally, ...abstentions].flatMap(({ table }) => (table === undefined ? [] : [table]))
}
