import type { SceneId } from '../../core/scenario/scenario.ts'
import { type AlsoMarked, hindsightOf, keyEventsMet } from '../../core/score/hindsight.ts'
import { eraseAnswers } from '../ui/debrief/hindsight-actions.ts'
import { OneAlsoMarked, OneKeyEvent } from '../ui/debrief/hindsight-report.tsx'
import { Notes } from './console-scene-panel.tsx'
import type { Console } from './use-console.ts'

/** One of the author's key events: found or missed, what members named there, and the notes of its scene. */
export function ConsoleKeyEvent({ at, scene }: { readonly at: Console; readonly scene: SceneId }) {
  const { script, notes } = at.evening
  const hindsight = hindsightOf(script, notes, at.path)
  const met = keyEventsMet(at.path, notes)
  const event = [...(hindsight?.found ?? []), ...(hindsight?.missed ?? [])].find(each => each.scene === scene)
  if (event === undefined) return null
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">
        {`Key event ${met.findIndex(each => each.scene === scene) + 1} of ${met.length}`}
      </h2>
      <p>
        Ask: “Does our council have that? Who would know?” That it was missed is no fault: it is why one
        rehearses.
      </p>
      <OneKeyEvent event={event} mayWrite={at.mayWrite} onErase={id => eraseAnswers(at.play.store, id)} />
      <Notes at={at} scene={scene} />
    </div>
  )
}

/** What members marked and the author does not list. */
export function ConsoleAlsoMarked({ at }: { readonly at: Console }) {
  const { script, notes } = at.evening
  const moments: readonly AlsoMarked[] = hindsightOf(script, notes, at.path)?.alsoMarked ?? []
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">You also marked</h2>
      <p>
        The author does not list these. That does not make them wrong: a story turns at more than its author
        lists. They go into the findings.
      </p>
      {moments.map(moment => (
        <OneAlsoMarked
          key={moment.scene}
          moment={moment}
          mayWrite={at.mayWrite}
          onErase={scene => eraseAnswers(at.play.store, scene)}
        />
      ))}
    </div>
  )
}
