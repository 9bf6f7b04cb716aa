import { Link } from 'wouter'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type OpenPlay, useSession } from '../ui/session/open-session.tsx'
import { NotSaved, WhyReadOnly } from '../ui/session/session-notices.tsx'
import { EndSteps } from './end-steps.tsx'
import { useEnd } from './use-end.ts'

/** The end of an evening whose story had none, and cannot come to one here: the record, and nothing left behind. */
export function EndReadOnly({ play }: { readonly play: OpenPlay }) {
  const { left, steps } = useEnd(play.store)
  const { id } = useSession(play.store)
  return (
    <>
      <PageHeading title="End the evening" kicker={play.script.title} />
      <p className="lede measure">
        Two steps: keep the record, and leave nothing of this evening on the laptop. There are no findings
        here, as this version of the scenario cannot bring the evening to its end.
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} isAtEnd />
      {left === undefined ? null : <Notice title={left} grave />}
      <EndSteps {...steps} typed={null} />
      <p className="section">
        <Link className="govuk-link" href={`/console/${id}`}>
          Back to the console
        </Link>
      </p>
    </>
  )
}
