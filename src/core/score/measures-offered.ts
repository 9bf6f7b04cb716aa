import type { Measure } from '../scenario/schema.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import { keyEventsMet } from './key-events.ts'

export interface NamedMeasure extends Measure {
  readonly id: string
}

/**
 * The measures among which members pick, the same at every moment: those of the key events that the play came to, and
 * every decoy. They stand by the alphabet, for in a file the decoys stand together. Where the play came to no key event
 * there would be nothing but decoys, so there are none.
 */
export function measuresOffered(path: PlayedPath, notes: DebriefNotes): readonly NamedMeasure[] {
  const helping = new Set(keyEventsMet(path, notes).flatMap(({ measures }) => measures))
  if (helping.size === 0) return []
  return Object.entries(notes.measures)
    .filter(([id, { decoy }]) => helping.has(id) || decoy !== undefined)
    .map(([id, measure]) => ({ id, ...measure }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en'))
}

/** Measures by their ids, in that order. */
export function measuresNamed(ids: readonly string[], notes: DebriefNotes): readonly NamedMeasure[] {
  return ids.flatMap(id => {
    const measure = entry(notes.measures, id)
    return measure === undefined ? [] : [{ id, ...measure }]
  })
}
