import { useMemo } from 'react'
import { Link } from 'wouter'
import { hindsightOf, measuresOffered } from '../../core/score/hindsight.ts'
import { eraseAnswers } from '../ui/debrief/hindsight-actions.ts'
import { HindsightReport } from '../ui/debrief/hindsight-report.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'

/** What members found and missed, once they have compared. */
export function HindsightCompared({ play: { script, store }, session, path, notes, mayWrite }: ClosedPlay) {
  const hindsight = useMemo(() => hindsightOf(script, notes, path), [script, notes, path])
  if (hindsight === undefined) return null
  return (
    <>
      <PageHeading title="Your answers and the author’s" kicker={`Looking back: ${script.title}`} />
      <p className="lede measure">
        The author lists the moments at which something could have been prevented, spotted or softened. It is
        one view of an invented story, and it tells only what your play came to. Nothing here is scored.
      </p>
      <HindsightReport
        hindsight={hindsight}
        offered={measuresOffered(path, notes)}
        mayWrite={mayWrite}
        onErase={scene => eraseAnswers(store, scene)}
      />
      <p className="section">
        <Link className="govuk-button" href={`/debrief/${session.id}`}>
          Go on to the debrief
        </Link>
      </p>
    </>
  )
}
