import { useEffect, useState } from 'react'
import type { ConsequenceView, QuestionView, SceneView, WelcomeView } from '../../core/room/room-view.ts'
import { trainingNotice } from '../../core/session/script.ts'
import { mediumTitle } from '../../core/session/script.ts'
import type { InjectMedium } from '../../core/scenario/schema.ts'
import { remaining, type Timer } from '../../core/room/timer.ts'
import { keyed } from '../ui/keyed.ts'
import { ProseView } from '../ui/prose-view.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './story-views.css'

/** What the room reads as it comes in. */
export function RoomWelcome({ view: { title, group, council, summary } }: { readonly view: WelcomeView }) {
  return (
    <RoomSheet className="room-welcome">
      {group === '' ? null : <p className="room-welcome__group">{group}</p>}
      <h2 className="room-welcome__title">{title}</h2>
      <p className="room-welcome__summary">{summary}</p>
      <p className="room-welcome__council">
        The story is set in {council}. {trainingNotice}
      </p>
    </RoomSheet>
  )
}

/** A scene by its headline; its whole text only where the facilitator shows it. */
export function RoomScene({ view }: { readonly view: SceneView }) {
  const { place, headline, inject, text, papers, isEnding, part } = view
  return (
    <RoomSheet head={place} part={part} className={text === undefined ? 'room-scene' : 'room-scene room-scene--text'}>
      {isEnding ? <p className="room-scene__news">How it ends</p> : null}
      {inject === undefined ? null : <News inject={inject} />}
      <h2 className="room-scene__headline">{headline}</h2>
      {text === undefined ? null : <ProseView prose={text} />}
      {papers.length === 0 ? null : (
        <p className="room-scene__papers">
          <span className="room-scene__sheet" aria-hidden="true" />
          {papers.length === 1 ? 'Paper' : 'Papers'}: {new Intl.ListFormat('en-GB').format(papers)}
        </p>
      )}
    </RoomSheet>
  )
}

/** How news of each kind reaches the council. */
const mediumNames: Readonly<Record<string, string>> = {
  phone: 'A phone call',
  email: 'An email',
  letter: 'A letter',
  visit: 'A visit',
  system: 'A system message',
  press: 'A press query',
  social: 'An online post',
  meeting: 'A meeting',
} satisfies Record<InjectMedium, string>

function News({ inject: { by, from, subject } }: { readonly inject: NonNullable<SceneView['inject']> }) {
  return (
    <p className="room-scene__news">
      {mediumNames[by] ?? mediumTitle(by)}
      {from === undefined ? null : <span className="room-scene__from"> · {from}</span>}
      {subject === undefined ? null : <span className="room-scene__from"> · “{subject}”</span>}
    </p>
  )
}

/** What is asked, and what may be chosen: in large letters, by which the room speaks of it. */
export function RoomQuestion({ view }: { readonly view: QuestionView }) {
  const { place, part, number, asks, actor, advises, options, min, max, timer } = view
  return (
    <RoomSheet head={place} part={part} className="room-question">
      <div className="room-question__top">
        <div className="room-question__words">
          {number === undefined ? null : <p className="room-question__number">Decision {number}</p>}
          <h2 className="room-screen__title">{asks}</h2>
          {actor === undefined && max === 1 ? null : (
            <p className="room-question__how">
              {actor && `You ${advises ? `advise ${actor}, who decides` : `decide for ${actor}`}. `}
              {max === 1 ? null : howMany(min, max)}
            </p>
          )}
        </div>
        {timer === undefined ? null : <RoomTimer key={JSON.stringify(timer)} clock={timer} />}
      </div>
      <ol
        className={
          options.length > 4 ? 'room-question__options room-question__options--many' : 'room-question__options'
        }
      >
        {options.map(({ letter, words }) => (
          <li key={letter} className="room-question__option">
            <span className="room-screen__letter">{letter}</span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
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

/** The time that is left, large and calm. That it runs out is said in words, and decides nothing. Give it a `key` for each clock. */
function RoomTimer({ clock }: { readonly clock: Timer }) {
  const left = useTimeLeft(clock)
  const share = clock.total === 0 ? 0 : left / clock.total
  return (
    <div className="room-timer" role="timer" aria-label="Time for this question" aria-live="off">
      <p className={left === 0 ? 'room-timer__over' : 'room-timer__face'}>
        {left === 0 ? 'Time is up' : clockFace(left)}
      </p>
      <svg className="room-timer__bar" aria-hidden="true">
        <rect className="room-timer__whole" width="100%" height="100%" />
        <rect className="room-timer__time-left" width={`${(share * 100).toFixed(2)}%`} height="100%" />
      </svg>
      {clock.kind === 'paused' && left > 0 ? (
        <p className="room-timer__state">{left === clock.total ? 'Not started' : 'Paused'}</p>
      ) : null}
    </div>
  )
}

/** Looked at anew while it runs: never counted, as a window out of sight gets few turns. */
function useTimeLeft(clock: Timer): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (clock.kind === 'paused') return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [clock.kind])
  return remaining(clock, now)
}

/** 150,000 is 2:30. The last second is shown as a second. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What the room took, how that was settled, and what follows. */
export function RoomConsequence({ view }: { readonly view: ConsequenceView }) {
  const { place, taken, how, text, part } = view
  return (
    <RoomSheet head={place} part={part} className="room-consequence">
      <h2 className="room-consequence__title">
        {taken.length === 0 ? 'No choice made' : 'What follows'}
        {how === undefined ? null : <span className="room-consequence__how"> · {how}</span>}
      </h2>
      <ul className="room-consequence__taken">
        {taken.map(({ letter, words }) => (
          <li key={letter} className="room-consequence__choice">
            <span className="room-screen__letter">{letter}</span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {keyed(text).map(({ key, item }) => (
        <ProseView key={key} prose={item} />
      ))}
    </RoomSheet>
  )
}
