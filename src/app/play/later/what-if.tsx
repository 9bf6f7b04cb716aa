import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Offer } from '../../../core/machine/actions.ts'
import { decisionsIn } from '../../../core/session/played-path.ts'
import { entry } from '../../../core/session/script.ts'
import { forkedAt } from '../../../core/session/fork.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { saveDraftPicks } from '../../ui/session/draft-picks.ts'
import { useParent } from '../../ui/session/parent-session.ts'
import type { Play } from '../use-play.ts'
import './later.css'

interface Props {
  readonly table: Play
  /** Given where it stands at a decision. */
  readonly offer?: Extract<Offer, { kind: 'decision' }>
}

/** What is peculiar to a what-if: on every page what it is, and beside a decision what was decided as it was played. */
export function PlayWhatIf({ table, offer }: Props) {
  return offer === undefined ? <Label table={table} /> : <ParentDecisionHere table={table} offer={offer} />
}

function Label({ table }: Pick<Props, 'table'>) {
  const { graph, scenes } = table.play.script
  const { session } = table
  const scene = useMemo(() => forkedAt(graph, session), [graph, session])
  const hasParent = useIsHere(session.parent?.session)
  if (scene === undefined || hasParent === undefined) return null
  return <WhatIfLabel scene={scenes[scene]?.title ?? scene} hasParent={hasParent} />
}

/** Whether this device holds a session; `undefined` until it was looked for. */
function useIsHere(id: string | undefined): boolean | undefined {
  const { storage } = useWorkplace().device
  const [isHere, setHere] = useState<boolean>()
  useEffect(() => {
    let left = false
    const arrived = (found: boolean) => {
      if (!left) setHere(found)
    }
    if (id !== undefined) void storage.get(id).then(record => arrived(record !== undefined))
    return () => {
      left = true
    }
  }, [id, storage])
  return isHere
}

interface PlayAsBeforeProps {
  readonly table: Play
  readonly offer: Extract<Offer, { kind: 'decision' }>
}

/** At a decision of a what-if: what the play that it parts from decided there, and a short way to do so again. */
function ParentDecisionHere({ table, offer }: PlayAsBeforeProps) {
  const { script } = table.play
  const { session, position } = table
  const { scene } = position
  const [, navigate] = useLocation()
  const parent = useParent(script, session)
  const fork = useMemo(() => forkedAt(script.graph, session), [script, session])
  if (parent?.kind !== 'here') return null
  const before = decisionsIn(parent.path).find(decision => decision.scene === scene)?.done
  if (before === undefined) return null
  const { picks, timedOut } = before
  const choices = script.scenes[scene]?.decision?.choices ?? {}
  return (
    <ParentDecision
      labels={picks.map(pick => entry(choices, pick)?.label ?? pick)}
      timedOut={timedOut}
      way={wayOf(picks, offer, scene === fork)}
      onDecide={() => {
        // Kept here too, so that “Change” finds them in the form.
        saveDraftPicks(picks)
        navigate(`${table.addressOf(table.pages.length)}/check`, { state: { picks } })
      }}
    />
  )
}

function wayOf(picks: readonly string[], { choices, min, max }: PlayAsBeforeProps['offer'], isFork: boolean) {
  if (isFork) return 'another-is-tried'
  const isOnOffer = picks.every(pick => choices.includes(pick)) && picks.length >= min && picks.length <= max
  return isOnOffer ? 'on-offer' : 'not-on-offer'
}

interface AsBeforeProps {
  /** The choices that were taken. */
  readonly labels: readonly string[]
  readonly timedOut: boolean
  /** Whether the same can be decided here, and is not just what the what-if sets out to change. */
  readonly way: 'on-offer' | 'not-on-offer' | 'another-is-tried'
  readonly onDecide: () => void
}

/** What was decided here in the play that a what-if parts from. */
function ParentDecision({ labels, timedOut, way, onDecide }: AsBeforeProps) {
  return (
    <section className="parent-decision" aria-labelledby="parent-decision">
      <h2 className="heading-s" id="parent-decision">
        {timedOut ? 'As it was played, time ran out here, and this was done' : 'As it was played, you decided'}
      </h2>
      {labels.length === 0 ? (
        <p>None of the choices</p>
      ) : (
        <ul className="list">
          {labels.map(label => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      {way === 'on-offer' ? (
        <p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onDecide}>
            Decide as before
          </button>
        </p>
      ) : null}
      {way === 'not-on-offer' ? <p className="small soft">This time that is not on offer.</p> : null}
    </section>
  )
}

interface WhatIfLabelProps {
  /** The title of the scene at which it parts from the play as it was. */
  readonly scene: string
  /** Whether that play is on this device. */
  readonly hasParent: boolean
}

/** Says of a play that it is a what-if, and where it parts from the play as it was. */
function WhatIfLabel({ scene, hasParent }: WhatIfLabelProps) {
  return (
    <p className="what-if-label">
      <strong className="what-if-label__tag">What if</strong>
      <span>
        Another way from “{scene}” on.{' '}
        {hasParent
          ? 'The play as it was stays whole, and you can compare the two at the end.'
          : 'The play that it parts from is not on this device, so the two cannot be compared here.'}
      </span>
    </p>
  )
}
