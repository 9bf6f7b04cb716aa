import type { Showing } from '../../core/room/console-state.ts'
import { exhibitsOpened, sceneOfExhibit } from '../ui/exhibits/exhibits-met.ts'
import type { Console } from './use-console.ts'

/** Records that the room was shown a document; once the story is over it had no part in any decision. */
export function recordShown({ evening, path, state, act }: Console, id: string): void {
  const scene = sceneOfExhibit(id, evening.script, path)
  const isToRecord = path.closed === undefined && !exhibitsOpened(state.session).has(id)
  if (scene !== undefined && isToRecord) act({ type: 'opened-exhibit', scene, exhibit: id })
}

/** To be called once a screen that was dark or frozen shows something again: what lies on it then. */
export function recordLying(at: Console, { exhibit }: Pick<Showing, 'exhibit'>): void {
  if (exhibit !== undefined) recordShown(at, exhibit.id)
}
