import { lazy, Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { debriefOf } from '../../core/score/debrief.ts'
import { dividedDecisions } from '../../core/score/divided-decisions.ts'
import { DebriefReport } from '../components/debrief-report.tsx'
import { PlayPicture } from '../components/play-picture.tsx'
import { fileOf } from '../store/session-file.ts'
import { disagreementsIn } from '../ui/debrief/disagree.tsx'
import { saveSessionFile } from '../ui/save-file.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { useTryAnother } from './use-try-another.ts'

/** It explores the whole story, so the words come first. */
const DebriefWhy = lazy(async () => ({ default: (await import('./debrief-why.tsx')).DebriefWhy }))

export function DebriefPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The debrief">
      {closed => <Debrief {...closed} />}
    </WithClosedPlay>
  )
}

function Debrief({ play, session, path, notes, mayWrite }: ClosedPlay) {
  const { script, store } = play
  const debrief = useMemo(() => debriefOf(script, notes, path), [script, notes, path])
  const divided = session.group && dividedDecisions(script, path, session.group.rule)
  const { tryAnother, failedTry } = useTryAnother(script, session)
  return (
    <>
      <AfterSteps session={session.id} page="debrief" />
      <DebriefReport
        title={script.title}
        debrief={debrief}
        session={session.id}
        divided={divided}
        disagreements={disagreementsIn(session)}
        mayWrite={mayWrite}
        onDisagree={({ scene, choice, pillar, text }) =>
          store.act({ type: 'disagreed', scene, choice, pillar, text })
        }
        onErase={event => store.act({ type: 'erased', event })}
        onTryAnother={decision => void tryAnother(decision)}
        failedTry={failedTry}
        why={
          <>
            <PlayPicture script={script} path={path} />
            <Suspense fallback={<p>Working out what cost most …</p>}>
              <DebriefWhy play={play} path={path} notes={notes} />
            </Suspense>
          </>
        }
      >
        <div className="button-row">
          <Link className="govuk-button" href={`/recommendations/${session.id}`}>
            Go on to the recommendations
          </Link>
          {session.mode === 'what-if' ? (
            <Link className="govuk-button govuk-button--secondary" href={`/compare/${session.id}`}>
              Compare the two plays
            </Link>
          ) : null}
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => saveSessionFile(fileOf(session))}
          >
            Save a copy of this session
          </button>
          {session.mode === 'what-if' ? null : (
            <Link className="govuk-link" href={`/record/${session.id}`}>
              Certificate and training record
            </Link>
          )}
        </div>
      </DebriefReport>
    </>
  )
}
