import type { QuestionView } from '../../../core/room/room-view.ts'
import { RoomPlace } from './room-place.tsx'
import { RoomSheet } from './room-sheet.tsx'
import { RoomTimer } from './room-timer.tsx'
import './room-question.css'

/** What is asked, and what may be chosen: in large letters, by which the room speaks of it. */
export function RoomQuestion({ view }: { readonly view: QuestionView }) {
  const { place, number, asks, actor, options, min, max, timer } = view
  return (
    <RoomSheet head={<RoomPlace place={place} />}>
      <div className="room-question">
        <div className="room-question__top">
          <div className="room-question__words">
            {number === undefined ? null : <p className="room-question__number">Decision {number}</p>}
            <h2 className="room-screen__title">{asks}</h2>
            {actor === undefined && max === 1 ? null : (
              <p className="room-question__how">
                {actor === undefined ? null : `It is for ${actor} to decide. `}
                {max === 1 ? null : howMany(min, max)}
              </p>
            )}
          </div>
          {timer === undefined ? null : <RoomTimer key={JSON.stringify(timer)} clock={timer} />}
        </div>
        <ol
          className={
            options.length > 4
              ? 'room-question__options room-question__options--many'
              : 'room-question__options'
          }
        >
          {options.map(({ letter, words }) => (
            <li key={letter} className="room-question__option">
              <span className="room-screen__letter">{letter}</span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </div>
    </RoomSheet>
  )
}

function howMany(min: number, max: number): string {
  if (min === max) return `Choose ${inWords(min)}.`
  return min === 0 ? `Choose up to ${inWords(max)}.` : `Choose from ${inWords(min)} to ${inWords(max)}.`
}

function inWords(count: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count)
}
