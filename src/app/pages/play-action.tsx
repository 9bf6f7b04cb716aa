import { Suspense } from 'react'
import { Link } from 'wouter'
import type { SceneScript } from '../../core/session/script.ts'
import { lazily } from '../ui/lazily.tsx'
import { afterPlay } from './after-play.ts'
import { PlayDecision } from './play-decision.tsx'
import type { Table } from './use-table.ts'

const LeadForm = lazily(async () => ({ default: (await import('../components/lead-form.tsx')).LeadForm }))

interface Props {
  readonly table: Table
  readonly scene: SceneScript
  readonly number: number
  readonly isChecking: boolean
}

/** What can be done where the play stands. */
export function PlayAction(props: Props) {
  const { table } = props
  if (table.path.closed !== undefined || table.path.ending !== undefined) return <PlayEnd table={table} />
  if (!table.mayPlay) return null
  return <OpenAction key={table.session.id} {...props} />
}

function OpenAction({ table, scene, number, isChecking }: Props) {
  const { position, offer } = table
  switch (offer.kind) {
    case 'passage':
      return (
        <button
          type="button"
          className="govuk-button"
          onClick={() => table.move({ type: 'continued', scene: position.scene })}
        >
          Continue
        </button>
      )
    case 'hub': {
      if (scene.visit === undefined) return null
      return (
        <Suspense>
          <LeadForm
            visit={scene.visit}
            leads={offer.leads}
            looked={lookedAt(table, position.scene)}
            mayLeave={offer.mayLeave}
            onLook={lead => table.move({ type: 'looked', scene: position.scene, lead })}
            onLeave={() => table.move({ type: 'left-hub', scene: position.scene })}
          />
        </Suspense>
      )
    }
    case 'decision': {
      if (scene.decision === undefined) return null
      return (
        <PlayDecision
          table={table}
          scene={position.scene}
          decision={scene.decision}
          offer={offer}
          number={number}
          isChecking={isChecking}
        />
      )
    }
    case 'ending':
      return null
  }
}

function lookedAt({ path }: Table, hub: string): readonly string[] {
  return path.scenes.flatMap(({ scene, done }) =>
    scene === hub && done?.kind === 'looked' ? [done.lead] : [],
  )
}

/** The story is over, or was stopped: on to looking back. */
function PlayEnd({ table }: { readonly table: Table }) {
  const { session, path, play, mayPlay } = table
  const next = afterPlay(session)
  const finish = () => {
    if (path.closed !== undefined || path.ending === undefined || !mayPlay) return
    play.store.act({ type: 'finished', scene: path.ending })
  }
  return (
    <div className="stack">
      <p>{path.closed === 'stopped' ? 'You stopped the exercise here.' : 'This is where the story ends.'}</p>
      <Link className="govuk-button" href={next.href} onClick={finish}>
        {next.label}
      </Link>
    </div>
  )
}
