import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { SceneId } from '../../core/scenario/scenario.ts'
import { measuresOffered } from '../../core/score/hindsight.ts'
import type { Answer, Moment } from '../../core/session/played-path.ts'
import { type Answering, MeasureForm } from '../components/measure-form.tsx'
import { MomentRetold } from '../components/moment-retold.tsx'
import type { ActRefusal, SessionStore } from '../store/session-store.ts'
import { eraseEarlierAnswers } from '../ui/debrief/hindsight-actions.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { ClosedPlay } from '../ui/session/closed-session.tsx'
import { actRefusalSentence } from '../ui/session/session-notices.tsx'
import { draftAnswer, useDraftAnswer } from './draft-answer.ts'

interface Props extends ClosedPlay {
  /** The address of the timeline. */
  readonly home: string
  readonly moment: Moment
  /** Which of the marked moments this is, counted from 1. */
  readonly number: number
  readonly of: number
}

/** One marked moment: what would have helped there? */
export function HindsightMoment({ play, path, notes, mayWrite, home, moment, number, of }: Props) {
  const { scene } = moment
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<ActRefusal>()
  const draft = useDraftAnswer(scene)
  const save = (answer: Answering) => {
    const refused = saveAnswer(play.store, scene, answer)
    setRefusal(refused)
    if (refused !== undefined) return
    draft.forget()
    navigate(number < of ? `${home}/${number + 1}` : `${home}/compare`)
  }
  return (
    <>
      <p className="hindsight-page__back">
        <Link className="govuk-link" href={number === 1 ? home : `${home}/${number - 1}`}>
          Back
        </Link>
      </p>
      <PageHeading
        title={`What would have helped here? ${moment.title}`}
        kicker={`Looking back: moment ${number} of ${of} that you marked`}
      >
        What would have helped here?
      </PageHeading>
      <MomentRetold {...moment} />
      {refusal === undefined ? null : <Notice title={actRefusalSentence(refusal)} grave />}
      {mayWrite ? (
        <MeasureForm
          offered={measuresOffered(path, notes)}
          answer={draftAnswer(scene) ?? answering(path.answers.get(scene))}
          onChange={draft.keep}
          onSubmit={save}
        />
      ) : null}
    </>
  )
}

function answering(answer: Answer | undefined): Answering {
  const own = answer?.own.filter(text => text !== null) ?? []
  return { measures: answer?.measures ?? [], own: own.join('\n') }
}

/** Saves what would have helped at a moment. What it takes the place of loses its words: nobody would see them again. */
export function saveAnswer(
  store: SessionStore,
  scene: SceneId,
  { measures, own }: Answering,
): ActRefusal | undefined {
  const lines = own.split('\n').filter(line => line.trim() !== '')
  const refused = store.act({ type: 'hindsight-answered', scene, measures, own: lines })
  if (refused === undefined) eraseEarlierAnswers(store, scene)
  return refused
}
