import type { ConfidenceView } from '../../../core/room/room-view.ts'
import { confidenceAnswers, confidenceAsks } from '../../../core/session/closing-questions.ts'
import { RoomBar } from './room-bar.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-confidence.css'

/** How sure the room is, by show of hands: the question, then the hands; at the end those of the beginning beside them. */
export function RoomConfidence({ view }: { readonly view: ConfidenceView }) {
  const { when, hands, before } = view
  const past = hands === undefined ? undefined : before
  const most = Math.max(1, ...(hands ?? []), ...(past ?? []))
  return (
    <RoomSheet head={<p>{when === 'before' ? 'Before we begin' : 'At the end'}</p>}>
      <div className="room-confidence">
        <h2 className="room-screen__title">{confidenceAsks}</h2>
        <ol className="room-confidence__steps">
          {confidenceAnswers.map((answer, index) => (
            <li key={answer} className="room-confidence__step">
              <span className="room-confidence__answer">{answer}</span>
              <span className="room-confidence__bars">
                {past === undefined ? null : (
                  <Hands words="before" count={past[index] ?? 0} most={most} isPast />
                )}
                {hands === undefined ? null : (
                  <Hands words={past === undefined ? '' : 'now'} count={hands[index] ?? 0} most={most} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </RoomSheet>
  )
}

interface HandsProps {
  readonly words: string
  readonly count: number
  readonly most: number
  readonly isPast?: boolean
}

function Hands({ words, count, most, isPast = false }: HandsProps) {
  return (
    <span className="room-confidence__hands">
      {words === '' ? null : <span className="room-confidence__when">{words}</span>}
      <RoomBar share={count / most} isPast={isPast} />
      <strong className="room-confidence__count">{count}</strong>
    </span>
  )
}
