import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { debriefOf } from '../../core/score/debrief.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { playedPath } from '../../core/session/played-path.ts'
import { DebriefReport } from '../components/debrief-report.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { fileOf } from '../store/session-file.ts'
import { BrokenPage } from './broken-page.tsx'
import { disagreementsIn } from './disagreements-in.ts'
import { saveSessionFile } from './save-session-file.ts'
import type { OpenPlay } from './use-opened-session.ts'
import { WithSession } from './with-session.tsx'

export default function DebriefPage({ id }: { readonly id: string }) {
  return <WithSession id={id}>{play => <Gate play={play} />}</WithSession>
}

/** What is told only afterwards is not even loaded before the play is over. */
function Gate({ play }: { readonly play: OpenPlay }) {
  const session = useStore(play.store, state => state.session)
  const path = useMemo(() => playedPath(play.script, session), [play.script, session])
  if (path.closed !== undefined) return <ClosedPlay play={play} />
  return (
    <>
      <PageHeading title="The debrief comes at the end" />
      <div className="stack measure">
        <p>This session is still under way. The debrief opens once the story has ended, or when you stop.</p>
        <p>
          <Link className="govuk-link" href={`/play/${session.id}`}>
            Go back to where you were
          </Link>
        </p>
      </div>
    </>
  )
}

function ClosedPlay({ play }: { readonly play: OpenPlay }) {
  const { script, store, entry } = play
  const { session, standing } = useStore(store)
  const notes = useNotes(entry.loadDebrief)
  const debrief = useMemo(
    () => (typeof notes === 'object' ? debriefOf(script, notes, playedPath(script, session)) : undefined),
    [script, notes, session],
  )
  if (notes === 'failed') return <BrokenPage />
  if (debrief === undefined) return <p>Opening the debrief …</p>
  return (
    <DebriefReport
      title={script.title}
      debrief={debrief}
      disagreements={disagreementsIn(session)}
      mayWrite={standing === 'writer'}
      onDisagree={({ scene, choice, pillar, text }) =>
        store.act({ type: 'disagreed', scene, choice, pillar, text })
      }
      onErase={event => store.act({ type: 'erased', event })}
    >
      <div className="button-row">
        <Link className="govuk-button" href={`/findings/${session.id}`}>
          Go on to the findings
        </Link>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => saveSessionFile(fileOf(session))}
        >
          Save a copy of this session
        </button>
      </div>
    </DebriefReport>
  )
}

function useNotes(load: () => Promise<DebriefNotes>): DebriefNotes | 'failed' | undefined {
  const [notes, setNotes] = useState<DebriefNotes | 'failed'>()
  useEffect(() => {
    load().then(setNotes, () => setNotes('failed'))
  }, [load])
  return notes
}
