import { useLocation } from 'wouter'
import { lastDecision, replay } from '../../core/session/replay.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { afterPlay } from './after-play.ts'
import type { Table } from './use-table.ts'
import './play-more.css'

/** What is seldom wanted: to take the last decision back, or to stop. */
export function PlayMore({ table }: { readonly table: Table }) {
  if (!table.mayPlay || table.path.closed !== undefined) return null
  return (
    <section className="play-more" aria-label="Other things that you can do">
      <TakeBack table={table} />
      {table.path.ending === undefined ? <StopHere table={table} /> : null}
    </section>
  )
}

function TakeBack({ table }: { readonly table: Table }) {
  const { script } = table.play
  const last = lastDecision(replay(script.graph, table.session.log).progress)
  if (last === undefined) return null
  const title = script.scenes[last.event.scene]?.title
  return (
    <ConfirmAction
      quiet
      label="Take back the last decision"
      question={
        <p>
          You go back to “{title}”, and decide again. What you decided there and whatever came after it stays
          in the record, struck out. Your notes stay.
        </p>
      }
      confirm="Take it back"
      keep="Leave it as it is"
      onConfirm={() => table.move({ type: 'corrected' })}
    />
  )
}

function StopHere({ table }: { readonly table: Table }) {
  const [, navigate] = useLocation()
  const { session, position } = table
  return (
    <ConfirmAction
      quiet
      label="Stop here"
      question={
        <p>
          The exercise ends here for good. What comes afterwards talks about what has happened so far, without
          per cents. If you only want a break, choose “Leave” instead.
        </p>
      }
      confirm="Stop here for good"
      keep="Go on playing"
      onConfirm={() => {
        table.remark({ type: 'stopped', scene: position.scene })
        navigate(afterPlay(session).href)
      }}
    />
  )
}
