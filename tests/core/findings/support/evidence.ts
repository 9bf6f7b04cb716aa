import type { ChoiceSeen, DecisionMade, Evidence, KeyEventMet } from '../../../../src/core/findings/evidence.ts'
import type { Pillar } from '../../../../src/core/scenario/pillar.ts'
import type { Measure } from '../../../../src/core/scenario/schema.ts'
import type { ChoiceNotes, Judgement } from '../../../../src/core/score/debrief-notes.ts'

type Points = Partial<Record<Pillar, number>>

/** A choice with points; its reasons are made of its id and the pillar. */
export function choice(id: string, points: Points = {}, rest: Partial<ChoiceNotes> = {}): ChoiceSeen {
  const score = Object.entries(points).map(([pillar, amount]): [string, Judgement] => [
    pillar,
    { points: amount, why: `Why ${id} for ${pillar}` },
  ])
  const notes = { score: Object.fromEntries(score), cites: [], areas: [], set: {}, ...rest }
  return { id, label: `Label of ${id}`, name: `Name of ${id}`, notes }
}

export function decision(number: string, rest: Partial<DecisionMade> = {}): DecisionMade {
  return {
    number,
    scene: `scene-${number.toLowerCase()}`,
    title: `Title of ${number}`,
    stage: 'Stage',
    actor: 'An officer',
    asks: 'What now?',
    at: '2026-11-24T10:00:00.000Z',
    ranOut: false,
    struck: false,
    taken: [],
    others: [],
    ...rest,
  }
}

export function keyEvent(number: string, rest: Partial<KeyEventMet> = {}): KeyEventMet {
  return {
    number,
    scene: `scene-${number.toLowerCase()}`,
    title: `Title of ${number}`,
    text: `Text of ${number}`,
    measures: [],
    hindsight: 'unasked',
    ...rest,
  }
}

export function measure(text: string, pillar: Pillar, rest: Partial<Measure> = {}): Measure {
  return { text, pillar, area: 'records', ...rest }
}

export function evidence(rest: Partial<Evidence> = {}): Evidence {
  return {
    session: 's1',
    alone: false,
    decisions: [],
    keyEvents: [],
    hindsight: undefined,
    disagreements: [],
    divided: [],
    law: [],
    scenesMet: [],
    facts: [],
    end: { kind: 'ending', title: 'The end', outcome: 'contained' },
    ...rest,
  }
}
