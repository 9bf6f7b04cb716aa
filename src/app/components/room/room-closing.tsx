import type { ClosingView } from '../../../core/room/room-view.ts'
import { RoomSheet } from './room-sheet.tsx'
import './room-closing.css'

/** The two questions on which every evening ends, and what the room answers. */
export function RoomClosing({ view }: { readonly view: ClosingView }) {
  const { keep, change, part } = view
  return (
    <RoomSheet head={<p>Closing</p>} part={part}>
      <div className="room-closing">
        <Question asks="What will we keep doing?" answer={keep} isContinued={part !== undefined} />
        <Question asks="What will we change?" answer={change} isContinued={part !== undefined} />
      </div>
    </RoomSheet>
  )
}

interface QuestionProps {
  readonly asks: string
  readonly answer: string | undefined
  /** On one of several pages a question without an answer is answered on another. */
  readonly isContinued: boolean
}

function Question({ asks, answer, isContinued }: QuestionProps) {
  if (isContinued && answer === undefined) return null
  return (
    <section className="room-closing__question">
      <h2 className="room-screen__title">{asks}</h2>
      {answer === undefined ? null : <p className="room-closing__answer">{answer}</p>}
    </section>
  )
}
