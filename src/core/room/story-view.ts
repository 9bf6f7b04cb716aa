import type { Offer } from '../machine/actions.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { decisionNumbers } from '../score/routes.ts'
import { type DecisionDone, decisionsIn, playedPath } from '../session/played-path.ts'
import { entry, letterOf, sceneIn, type Script } from '../session/script.ts'
import { votesFor } from '../session/session.ts'
import { advisesAt, voteOutcome, settlementOf, type Settlement, type VotedAt } from '../session/voting.ts'
import { type GroupSession, placeIn, textIn } from './agenda.ts'
import { ballotAt, votesIn, type Display } from './console-state.ts'
import type { StoryPlace, RoomView } from './room-view.ts'
import type { Timer } from './timer.ts'

export function sceneView(group: GroupSession, showsText: boolean): RoomView {
  const { script } = group
  const { scene, offer } = placeIn(group)
  const { title, headline, inject, exhibits } = sceneIn(script, scene)
  return {
    kind: 'scene',
    place: placeOf(script, scene),
    headline: headline ?? title,
    inject: inject && { by: inject.by, from: whoIs(script, inject.from), subject: inject.subject },
    text: showsText ? textIn(group, scene) : undefined,
    papers: exhibits.map(id => entry(script.exhibits, id)?.title ?? id),
    isEnding: offer.kind === 'ending',
  }
}

/** The question of a decision or a visit, with what is on offer; the scene where nothing is asked. */
export function questionView(group: GroupSession, timer: Timer | undefined): RoomView {
  const { script, session } = group
  const { scene, offer } = placeIn(group)
  const { decision, visit } = sceneIn(script, scene)
  const asking = offer.kind === 'hub' ? visit : decision
  if ((offer.kind !== 'hub' && offer.kind !== 'decision') || asking === undefined) return sceneView(group, false)
  const { min, max } = offer.kind === 'hub' ? { min: 1, max: 1 } : offer
  const actor = offer.kind === 'hub' ? undefined : entry(script.cast, decision?.actor ?? '')
  return {
    kind: 'question',
    place: placeOf(script, scene),
    number: decisionNumbers(script).get(scene),
    asks: asking.asks,
    actor: actor?.name,
    advises: advisesAt({ script, scene, rule: session.group?.rule }),
    // The room hears of a choice by its letter and its words; its name in the file may tell more.
    options: optionsIn(group).map(({ letter, words, whole }) => ({ letter, words, whole })),
    min,
    max,
    timer,
  }
}

/** What is on offer at the current scene, lettered in the file's order. A lead keeps its letter when another is opened. */
export function optionsIn(group: GroupSession) {
  const { scene, offer } = placeIn(group)
  const { decision, visit } = sceneIn(group.script, scene)
  const words = (id: string) => {
    const found = entry(decision?.choices ?? visit?.leads ?? {}, id)
    const whole = found?.label ?? id
    return { words: found?.short ?? whole, whole }
  }
  const lettered = offer.kind === 'hub' ? everOffered(group, scene, offer.leads) : idsIn(offer)
  return idsIn(offer).map(id => ({ id, letter: letterOf(lettered.indexOf(id)), ...words(id) }))
}

/** The leads that were on offer at a place since the room first came to it, those of the first time first. */
function everOffered({ script, session }: GroupSession, hub: string, now: readonly string[]): readonly string[] {
  const before = playedPath(script, session).scenes.flatMap(({ scene, done }) =>
    scene === hub && done?.kind === 'looked' ? done.offered : [],
  )
  return [...new Set([...before, ...now])]
}

function idsIn(offer: Offer): readonly string[] {
  if (offer.kind === 'decision') return offer.choices
  return offer.kind === 'hub' ? offer.leads : []
}

/** The votes of the room, all tables together. To be asked for only once they are to be seen. */
export function tallyView(group: GroupSession, showing: Display): RoomView {
  const { script, session } = group
  const { scene, offer } = placeIn(group)
  const { decision } = sceneIn(script, scene)
  if (offer.kind !== 'decision' || decision === undefined) return sceneView(group, false)
  const counted = votesIn(ballotAt(showing, scene), session.group)
  const votes = votesFor(counted.tally)
  return {
    kind: 'tally',
    place: placeOf(script, scene),
    asks: decision.asks,
    rows: optionsIn(group).map(({ id, letter, words }) => ({ letter, words, votes: votes.get(id) ?? 0 })),
    abstentions: counted.abstentions,
    isTied: voteOutcome(counted, offer).kind === 'tied',
  }
}

/** What followed from a decision; the scene, when that decision no longer counts. */
export function consequenceView(group: GroupSession, event: number): RoomView {
  const { script, session } = group
  const decided = decisionsIn(playedPath(script, session)).find(({ done }) => done.event === event)
  if (decided === undefined) return sceneView(group, false)
  const { scene, done } = decided
  const choices = sceneIn(script, scene).decision?.choices ?? {}
  const found = done.picks.flatMap(pick => {
    const choice = entry(choices, pick)
    const letter = letterOf(done.offered.indexOf(pick))
    return choice === undefined ? [] : [{ letter, words: choice.short ?? choice.label, text: choice.consequence }]
  })
  return {
    kind: 'consequence',
    place: placeOf(script, scene),
    taken: found.map(({ letter, words }) => ({ letter, words })),
    how: settledIn(done, { script, scene, rule: session.group?.rule }),
    text: found.map(({ text }) => text).filter(text => text.length > 0),
  }
}

/** How a decision was settled; `undefined` where no one voted. */
export function settledIn({ timedOut, picks, vote }: DecisionDone, at: VotedAt): string | undefined {
  if (timedOut) return howSettled['time-ran-out']
  return vote === undefined ? undefined : howSettled[settlementOf(vote, picks, at)]
}

function placeOf(script: Script, scene: string): StoryPlace {
  const { stage, title, clock } = sceneIn(script, scene)
  const number = script.stages.findIndex(({ id }) => id === stage)
  const found = script.stages[number]
  return { stage: { title: found?.title ?? stage, number: number + 1, of: script.stages.length }, title, clock }
}

/** A name in the cast, or the description that the author gave. */
function whoIs(script: Script, who: string | undefined): string | undefined {
  return who === undefined ? undefined : (entry(script.cast, who)?.name ?? who)
}

/** A choice by the words that stood beside its letter. */
export function choiceInShort({ scenes }: Script, scene: SceneId, choice: ChoiceId): string {
  const found = entry(entry(scenes, scene)?.decision?.choices ?? {}, choice)
  return found?.short ?? found?.label ?? choice
}

/** How a decision was settled, as the room is told. */
export const howSettled: Readonly<Record<Settlement, string>> = {
  majority: 'By majority',
  'most-hands': 'By most votes',
  advised: 'As advised by a vote',
  consensus: 'By consensus',
  'agreed-advice': 'As the room advised',
  'casting-vote': 'By casting vote',
  'all-abstained': 'By casting vote, because everyone abstained',
  actor: 'Without clear advice from the room',
  overruled: 'The room was overruled',
  'time-ran-out': 'Time ran out',
}
