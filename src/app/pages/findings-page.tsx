import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Findings } from '../../core/findings/findings.ts'
import { reportOf, wordsOffered } from '../../core/findings/report-of.ts'
import { emptyReview } from '../../core/findings/review.ts'
import { playedAlone } from '../../core/findings/played-alone.ts'
import { logDigest } from '../../core/session/log-digest.ts'
import type { Session } from '../../core/session/session.ts'
import { AfterSteps } from '../components/after-steps.tsx'
import { FindingsDetails, type TypedDetails } from '../components/findings-details.tsx'
import { FindingsDownloads } from '../components/findings-downloads.tsx'
import { FindingsReport } from '../components/findings-report.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { keepDetails, readDetails } from './findings-details-kept.ts'
import { downloadsOf } from './findings-files.ts'
import './findings-page.css'
import { reportDetails } from './report-details.ts'
import { WithClosedPlay, type ClosedPlay } from './with-closed-play.tsx'

/** The findings report of one session, as it will read, with what the clerk adds and the files to take away. */
export default function FindingsPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The findings report">
      {closed => <FindingsDraft {...closed} />}
    </WithClosedPlay>
  )
}

function FindingsDraft({ play, session, notes }: ClosedPlay) {
  const digest = useLogDigest(session)
  const [details, setDetails] = useState(() => readDetails(session.id))
  const [isKept, setKept] = useState(true)
  const settled = useDeferredValue(details)
  const findings = useMemo(() => {
    if (digest === undefined) return undefined
    const input = {
      script: play.script,
      notes,
      plays: [{ session, logDigest: digest.value }],
      review: { ...emptyReview, details: reportDetails(settled) },
    }
    const include = settled.includeMembersWords ? wordsOffered(input).map(({ key }) => key) : []
    return reportOf({ ...input, review: { ...input.review, include }, part: 'draft' })
  }, [play.script, notes, session, digest, settled])
  if (findings === undefined) return <p>Opening the findings …</p>
  const change = (changed: TypedDetails) => {
    setDetails(changed)
    setKept(keepDetails(session.id, changed))
  }
  return (
    <>
      <AfterSteps session={session.id} page="findings" />
      <FindingsView
        scenario={play.script.title}
        findings={findings}
        details={details}
        alone={playedAlone(session)}
        isKept={isKept}
        onChange={change}
      />
    </>
  )
}

interface ViewProps {
  readonly scenario: string
  readonly findings: Findings
  readonly details: TypedDetails
  /** True when one person played. */
  readonly alone: boolean
  /** False where the browser keeps nothing of what is typed. */
  readonly isKept: boolean
  readonly onChange: (details: TypedDetails) => void
}

function FindingsView({ scenario, findings, details, alone, isKept, onChange }: ViewProps) {
  const downloads = useMemo(() => downloadsOf(findings), [findings])
  return (
    <div className="findings-page">
      <div className="findings-page__tools">
        <PageHeading title="Findings" kicker={scenario} />
        <Notice title="The proper officer decides what is published.">
          <p>
            The story is invented and can be public. What members typed may concern the real council. This
            report is a draft until an officer has reviewed it.
          </p>
        </Notice>
        <section className="section" aria-labelledby="title-block">
          <h2 className="heading-m" id="title-block">
            What heads the report
          </h2>
          <p className="measure soft">
            {isKept
              ? 'Fill in what you know; the rest stays marked for somebody to fill in. Kept on this device only.'
              : 'This browser keeps nothing of what you type here: take the files before you leave the page.'}
          </p>
          <FindingsDetails details={details} alone={alone} onChange={onChange} />
        </section>
        <section className="section" aria-labelledby="files">
          <h2 className="heading-m" id="files">
            Take it with you
          </h2>
          <p className="measure soft">The Word file is the one to edit. All hold the same report.</p>
          <FindingsDownloads downloads={downloads} />
        </section>
      </div>
      <FindingsReport findings={findings} />
    </div>
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
