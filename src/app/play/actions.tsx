import { Suspense, useEffect, useRef, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import type { Offer } from '../../core/machine/actions.ts'
import type { ChoiceId } from '../../core/scenario/scenario.ts'
import type { DecisionScript, SceneScript } from '../../core/session/script.ts'
import { Button } from '../ui/controls.tsx'
import { ChoiceForm } from '../ui/forms/choice-list.tsx'
import { lazily } from '../ui/loaded.tsx'
import { saveDraftPicks, savedPicks } from '../ui/session/play-pages.ts'
import type { Play, WhyNot } from './use-play.ts'
import './actions.css'

const PlayEnd = lazily(async () => (await import('./later/play-notices.tsx')).PlayEnd)
const LeadForm = lazily(async () => (await import('./later/lead-form.tsx')).LeadForm)

interface Props {
  readonly table: Play
  readonly scene: SceneScript
  readonly number: number
  readonly isChecking: boolean
}

/** What can be done where the play stands. */
export function PlayAction(props: Props) {
  const { table } = props
  if (table.path.closed !== undefined || table.path.ending !== undefined)
    return (
      <Suspense>
        <PlayEnd table={table} />
      </Suspense>
    )
  if (!table.mayPlay) return null
  return <OpenAction key={table.session.id} {...props} />
}

function OpenAction({ table, scene, number, isChecking }: Props) {
  const { position, offer } = table
  switch (offer.kind) {
    case 'passage':
      return <Button onClick={() => table.move({ type: 'continued', scene: position.scene })}>Continue</Button>
    case 'hub':
      return scene.visit === undefined ? null : (
        <Suspense>
          <LeadForm
            visit={scene.visit}
            leads={offer.leads}
            looked={table.path.scenes.flatMap(({ scene: at, done }) =>
              at === position.scene && done?.kind === 'looked' ? [done.lead] : [],
            )}
            mayLeave={offer.mayLeave}
            onLook={lead => table.move({ type: 'looked', scene: position.scene, lead })}
            onLeave={() => table.move({ type: 'left-hub', scene: position.scene })}
          />
        </Suspense>
      )
    case 'decision':
      return scene.decision === undefined ? null : (
        <PlayDecision {...{ table, decision: scene.decision, offer, number, isChecking }} />
      )
    case 'ending':
      return null
  }
}

const Countdown = lazily(async () => (await import('./later/countdown.tsx')).Countdown)
const DecisionCheck = lazily(async () => (await import('./later/decided.tsx')).DecisionCheck)
const PlayWhatIf = lazily(async () => (await import('./later/what-if.tsx')).PlayWhatIf)

interface PlayDecisionProps extends Omit<Props, 'scene'> {
  readonly decision: DecisionScript
  readonly offer: Extract<Offer, { kind: 'decision' }>
}

/** A decision, in two steps with an address each, so that Back and a reload do what one expects of them. */
function PlayDecision({ table, decision, offer, number, isChecking }: PlayDecisionProps) {
  const { scene } = table.position
  const [, navigate] = useLocation()
  const picks = (savedPicks() ?? []).filter(pick => offer.choices.includes(pick))
  const [whyNot, setWhyNot] = useState<WhyNot>()
  useFocusAfterCheck(isChecking, picks[0])
  if (isChecking && problemWith(picks.length, offer.min, offer.max))
    return <Redirect to={table.addressOf(number)} replace />

  return (
    <>
      {decision.seconds === undefined ? null : (
        <div className="play-decision__clock">
          <Suspense>
            <Countdown
              seconds={decision.seconds}
              takes={offer.timeout.map(id => decision.choices[id]?.short ?? decision.choices[id]?.label ?? id)}
              isChecking={isChecking}
              onOver={() => {
                if (decision.binds) table.move({ type: 'timed-out', scene }, { replace: true })
              }}
            />
          </Suspense>
        </div>
      )}
      <Suspense>
        {table.session.parent === undefined ? null : <PlayWhatIf table={table} offer={offer} onWhyNot={setWhyNot} />}
      </Suspense>
      {isChecking ? (
        <Suspense>
          <DecisionCheck
            decision={decision}
            picks={picks}
            onConfirm={() => table.move({ type: 'decided', scene, picks }, { replace: true })}
            onChange={() => history.back()}
          />
        </Suspense>
      ) : (
        <DecisionForm
          decision={decision}
          offer={offer}
          picked={picks}
          whyNot={whyNot}
          onPick={saveDraftPicks}
          onSubmit={chosen => navigate(`${table.addressOf(number)}/check`, { state: { picks: chosen } })}
        />
      )}
    </>
  )
}

/** The person who comes back to change a decision comes back to what was picked. */
function useFocusAfterCheck(isChecking: boolean, pick: string | undefined): void {
  const wasChecking = useRef(false)
  useEffect(() => {
    if (wasChecking.current && !isChecking) document.getElementById(`choice-${pick}`)?.focus()
    wasChecking.current = isChecking
  }, [isChecking, pick])
}

interface DecisionFormProps {
  readonly decision: DecisionScript
  readonly offer: Pick<PlayDecisionProps['offer'], 'choices' | 'min' | 'max'>
  readonly picked: readonly ChoiceId[]
  readonly whyNot?: WhyNot | undefined
  /** Called at every change, so that a reload finds it again. */
  readonly onPick: (picks: readonly ChoiceId[]) => void
  /** Called with picks that can be decided; they are not final yet. */
  readonly onSubmit: (picks: readonly ChoiceId[]) => void
}

/**
 * The decision as a form. It refuses too few or too many picks in words; what fits goes on to be checked.
 *
 * @internal a test draws it by itself
 */
export function DecisionForm({ decision, offer, picked, whyNot, onPick, onSubmit }: DecisionFormProps) {
  const { choices: offered, min, max } = offer
  return (
    <ChoiceForm
      className="decision-form"
      asks={decision.asks}
      hint={hintFor(min, max)}
      several={max > 1}
      choices={offered.map(id => ({ id, label: decision.choices[id]?.label ?? id }))}
      picked={picked.filter(pick => offered.includes(pick))}
      problemWith={picks => problemWith(picks.length, min, max) ?? whyNot?.(picks)}
      onPick={onPick}
      onSubmit={onSubmit}
    >
      <div className="button-row">
        <Button type="submit">Check this decision</Button>
        <p className="small soft">You confirm it on the next page.</p>
      </div>
    </ChoiceForm>
  )
}

function problemWith(count: number, min: number, max: number): string | undefined {
  if (count < min) return min === 1 ? 'Select one choice' : `Select at least ${min} choices`
  if (count > max) return `Select no more than ${max} choices`
  return undefined
}

function hintFor(min: number, max: number): string {
  if (max === 1) return 'Select one.'
  if (min === max) return `Select ${min}.`
  return `Select ${min} ${max - min === 1 ? 'or' : 'to'} ${max}.`
}
