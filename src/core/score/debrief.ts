import { byPillar, type ByPillar, type Pillar } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import type { EndingKind, Person } from '../scenario/schema.ts'
import { decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { choiceLabel, entry, sceneIn, sceneTitle, type Script } from '../session/script.ts'
import type { Vote } from '../session/session.ts'
import {
  choiceNotes,
  citedLaw,
  type CitedLaw,
  type DebriefNotes,
  type Judgement,
  judgementsIn,
  type OutOfBounds,
} from './debrief-notes.ts'
import { asksHindsight, type Hindsight, hindsightOf, type KeyEventMet, keyEventsMet } from './hindsight.ts'
import { type PillarScore, scoreOf } from './score.ts'

/** All that the debrief tells, resolved to words, in the order in which it tells it. */
export interface Debrief {
  /** `undefined` when the play was stopped, or goes on. */
  readonly ending: { readonly scene: SceneId; readonly title: string; readonly kind: EndingKind } | undefined
  readonly boundaries: readonly CrossedBoundary[]
  readonly pillars: ByPillar<PillarDebrief>
  /** False when the ranges behind the points are bounds. */
  readonly exact: boolean
  readonly decisions: readonly DecisionDebrief[]
  readonly keyEvents: readonly KeyEventMet[]
  /** `open` until members have finished looking back; `none` where the story has no key event to look back for. */
  readonly hindsight: Hindsight | 'open' | 'none'
}

/** A choice that was taken, and where. */
export interface ChoiceTaken {
  readonly scene: SceneId
  readonly title: string
  /** The place of the decision in the session's log. */
  readonly event: number
  readonly choice: ChoiceId
  readonly label: string
}

export interface CrossedBoundary extends ChoiceTaken {
  readonly kind: OutOfBounds['kind']
  readonly why: string
  readonly law: readonly CitedLaw[]
}

export interface PillarDebrief {
  readonly score: PillarScore
  readonly helped: readonly (ChoiceTaken & Judgement)[]
  readonly harmed: readonly (ChoiceTaken & Judgement)[]
}

export interface DecisionDebrief {
  readonly scene: SceneId
  readonly title: string
  readonly stage: string
  readonly event: number
  /** Who decides, in the story. */
  readonly actor: Person | undefined
  readonly asks: string
  readonly timedOut: boolean
  readonly vote: Vote | undefined
  /** Why the author thinks that one choice may simply be the best. */
  readonly clearCut: string | undefined
  /** Those on offer at that moment, in the file's order. */
  readonly choices: readonly ChoiceDebrief[]
}

export interface ChoiceDebrief {
  readonly id: ChoiceId
  readonly label: string
  /** The label in few words, where the author gives them. */
  readonly short: string
  readonly chosen: boolean
  readonly outOfBounds: OutOfBounds | undefined
  readonly judgements: readonly (Judgement & { readonly pillar: Pillar })[]
  /** Cited by the choice, or by what puts it out of bounds; each once. */
  readonly law: readonly CitedLaw[]
  readonly consequence: Prose
}

export function debriefOf(script: Script, notes: DebriefNotes, path: PlayedPath): Debrief {
  const { pillars: scores, exact } = scoreOf(path, notes)
  const decisions = decisionsIn(path)
  const taken = decisions.flatMap(decision => takenIn(script, decision))
  return {
    ending: endingOf(script, notes, path),
    boundaries: taken.flatMap(choice => crossed(choice, notes)),
    pillars: byPillar(pillar => ({ score: scores[pillar], ...effectsOn(pillar, taken, notes) })),
    exact,
    decisions: decisions.map(decision => decisionDebrief(script, notes, decision)),
    keyEvents: keyEventsMet(path, notes),
    hindsight: asksHindsight(notes) ? (hindsightOf(script, notes, path) ?? 'open') : 'none',
  }
}

function endingOf(script: Script, notes: DebriefNotes, { ending }: PlayedPath): Debrief['ending'] {
  const kind = ending === undefined ? undefined : entry(notes.endings, ending)
  if (ending === undefined || kind === undefined) return undefined
  return { scene: ending, title: sceneTitle(script, ending), kind }
}

function takenIn(script: Script, { scene, done }: PlayedDecision): readonly ChoiceTaken[] {
  return done.picks.map(choice => ({
    scene,
    title: sceneTitle(script, scene),
    event: done.event,
    choice,
    label: choiceLabel(script, scene, choice),
  }))
}

function crossed(taken: ChoiceTaken, notes: DebriefNotes): readonly CrossedBoundary[] {
  const { outOfBounds } = choiceNotes(notes, taken.scene, taken.choice)
  if (outOfBounds === undefined) return []
  return [{ ...taken, kind: outOfBounds.kind, why: outOfBounds.why, law: citedLaw(notes, outOfBounds.cites) }]
}

function effectsOn(pillar: Pillar, taken: readonly ChoiceTaken[], notes: DebriefNotes) {
  const effects = taken.flatMap(choice => {
    const judgement = choiceNotes(notes, choice.scene, choice.choice).score[pillar]
    return judgement === undefined ? [] : [{ ...choice, ...judgement }]
  })
  return { helped: effects.filter(({ points }) => points > 0), harmed: effects.filter(({ points }) => points < 0) }
}

function decisionDebrief(script: Script, notes: DebriefNotes, { scene, done }: PlayedDecision): DecisionDebrief {
  const { title, stage, decision } = sceneIn(script, scene)
  if (decision === undefined) throw new Error(`the script has no decision at ${scene}`)
  return {
    scene,
    title,
    stage,
    event: done.event,
    actor: entry(script.cast, decision.actor),
    asks: decision.asks,
    timedOut: done.timedOut,
    vote: done.vote,
    clearCut: entry(notes.decisions, scene)?.clearCut,
    choices: done.offered.map(id => {
      const choice = entry(decision.choices, id)
      if (choice === undefined) throw new Error(`the script has no choice ${id}`)
      const { label, short = label, consequence } = choice
      const judged = choiceNotes(notes, scene, id)
      const { outOfBounds, cites } = judged
      return {
        id,
        label,
        short,
        chosen: done.picks.includes(id),
        outOfBounds,
        judgements: judgementsIn(judged),
        law: citedLaw(notes, [...(outOfBounds?.cites ?? []), ...cites]),
        consequence,
      }
    }),
  }
}
