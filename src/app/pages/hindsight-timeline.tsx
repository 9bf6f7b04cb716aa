import { useState } from 'react'
import { Link } from 'wouter'
import type { Moment } from '../../core/session/played-path.ts'
import { MomentList } from '../components/moment-list.tsx'
import type { ActRefusal } from '../store/session-store.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'
import { actRefusalSentence } from '../ui/session/session-notices.tsx'

interface Props extends ClosedPlay {
  /** The address of this page. */
  readonly home: string
  readonly moments: readonly Moment[]
}

/** What happened on this way, for members to mark where the outcome could have changed. Every mark is saved at once. */
export function HindsightTimeline({ play, path, mayWrite, home, moments }: Props) {
  const [refusal, setRefusal] = useState<ActRefusal>()
  const isAnyMarked = moments.some(({ scene }) => path.marked.has(scene))
  return (
    <>
      <PageHeading title="Looking back" kicker={play.script.title} />
      <div className="stack measure">
        <p className="lede">
          {path.ending === undefined
            ? 'You stopped before the story ended. This is what happened as far as you came. What was known then?'
            : 'This is what happened on your way through the story. What was known then?'}
        </p>
        {mayWrite ? (
          <p>
            Talk it through, and tick the moments at which the outcome could have changed. How many there are
            is for you to judge. Each tick is saved at once.
          </p>
        ) : null}
        <p>This stands apart from the four Ps, and gives no points.</p>
      </div>
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      <MomentList
        stages={play.script.stages}
        moments={moments}
        marked={path.marked}
        mayWrite={mayWrite}
        onMark={(scene, isMarked) =>
          setRefusal(play.store.act({ type: isMarked ? 'marked-key-event' : 'unmarked-key-event', scene }))
        }
      />
      {mayWrite ? (
        <div className="section stack measure">
          {isAnyMarked ? null : (
            <p>You have marked no moment. You may go on like that: then the author’s answer comes next.</p>
          )}
          <p>
            <Link className="govuk-button" href={isAnyMarked ? `${home}/1` : `${home}/compare`}>
              Go on to what would have helped
            </Link>
          </p>
        </div>
      ) : null}
    </>
  )
}
