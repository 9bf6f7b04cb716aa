import type { ReactNode } from 'react'
import type { SceneId } from '../../../core/scenario/scenario.ts'
import './mark-list.css'

/** A moment as the room's screen numbers it. */
export interface Markable {
  readonly scene: SceneId
  readonly number: number
  readonly stage: string
  readonly title: string
  readonly isMarked: boolean
  /** How many measures were named there. */
  readonly named: number
}

interface Props {
  readonly moments: readonly Markable[]
  readonly isReadOnly: boolean
  /** The marked moment for which measures are being taken down. */
  readonly open: SceneId | undefined
  readonly onMark: (moment: Markable) => void
  readonly onOpen: (scene: SceneId | undefined) => void
  /** The measures of the moment that is open. */
  readonly children: ReactNode
}

/** Every moment of the play. One press marks it, or takes the mark away; the room sees that at once. */
export function MarkList({ moments, isReadOnly, open, onMark, onOpen, children }: Props) {
  return (
    <ol className="mark-list">
      {moments.map((moment, index) => {
        const { scene, number, stage, title, isMarked, named } = moment
        const isOpen = open === scene
        return (
          <li className="mark-list__item" key={scene}>
            {stage === moments[index - 1]?.stage ? null : <p className="mark-list__stage">{stage}</p>}
            <div className="mark-list__moment">
              <button
                type="button"
                className="mark-list__mark"
                aria-pressed={isMarked}
                disabled={isReadOnly}
                onClick={() => onMark(moment)}
              >
                <span className="mark-list__number">{number}</span> {title}
                {isMarked ? <span aria-hidden="true"> ✓</span> : null}
              </button>
              {isMarked ? (
                <button
                  type="button"
                  className="console-button"
                  aria-expanded={isOpen}
                  disabled={isReadOnly}
                  onClick={() => onOpen(isOpen ? undefined : scene)}
                >
                  What would have helped? ({named})
                  <span className="govuk-visually-hidden"> At moment {number}</span>
                </button>
              ) : null}
            </div>
            {isOpen ? children : null}
          </li>
        )
      })}
    </ol>
  )
}
