import { entry } from '../session/script.ts'
import type { ChoiceNotes, DebriefNotes } from './debrief-notes.ts'

/** The notes on a choice; the notes of a scenario hold all choices of its script. */
export function choiceNotes(notes: DebriefNotes, scene: string, choice: string): ChoiceNotes {
  const found = entry(entry(notes.decisions, scene)?.choices ?? {}, choice)
  if (found === undefined) throw new Error(`no notes on ${choice} in ${scene}`)
  return found
}
