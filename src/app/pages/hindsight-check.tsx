import { useState } from 'react'
import { Link } from 'wouter'
import { measuresOffered } from '../../core/score/hindsight.ts'
import type { Moment } from '../../core/session/played-path.ts'
import { AnswersCheck } from '../components/answers-check.tsx'
import type { ActRefusal } from '../store/session-store.ts'
import { finishHindsight } from '../ui/debrief/hindsight-actions.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'
import { actRefusalSentence } from '../ui/session/session-notices.tsx'

interface Props extends ClosedPlay {
  /** The address of the timeline. */
  readonly home: string
  readonly marked: readonly Moment[]
}

/** The last look before answers are compared, after which they stay as they are. */
export function HindsightCheck({ play, path, notes, mayWrite, home, marked }: Props) {
  const [refusal, setRefusal] = useState<ActRefusal>()
  const offered = measuresOffered(path, notes)
  const answers = marked.map(({ scene, title }, index) => {
    const { measures = [], own = [] } = path.answers.get(scene) ?? {}
    const named = offered.filter(({ id }) => measures.includes(id)).map(({ text }) => text)
    return { scene, title, measures: named, own, address: mayWrite ? `${home}/${index + 1}` : undefined }
  })
  return (
    <>
      <p className="hindsight-page__back">
        <Link className="govuk-link" href={marked.length === 0 ? home : `${home}/${marked.length}`}>
          Back
        </Link>
      </p>
      <PageHeading title="Before you compare" kicker={`Looking back: ${play.script.title}`} />
      {marked.length === 0 ? (
        <p className="measure">You have marked no moment.</p>
      ) : (
        <AnswersCheck answers={answers} />
      )}
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      {mayWrite ? (
        <div className="section stack measure">
          <p>Once you compare, your answers stay as they are.</p>
          <div className="button-row">
            <button type="button" className="govuk-button" onClick={() => setRefusal(finishHindsight(play))}>
              Compare with the author’s answer
            </button>
            <Link className="govuk-link" href={home}>
              Change which moments are marked
            </Link>
          </div>
        </div>
      ) : null}
    </>
  )
}
