import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { reportOf } from '../../core/findings/report-of.ts'
import { wordsTyped } from '../../core/findings/words-typed.ts'
import { logDigest } from '../../core/session/session-copies.ts'
import { TypedWords } from '../components/console-after/typed-words.tsx'
import { readKept } from '../store/saved-review.ts'
import { downloadsOf } from '../ui/documents/report-files.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type ClosedPlay, WithClosedPlay } from '../ui/session/closed-session.tsx'
import type { OpenPlay } from '../ui/session/open-session.tsx'
import { NotSaved, WhyReadOnly } from '../ui/session/session-notices.tsx'
import { EndReadOnly } from './end-read-only.tsx'
import { EndSteps } from './end-steps.tsx'
import { useEnd } from './use-end.ts'

/** The end of an evening: take away what is to be kept, then leave nothing behind. */
export function EndPage({ id }: { readonly id: string }) {
  return (
    <WithClosedPlay id={id} what="The end of the evening" before={endReadOnly}>
      {closed => <End {...closed} />}
    </WithClosedPlay>
  )
}

/** Nobody can stop it any more, and it must not stay on the laptop for that. */
function endReadOnly(play: OpenPlay): ReactNode {
  return play.opened.kind === 'other-rules' ? <EndReadOnly play={play} /> : undefined
}

function End(closed: ClosedPlay) {
  const { play, session, mayWrite } = closed
  const { left, steps } = useEnd(play.store)
  return (
    <>
      <PageHeading title="End the evening" kicker={play.script.title} />
      <p className="lede measure">
        Three steps: keep the record, take the findings, and leave nothing of this evening on the laptop.
      </p>
      <NotSaved store={play.store} />
      <WhyReadOnly play={play} isAtEnd />
      {left === undefined ? null : <Notice title={left} grave />}
      <EndSteps
        {...steps}
        typed={
          <TypedWords
            typed={wordsTyped(play.script, session)}
            mayWrite={mayWrite}
            onErase={event => play.store.act({ type: 'erased', event })}
          />
        }
        onSaveFindings={() => saveFindings(closed)}
      />
      <p className="section">
        <Link className="govuk-link" href={`/record/${session.id}`}>
          Certificates of attendance
        </Link>
      </p>
      <p>
        <Link className="govuk-link" href={`/console/${session.id}`}>
          Back to the console
        </Link>
      </p>
    </>
  )
}

/** Comes back with the name of the file. */
async function saveFindings({ play, session, notes }: ClosedPlay): Promise<string> {
  const { review } = readKept(session.id)
  const digest = await logDigest(session).catch(() => undefined)
  const findings = reportOf({
    script: play.script,
    notes,
    plays: [{ session, logDigest: digest }],
    review,
    part: 'draft',
  })
  const word = downloadsOf(findings).find(({ id }) => id === 'docx')
  if (word === undefined) throw new Error('there is no Word file')
  return word.save()
}
