import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { entry, type Script } from '../../session/script.ts'
import { tellingOf } from './decisions-tallied.ts'
import type { KeyEventTallied } from './evidence.ts'
import type { Plays } from './played.ts'
import { scenesInOrder } from './scenes-in-order.ts'

/** The key events that plays are seen to have reached, in the order of the story. */
export function keyEventsTallied(
  script: Script,
  notes: DebriefNotes,
  plays: Plays,
): readonly KeyEventTallied[] {
  return scenesInOrder(script)
    .filter(scene => entry(notes.keyEvents, scene) !== undefined)
    .flatMap(scene => {
      const event = entry(notes.keyEvents, scene)
      const reached = plays.all.filter(({ kept }) => kept.reached.has(scene))
      return event === undefined || reached.length === 0 ? [] : [{ scene, event, reached }]
    })
    .map(({ scene, event, reached }, index) => {
      const asked = reached.filter(({ path }) => path.hindsightFinished)
      const telling = tellingOf(plays, asked.length)
      const told = telling === 'withheld' ? [] : asked
      return {
        number: `K${index + 1}`,
        scene,
        title: entry(script.scenes, scene)?.title ?? scene,
        text: event.text,
        measures: event.measures.flatMap(id => entry(notes.measures, id) ?? []),
        reached: reached.length,
        telling,
        asked: told.length,
        marked: told.filter(({ path }) => path.marked.has(scene)).length,
      }
    })
}
