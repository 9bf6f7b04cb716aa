import { Suspense, useEffect, useRef } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { OnOffer } from '../../core/machine/walk.ts'
import type { ChoiceId } from '../../core/scenario/scenario.ts'
import type { DecisionScript } from '../../core/session/script.ts'
import { Decider } from '../components/decider.tsx'
import { DecisionCheck } from '../components/decision-check.tsx'
import { DecisionForm } from '../components/decision-form.tsx'
import { lazily } from '../ui/lazily.tsx'
import { draftPicks, keepDraftPicks } from '../ui/session/draft-picks.ts'
import type { Table } from './use-table.ts'
import './play-decision.css'

const Countdown = lazily(async () => ({ default: (await import('../components/countdown.tsx')).Countdown }))
const PlayWhatIf = lazily(async () => ({ default: (await import('./play-what-if.tsx')).PlayWhatIf }))

interface Props {
  readonly table: Table
  readonly scene: string
  readonly decision: DecisionScript
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
  readonly number: number
  readonly isChecking: boolean
}

/** A decision, in two steps with an address each, so that Back and a reload do what one expects of them. */
export function PlayDecision({ table, scene, decision, offer, number, isChecking }: Props) {
  const [, navigate] = useLocation()
  const actor = table.play.script.cast[decision.actor]
  const picks = draftPicks().filter(pick => offer.choices.includes(pick))
  useFocusAfterCheck(isChecking, picks[0])
  if (isChecking && (picks.length < offer.min || picks.length > offer.max))
    return <Redirect to={table.addressOf(number)} replace />

  return (
    <>
      {actor === undefined ? null : <Decider person={actor} />}
      {decision.seconds === undefined ? null : (
        <div className="play-decision__clock">
          <Suspense>
            <Countdown
              seconds={decision.seconds}
              takes={offer.timeout.map(id => shortOf(decision, id))}
              isChecking={isChecking}
              onOver={() => {
                if (decision.binds) table.move({ type: 'timed-out', scene }, { replace: true })
              }}
            />
          </Suspense>
        </div>
      )}
      <Suspense>
        {table.session.parent === undefined || isChecking ? null : <PlayWhatIf table={table} offer={offer} />}
      </Suspense>
      {isChecking ? (
        <DecisionCheck
          asks={decision.asks}
          picked={picks.map(pick => decision.choices[pick]?.label ?? pick)}
          onConfirm={() => table.move({ type: 'decided', scene, picks }, { replace: true })}
          onChange={() => history.back()}
        />
      ) : (
        <DecisionForm
          decision={decision}
          offered={offer.choices}
          min={offer.min}
          max={offer.max}
          picked={picks}
          onPick={keepDraftPicks}
          onSubmit={chosen => navigate(`${table.addressOf(number)}/check`, { state: { picks: chosen } })}
        />
      )}
    </>
  )
}

function shortOf({ choices }: DecisionScript, id: ChoiceId): string {
  return choices[id]?.short ?? choices[id]?.label ?? id
}

/** Whoever comes back to change a decision comes back to what was picked. */
function useFocusAfterCheck(isChecking: boolean, pick: string | undefined): void {
  const wasChecking = useRef(false)
  useEffect(() => {
    if (wasChecking.current && !isChecking) document.getElementById(`choice-${pick}`)?.focus()
    wasChecking.current = isChecking
  }, [isChecking, pick])
}
