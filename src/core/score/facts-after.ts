import type { Changes, Fact } from '../scenario/schema.ts'
import { decisionsIn, type PlayedPath } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import { choiceNotes } from './choice-notes.ts'
import type { DebriefNotes } from './debrief-notes.ts'

export type FactValue = boolean | number

/** Every fact that the author declared, those too that steer nothing, after what was done. */
export function factsAfter(path: PlayedPath, notes: DebriefNotes): Readonly<Record<string, FactValue>> {
  const values = new Map(Object.entries(notes.facts).map(([id, fact]) => [id, initial(fact)]))
  for (const { scene, done } of decisionsIn(path))
    for (const pick of done.picks) applyChanges(choiceNotes(notes, scene, pick).set, values, notes)
  return Object.fromEntries(values)
}

function initial(fact: Fact): FactValue {
  return 'flag' in fact ? fact.flag : fact.level
}

function applyChanges(changes: Changes, values: Map<string, FactValue>, notes: DebriefNotes): void {
  for (const [id, change] of Object.entries(changes)) {
    const fact = entry(notes.facts, id)
    if (fact === undefined) throw new Error(`no fact ${id}`)
    values.set(id, changed(fact, values.get(id) ?? initial(fact), change))
  }
}

/** A flag is set; a level is set or moved, and stays within 0 and its highest. */
function changed(fact: Fact, before: FactValue, change: Changes[string]): FactValue {
  const value = typeof change === 'object' ? Number(before) + change.add : Number(change)
  if ('flag' in fact) return value > 0
  return Math.max(0, Math.min(fact.of, value))
}
