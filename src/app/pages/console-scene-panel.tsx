import { placeIn } from '../../core/room/agenda.ts'
import { choicesAhead, leadsAhead, nextTitles } from '../../core/room/choice-preview.ts'
import { optionsIn } from '../../core/room/story-view.ts'
import { decisionNumbers } from '../../core/score/scene-order.ts'
import { entry, type SceneScript } from '../../core/session/script.ts'
import { AheadList } from '../components/console/ahead-list.tsx'
import { ProseView } from '../ui/prose-view.tsx'
import type { Console } from './use-console.ts'

/** A scene as its facilitator needs it: its words, the notes, what to ask, and what comes of each choice. */
export function ConsoleScene({ at }: { readonly at: Console }) {
  const { evening, desk } = at
  const { scene } = placeIn(evening)
  const found = entry(evening.script.scenes, scene)
  if (found === undefined) return null
  const words = <Words scene={found} />
  const isAsked = desk.slide.kind !== 'scene'
  const number = decisionNumbers(evening.script).get(scene)
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">
        {found.title}
        {found.clock === undefined ? null : <span className="console-panel__clock">{found.clock}</span>}
      </h2>
      {number === undefined ? null : <p className="soft">Decision {number}</p>}
      {isAsked ? null : words}
      <Notes at={at} scene={scene} />
      {found.discuss.length === 0 ? null : (
        <section>
          <h3 className="console-panel__part">Ask the room</h3>
          <ul className="list">
            {found.discuss.map(prompt => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </section>
      )}
      <Ahead at={at} />
      {isAsked ? words : null}
    </div>
  )
}

function Words({ scene }: { readonly scene: SceneScript }) {
  return (
    <section>
      <h3 className="console-panel__part">Read out</h3>
      <ProseView prose={scene.text} />
    </section>
  )
}

export function Notes({ at, scene }: { readonly at: Console; readonly scene: string }) {
  const { notes } = at.evening
  const prose = entry(notes.facilitator, scene)
  const clearCut = entry(notes.decisions, scene)?.clearCut
  if (prose === undefined && clearCut === undefined) return null
  return (
    <section className="console-panel__notes">
      <h3 className="console-panel__part">Your notes</h3>
      {prose === undefined ? null : <ProseView prose={prose} />}
      {clearCut === undefined ? null : (
        <p>
          <strong>One answer is right here:</strong> {clearCut}
        </p>
      )}
    </section>
  )
}

function Ahead({ at: { evening } }: { readonly at: Console }) {
  const { offer } = placeIn(evening)
  switch (offer.kind) {
    case 'decision':
      return (
        <section>
          <h3 className="console-panel__part">What each choice brings</h3>
          <AheadList choices={choicesAhead(evening)} />
        </section>
      )
    case 'hub': {
      const to = new Map(leadsAhead(evening).map(lead => [lead.id, lead.to]))
      return (
        <section>
          <h3 className="console-panel__part">Where each lead goes</h3>
          <ul className="list">
            {optionsIn(evening).map(({ id, letter, words }) => (
              <li key={id}>
                <strong>{letter}</strong> {words} → {to.get(id)?.join(', or ')}
              </li>
            ))}
            {offer.mayLeave ? <li>Moving on → {nextTitles(evening).join(', or ')}</li> : null}
          </ul>
        </section>
      )
    }
    case 'passage':
      return <p className="soft">Then: {nextTitles(evening).join(', or ')}</p>
    case 'ending':
      return <p className="soft">The story ends here. Then comes looking back.</p>
  }
}
