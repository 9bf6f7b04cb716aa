import { useState } from 'react'
import type { SceneId } from '../../core/scenario/scenario.ts'
import type { Moment } from '../../core/score/hindsight.ts'
import type { ActRefusal } from '../store/session-store.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import type { ClosedSession } from '../ui/session/closed-session.tsx'
import { actRefusalSentence } from '../ui/session/session-notices.tsx'
import '../ui/fold.css'
import './hindsight-page.css'

interface Props extends ClosedSession {
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
            Talk it through, and tick the moments at which the outcome could have changed. How many there are is for you
            to judge. Each tick is saved at once.
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
            <ButtonLink href={isAnyMarked ? `${home}/1` : `${home}/compare`}>
              Go on to what would have helped
            </ButtonLink>
          </p>
        </div>
      ) : null}
    </>
  )
}

interface MomentListProps {
  /** All of the scenario, in order; those that were not reached are left out. */
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly moments: readonly Moment[]
  readonly marked: ReadonlySet<SceneId>
  /** False where nothing may be marked here. */
  readonly mayWrite: boolean
  readonly onMark: (scene: SceneId, isMarked: boolean) => void
}

/** What happened on the way, stage by stage, with room to mark each moment at which the outcome could have changed. */
function MomentList({ stages, moments, ...marking }: MomentListProps) {
  return stages.map(({ id, title }) => {
    const here = moments.filter(({ stage }) => stage === id)
    if (here.length === 0) return null
    return (
      <section className="section" key={id}>
        <h2 className="heading-m">{title}</h2>
        <ol className="moment-list">
          {here.map(moment => (
            <li
              className={`moment-list__moment${marking.marked.has(moment.scene) ? ' moment-list__moment--marked' : ''}`}
              key={moment.scene}
            >
              <OneMoment moment={moment} {...marking} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

interface MomentProps extends Omit<MomentListProps, 'stages' | 'moments'> {
  readonly moment: Moment
}

function OneMoment({ moment, marked, mayWrite, onMark }: MomentProps) {
  const { scene, title, clock, headline } = moment
  const isMarked = marked.has(scene)
  return (
    <>
      <div className="moment-list__words">
        <h3 className="heading-s">{title}</h3>
        {clock === undefined ? null : <p className="small soft">{clock}</p>}
        {headline === undefined ? null : <p>{headline}</p>}
        <KnownThen {...moment} />
      </div>
      {mayWrite ? (
        <div className="govuk-checkboxes">
          <Tick
            id={`moment-${scene}`}
            label={
              <>
                The outcome could have changed here<span className="govuk-visually-hidden">: {title}</span>
              </>
            }
            isTicked={isMarked}
            onChange={ticked => onMark(scene, ticked)}
          />
        </div>
      ) : null}
      {!mayWrite && isMarked ? (
        <p>
          <strong>You marked this moment.</strong>
        </p>
      ) : null}
    </>
  )
}

/** Folded away, so that a long way stays easy to take in. */
function KnownThen({ title, begins, opened, chosen, timedOut }: Moment) {
  return (
    <details className="fold">
      <summary>
        What was known then<span className="govuk-visually-hidden">: {title}</span>
      </summary>
      <div className="moment-list__text">
        {begins === undefined ? null : <ProseView prose={[begins]} />}
        <Said what={opened.length === 1 ? 'Document opened' : 'Documents opened'} items={opened} />
        <Said what={timedOut ? 'Time ran out, and this was done' : 'What you chose'} items={chosen} />
      </div>
    </details>
  )
}

function Said({ what, items }: { readonly what: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <p>
        <strong>{what}</strong>
      </p>
      <ul className="list">
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
