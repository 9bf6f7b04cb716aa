import { pillars } from '../../scenario/pillar.ts'
import type { DebriefNotes } from '../../score/debrief-notes.ts'
import type { Script } from '../../session/script.ts'
import { bandsOf } from './bands-of.ts'
import { crossingsIn } from './crossings.ts'
import { decisionsTallied } from './decisions-tallied.ts'
import { endingsOf } from './endings-of.ts'
import type { SeveralEvidence } from './evidence.ts'
import { keyEventsTallied } from './key-events-tallied.ts'
import { mergedEvidence } from './merged-evidence.ts'
import type { Plays } from './played.ts'
import { scenesInOrder } from './scenes-in-order.ts'

/** What several plays come to. Nothing in it depends on what was done where fewer than five plays are counted, boundaries aside. */
export function severalEvidence(script: Script, notes: DebriefNotes, plays: Plays): SeveralEvidence {
  const decisions = decisionsTallied(script, notes, plays)
  const told = {
    decisions,
    crossings: crossingsIn(script, notes, plays, decisions),
    keyEvents: keyEventsTallied(script, notes, plays),
    endings: endingsOf(script, notes, plays),
    scenesMet: scenesInOrder(script).filter(scene => plays.all.some(({ kept }) => kept.reached.has(scene))),
  }
  return {
    plays: plays.all.length,
    anyAlone: plays.all.some(({ alone }) => alone),
    ...told,
    isExact: notes.attainable.exact,
    bands: pillars.map(pillar => bandsOf(notes, plays, pillar)),
    merged: mergedEvidence(notes, told),
  }
}
