import './stage-progress.css'

interface Props {
  readonly stages: readonly { readonly id: string; readonly title: string }[]
  /** The id of the stage that is open. */
  readonly current: string
}

/** How far the play has come: the stages as a list, each said to be done, open or still to come. */
export function StageProgress({ stages, current }: Props) {
  const now = stages.findIndex(({ id }) => id === current)
  return (
    <div className="stage-progress">
      <p className="stage-progress__now">
        Stage {now + 1} of {stages.length}: <strong>{stages[now]?.title}</strong>
      </p>
      <ol className="stage-progress__list" aria-label="Stages">
        {stages.map(({ id, title }, index) => (
          <li
            className={`stage-progress__stage stage-progress__stage--${stateOf(index, now)}`}
            aria-current={index === now ? 'step' : undefined}
            key={id}
          >
            <span className="stage-progress__mark" aria-hidden="true">
              {index < now ? '✓' : index + 1}
            </span>
            <span className="stage-progress__title">
              {title}
              <span className="govuk-visually-hidden">{said[stateOf(index, now)]}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

type State = 'done' | 'open' | 'ahead'

const said: Readonly<Record<State, string>> = { done: ' (done)', open: ' (now)', ahead: ' (to come)' }

function stateOf(index: number, now: number): State {
  if (index === now) return 'open'
  return index < now ? 'done' : 'ahead'
}
