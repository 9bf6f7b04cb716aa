import type { SceneId } from '../../core/scenario/scenario.ts'
import type { Moment } from '../../core/session/played-path.ts'
import { ProseView } from '../ui/prose-view.tsx'
import '../ui/fold.css'
import './moment-list.css'

interface Props {
  /** All of the scenario, in order; those that were not reached are left out. */
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  readonly moments: readonly Moment[]
  readonly marked: ReadonlySet<SceneId>
  /** False where nothing may be marked here. */
  readonly mayWrite: boolean
  readonly onMark: (scene: SceneId, isMarked: boolean) => void
}

/** What happened on the way, stage by stage, with room to mark each moment at which the outcome could have changed. */
export function MomentList({ stages, moments, ...marking }: Props) {
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

interface MomentProps extends Omit<Props, 'stages' | 'moments'> {
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
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={`moment-${scene}`}
              checked={isMarked}
              onChange={event => onMark(scene, event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`moment-${scene}`}>
              The outcome could have changed here
              <span className="govuk-visually-hidden">: {title}</span>
            </label>
          </div>
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
      <div className="moment-list__told">
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
