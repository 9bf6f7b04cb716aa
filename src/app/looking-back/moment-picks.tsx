import type { SceneId } from '../../core/scenario/scenario.ts'
import type { Moment } from '../../core/score/hindsight.ts'
import type { HindsightAnswer } from '../../core/session/played-path.ts'
import { MeasurePicks, Picked, type Picking } from '../ui/debrief/measure-picks.tsx'
import { Tick } from '../ui/forms/form-fields.tsx'
import { Fold } from '../ui/page-parts.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import './moment-picks.css'

interface Props extends Picking {
  /** All of the scenario, in order; those that were not reached are left out. */
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly moments: readonly Moment[]
  readonly marked: ReadonlySet<SceneId>
  readonly answers: ReadonlyMap<SceneId, HindsightAnswer>
  /** False where nothing may be picked here. */
  readonly mayWrite: boolean
  readonly onMark: (scene: SceneId, isMarked: boolean) => void
}

/** The scenes of a session, stage by stage, each to pick; at one that is picked, what would have helped. */
export function MomentPicks({ stages, moments, ...picking }: Props) {
  return stages.map(({ id, title }) => {
    const here = moments.filter(({ stage }) => stage === id)
    if (here.length === 0) return null
    return (
      <section className="section" key={id}>
        <h2 className="heading-s">{title}</h2>
        <ol className="moment-picks">
          {here.map(moment => (
            <li className="moment-picks__moment" key={moment.scene}>
              <OneMoment moment={moment} {...picking} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

interface MomentProps extends Omit<Props, 'stages' | 'moments'> {
  readonly moment: Moment
}

function OneMoment({ moment, marked, answers, mayWrite, onMark, ...picking }: MomentProps) {
  const { scene, title, headline } = moment
  const isMarked = marked.has(scene)
  const given = answers.get(scene)
  const answer = { measures: given?.measures ?? [], own: (given?.own ?? []).filter(text => text !== null) }
  if (!mayWrite)
    return (
      <>
        <h3 className="heading-s">{title}</h3>
        {headline === undefined ? null : <p className="small soft">{headline}</p>}
        {isMarked ? (
          <>
            <p>
              <strong>You picked this moment.</strong>
            </p>
            <Picked answer={answer} offered={picking.offered} />
          </>
        ) : null}
      </>
    )
  return (
    <>
      <div className="moment-picks__tick govuk-checkboxes govuk-checkboxes--small">
        <Tick
          id={`moment-${scene}`}
          label={title}
          hint={headline}
          isTicked={isMarked}
          onChange={ticked => onMark(scene, ticked)}
        />
      </div>
      {isMarked ? (
        <div className="moment-picks__answer">
          <KnownThen {...moment} />
          <MeasurePicks scene={scene} title={title} answer={answer} {...picking} />
        </div>
      ) : null}
    </>
  )
}

/** Folded away, so that a long list stays easy to take in. */
function KnownThen({ title, clock, begins, opened, chosen, timedOut }: Moment) {
  return (
    <Fold title="Known at the time" about={`: ${title}`}>
      <div className="moment-picks__known">
        {clock === undefined ? null : <p className="soft">{clock}</p>}
        {begins === undefined ? null : <ProseView prose={[begins]} />}
        <Said what={opened.length === 1 ? 'Document opened' : 'Documents opened'} items={opened} />
        <Said what={timedOut ? 'Time ran out, and the story chose' : 'What you chose'} items={chosen} />
      </div>
    </Fold>
  )
}

function Said({ what, items }: { readonly what: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <p>
      <strong>{what}:</strong> {items.join('; ')}
    </p>
  )
}
