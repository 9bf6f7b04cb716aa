import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { OnOffer } from '../../core/machine/walk.ts'
import { decisionsIn } from '../../core/session/played-path.ts'
import { entry } from '../../core/session/script.ts'
import { forkedAt } from '../../core/session/session-start.ts'
import { AsBefore } from '../components/as-before.tsx'
import { keepDraftPicks } from '../ui/session/draft-picks.ts'
import { useParent } from '../ui/session/parent-session.ts'
import type { Table } from './use-table.ts'

interface Props {
  readonly table: Table
  readonly offer: Extract<OnOffer, { kind: 'decision' }>
}

/** At a decision of a what-if: what the play that it parts from decided there, and a short way to do so again. */
export function PlayAsBefore({ table, offer }: Props) {
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
    <AsBefore
      labels={picks.map(pick => entry(choices, pick)?.label ?? pick)}
      timedOut={timedOut}
      way={wayOf(picks, offer, scene === fork)}
      onDecide={() => {
        // Kept here too, so that “Change” finds them in the form.
        keepDraftPicks(picks)
        navigate(`${table.addressOf(table.pages.length)}/check`, { state: { picks } })
      }}
    />
  )
}

function wayOf(picks: readonly string[], { choices, min, max }: Props['offer'], isFork: boolean) {
  if (isFork) return 'another-is-tried'
  const isOnOffer = picks.every(pick => choices.includes(pick)) && picks.length >= min && picks.length <= max
  return isOnOffer ? 'on-offer' : 'not-on-offer'
}
