import type { SceneView } from '../../../core/room/room-view.ts'
import { ProseView } from '../../ui/prose-view.tsx'
import { RoomPlace } from './room-place.tsx'
import { RoomSheet } from './room-sheet.tsx'
import './room-scene.css'

/** A scene by its headline; its whole text only where the facilitator shows it. */
export function RoomScene({ view }: { readonly view: SceneView }) {
  const { place, headline, inject, text, papers, isEnding, part } = view
  return (
    <RoomSheet head={<RoomPlace place={place} />} part={part}>
      <div className={text === undefined ? 'room-scene' : 'room-scene room-scene--text'}>
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
      </div>
    </RoomSheet>
  )
}

/** How news of each kind reaches the council. */
const ways: Readonly<Record<string, string>> = {
  phone: 'A telephone call',
  email: 'An email',
  letter: 'A letter',
  visit: 'A visit',
  system: 'A system message',
  press: 'A press query',
  social: 'An online post',
  meeting: 'A meeting',
}

function News({ inject: { by, from, subject } }: { readonly inject: NonNullable<SceneView['inject']> }) {
  return (
    <p className="room-scene__news">
      {ways[by] ?? 'News'}
      {from === undefined ? null : <span className="room-scene__from"> · {from}</span>}
      {subject === undefined ? null : <span className="room-scene__from"> · “{subject}”</span>}
    </p>
  )
}
