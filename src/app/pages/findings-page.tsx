import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { playedAlone } from '../../core/findings/played-alone.ts'
import { logDigest } from '../../core/session/session-copies.ts'
import type { Session } from '../../core/session/session.ts'
import { AfterSteps } from '../ui/session/after-steps.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import { ReportDesk } from './report-desk.tsx'

/** The findings report of one session. */
export function FindingsPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The findings report">
      {closed => <OfOneSession {...closed} />}
    </WithClosedPlay>
  )
}

function OfOneSession({ play, session, notes }: ClosedPlay) {
  const digest = useLogDigest(session)
  const plays = useMemo(
    () => (digest === undefined ? undefined : [{ session, logDigest: digest.value }]),
    [session, digest],
  )
  if (plays === undefined) return <p>Opening the findings …</p>
  return (
    <>
      <AfterSteps session={session.id} page="findings" />
      <ReportDesk
        id={session.id}
        script={play.script}
        notes={notes}
        plays={plays}
        alone={playedAlone(session)}
      />
      <p className="section findings-page__tools">
        <Link className="govuk-link" href="/reports">
          Make one report of several sessions
        </Link>
      </p>
    </>
  )
}

/** Browsers work digests out over secure connections only; without one the report says that there is none. */
function useLogDigest(session: Session): { readonly value: string | undefined } | undefined {
  const [digest, setDigest] = useState<{ readonly value: string | undefined }>()
  useEffect(() => {
    let left = false
    const arrived = (value: string | undefined) => {
      if (!left) setDigest({ value })
    }
    logDigest(session).then(arrived, () => arrived(undefined))
    return () => {
      left = true
    }
  }, [session])
  return digest
}
