import { placeIn } from '../../core/room/agenda.ts'
import { entry, letterOf } from '../../core/session/script.ts'
import { ProseView } from '../ui/prose-view.tsx'
import { Notes } from './console-scene-panel.tsx'
import { decidedInView } from './console-scene.ts'
import type { Console } from './use-console.ts'

/** What followed from a decision, to be read out before the story goes on. */
export function ConsoleConsequence({ at }: { readonly at: Console }) {
  const { script } = at.evening
  const decided = decidedInView(at)
  if (decided === undefined) return null
  const { scene, done } = decided
  const found = entry(script.scenes, scene)
  const choices = found?.decision?.choices ?? {}
  const next = entry(script.scenes, placeIn(at.evening).scene)?.title
  return (
    <div className="console-panel">
      <h2 className="console-panel__title">What followed: {found?.title}</h2>
      {done.picks.map(pick => (
        <section key={pick}>
          <p>
            <strong>
              {letterOf(done.offered.indexOf(pick))}, {entry(choices, pick)?.label}
            </strong>
          </p>
          <ProseView prose={entry(choices, pick)?.consequence ?? []} />
        </section>
      ))}
      <p className="soft">Then: {next}</p>
      <Notes at={at} scene={scene} />
    </div>
  )
}
