import { byPillar, type Pillar } from '../scenario/pillar.ts'
import { decisionsIn, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { choiceLabel, entry, sceneIn, sceneTitle, type Script } from '../session/script.ts'
import { choiceNotes, citedLaw, type DebriefNotes, judgementsIn } from './debrief-notes.ts'
import { asksHindsight, hindsightOf, keyEventsMet } from './hindsight.ts'
import { scoreOf } from './score.ts'

export type Debrief = ReturnType<typeof debriefOf>
export type PillarDebrief = Debrief['pillars'][Pillar]
export type DecisionDebrief = ReturnType<typeof decisionDebrief>
export type ChoiceDebrief = DecisionDebrief['choices'][number]
export type CrossedBoundary = Debrief['boundaries'][number]
export type ChoiceTaken = ReturnType<typeof takenIn>[number]

/** All that the debrief tells, resolved to words, in the order in which it tells it. */
export function debriefOf(script: Script, notes: DebriefNotes, path: PlayedPath) {
  const { pillars: scores, exact } = scoreOf(path, notes)
  const decisions = decisionsIn(path)
  const taken = decisions.flatMap(decision => takenIn(script, decision))
  return {
    /** `undefined` when the play was stopped, or goes on. */
    ending: endingOf(script, notes, path),
    boundaries: taken.flatMap(choice => crossed(choice, notes)),
    pillars: byPillar(pillar => ({ score: scores[pillar], ...effectsOn(pillar, taken, notes) })),
    /** False when the ranges behind the points are bounds. */
    exact,
    decisions: decisions.map(decision => decisionDebrief(script, notes, decision)),
    keyEvents: keyEventsMet(path, notes),
    /** `open` until members have finished looking back; `none` where the story has no key event to look back for. */
    hindsight: asksHindsight(notes) ? (hindsightOf(script, notes, path) ?? ('open' as const)) : ('none' as const),
  }
}

function endingOf(script: Script, notes: DebriefNotes, { ending }: PlayedPath) {
  const kind = ending === undefined ? undefined : entry(notes.endings, ending)
  if (ending === undefined || kind === undefined) return undefined
  return { scene: ending, title: sceneTitle(script, ending), kind }
}

function takenIn(script: Script, { scene, done }: PlayedDecision) {
  return done.picks.map(choice => ({
    scene,
    title: sceneTitle(script, scene),
    /** The place of the decision in the session's log. */
    event: done.event,
    choice,
    label: choiceLabel(script, scene, choice),
  }))
}

function crossed(taken: ChoiceTaken, notes: DebriefNotes) {
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

function decisionDebrief(script: Script, notes: DebriefNotes, { scene, done }: PlayedDecision) {
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
    /** Why the author thinks that one choice may simply be the best. */
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
