import type { DebriefNotes } from '../../score/debrief-notes.ts'
import type { DecisionMade, Evidence } from '../evidence.ts'
import { lawCited } from '../evidence-of.ts'
import type { Crossing, DecisionTallied, SeveralEvidence } from './evidence.ts'
import { isNamed } from './is-named.ts'
import { isTold } from './is-told.ts'

type Told = Pick<SeveralEvidence, 'decisions' | 'crossings' | 'keyEvents' | 'endings' | 'scenesMet'>

/**
 * Several plays as if they were one, for what only asks whether something was met or chosen in any of them: controls,
 * law, recommendations. What was chosen where nothing may be told is not in it, boundaries aside.
 */
export function mergedEvidence(notes: DebriefNotes, told: Told): Evidence {
  const decisions = told.decisions.map(decision => merged(decision, told.crossings))
  return {
    session: 'several',
    alone: false,
    decisions,
    keyEvents: told.keyEvents.map(({ number, scene, title, text, measures }) => ({
      number,
      scene,
      title,
      text,
      measures,
      hindsight: 'unasked',
    })),
    hindsight: undefined,
    disagreements: [],
    divided: [],
    law: lawCited(notes, decisions),
    scenesMet: told.scenesMet,
    facts: [],
    end: endOf(told.endings),
    untold: told.decisions.filter(decision => !isTold(decision)).map(({ number }) => number),
  }
}

function merged(decision: DecisionTallied, crossings: readonly Crossing[]): DecisionMade {
  const { number, scene, title, stage, actor, asks, choices } = decision
  const beyond = crossings.filter(
    crossing => crossing.decision === decision && !isNamed(decision, crossing.choice),
  )
  return {
    number,
    scene,
    title,
    stage,
    actor,
    asks,
    at: '',
    ranOut: false,
    struck: false,
    taken: [...choices.filter(choice => isNamed(decision, choice)), ...beyond.map(({ choice }) => choice)],
    others: choices.filter(choice => !isNamed(decision, choice)),
  }
}

/** Complete where any play is: then a story was seen to its end. */
function endOf({ complete, reached }: SeveralEvidence['endings']): Evidence['end'] {
  const [first] = reached
  return complete === 0
    ? { kind: 'unfinished', title: '', stage: '' }
    : { kind: 'ending', title: first?.title ?? '', outcome: first?.outcome ?? 'partial' }
}
