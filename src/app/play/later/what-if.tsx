import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Offer } from '../../../core/machine/actions.ts'
import { decisionsIn } from '../../../core/session/played-path.ts'
import { entry } from '../../../core/session/script.ts'
import { forkedAt } from '../../../core/session/fork.ts'
import { useWorkplace } from '../../store/workplace.ts'
import { Button } from '../../ui/controls.tsx'
import { useLoaded } from '../../ui/loaded.ts'
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
  return offer === undefined ? <WhatIfLabel table={table} /> : <ParentDecision table={table} offer={offer} />
}

/** Says of a play that it is a what-if, and where it parts from the play as it was. */
function WhatIfLabel({ table }: Pick<Props, 'table'>) {
  const { graph, scenes } = table.play.script
  const { session } = table
  const scene = useMemo(() => forkedAt(graph, session), [graph, session])
  const { storage } = useWorkplace().device
  const id = session.parent?.session ?? ''
  const look = useCallback(async () => (await storage.get(id)) !== undefined, [storage, id])
  const hasParent = useLoaded(look)
  if (scene === undefined || typeof hasParent !== 'boolean') return null
  return (
    <p className="what-if-label">
      <strong className="what-if-label__tag">What if</strong>
      <span>
        Another way from “{scenes[scene]?.title ?? scene}” on.{' '}
        {hasParent
          ? 'The play as it was stays whole, and you can compare the two at the end.'
          : 'The play that it parts from is not on this device, so the two cannot be compared here.'}
      </span>
    </p>
  )
}

/** At a decision of a what-if: what the play that it parts from decided there, and a short way to do so again. */
function ParentDecision({ table, offer }: Required<Props>) {
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
  const isOnOffer =
    picks.every(pick => offer.choices.includes(pick)) && picks.length >= offer.min && picks.length <= offer.max
  const decide = () => {
    // Kept here too, so that “Change” finds them in the form.
    saveDraftPicks(picks)
    navigate(`${table.addressOf(table.pages.length)}/check`, { state: { picks } })
  }
  return (
    <section className="parent-decision" aria-labelledby="parent-decision">
      <h2 className="heading-s" id="parent-decision">
        {timedOut ? 'As it was played, time ran out here, and this was done' : 'As it was played, you decided'}
      </h2>
      {picks.length === 0 ? (
        <p>None of the choices</p>
      ) : (
        <ul className="list">
          {picks.map(pick => (
            <li key={pick}>{entry(choices, pick)?.label ?? pick}</li>
          ))}
        </ul>
      )}
      {/* Where it parts from that play, another choice is just what it sets out to try. */}
      {scene === fork ? null : <DecideAgain isOnOffer={isOnOffer} onDecide={decide} />}
    </section>
  )
}

function DecideAgain({ isOnOffer, onDecide }: { readonly isOnOffer: boolean; readonly onDecide: () => void }) {
  if (!isOnOffer) return <p className="small soft">This time that is not on offer.</p>
  return (
    <p>
      <Button look="second" onClick={onDecide}>
        Decide as before
      </Button>
    </p>
  )
}
