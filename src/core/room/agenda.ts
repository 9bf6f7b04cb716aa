import { cutMove, cutPicks } from '../machine/graph.ts'
import { offerAt, type Offer } from '../machine/actions.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { dividedDecisions, mostDivided } from '../score/divided-decisions.ts'
import { decisionsThatMattered } from '../score/mattered.ts'
import { afterwardsOf, recommendationsFor } from '../score/outcome.ts'
import { boundariesOf } from '../score/score.ts'
import { timeLine } from '../score/time-line.ts'
import { decisionsIn, playedPath, scenesReadInShort } from '../session/played-path.ts'
import { replay } from '../session/replay.ts'
import type { Prose } from '../scenario/prose.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { entry, type Script, sceneIn } from '../session/script.ts'
import { type Intent, isDecision, type Session } from '../session/session.ts'
import type { Slide } from './console-state.ts'

/** What a group session is held with. */
export interface GroupSession {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly session: Session
}

/** What comes next, when the facilitator or a remote says “next”. */
export type NextStep =
  | { readonly kind: 'show'; readonly slide: Slide }
  /** Something is recorded first. */
  | { readonly kind: 'do'; readonly intent: Intent; readonly slide: Slide }
  /** The room has to decide, or to say what it looks at. */
  | { readonly kind: 'decide' | 'look' }
  /** The room has to say which recommendations it puts forward: what comes later depends on them. */
  | { readonly kind: 'agree' }
  /** The room has to say that it has finished looking back: after that, nothing more can be marked. */
  | { readonly kind: 'reveal'; readonly intent: Intent; readonly slide: Slide }
  | { readonly kind: 'end' }

/** What comes before, when the facilitator or a remote says “back”. */
export type PreviousStep =
  | Extract<NextStep, { readonly kind: 'show' | 'do' }>
  /** The room chose to come here, or what is shown is the beginning of something: going back takes back no choice. */
  | { readonly kind: 'chosen' | 'beginning' }

/** Goes one step on from a slide. Nothing is ever decided by going on. */
export function nextAfter(group: GroupSession, slide: Slide): NextStep {
  switch (slide.kind) {
    case 'welcome':
      return show(asksConfidence(group.session) ? { kind: 'confidence', when: 'before' } : { kind: 'scene' })
    case 'confidence':
      return slide.when === 'before' ? show({ kind: 'scene' }) : afterInList(group, slide)
    case 'scene':
      return afterScene(group)
    case 'question':
    case 'tally':
      return { kind: placeIn(group).offer.kind === 'hub' ? 'look' : 'decide' }
    case 'consequence':
      return show({ kind: 'scene' })
    case 'moments':
      return afterMoments(group)
    case 'recommendations':
      return isToAgree(group) ? { kind: 'agree' } : afterInList(group, slide)
    case 'asked':
      return show(slide.back)
    default:
      return afterInList(group, slide)
  }
}

/** One step back from a slide. It takes going on through a scene back, and never what the room chose. */
export function backFrom(group: GroupSession, slide: Slide): PreviousStep {
  switch (slide.kind) {
    case 'consequence':
      return { kind: 'chosen' }
    case 'welcome':
    case 'surprise':
      return { kind: 'beginning' }
    case 'asked':
      return show(slide.back)
    case 'scene':
      return beforeScene(group)
    case 'question':
      return show({ kind: 'scene' })
    case 'tally':
      return show({ kind: 'question' })
    case 'confidence':
      return slide.when === 'before' ? show({ kind: 'welcome' }) : beforeInList(group, slide)
    default:
      return beforeInList(group, slide)
  }
}

/** The parts of a debrief, with the minutes of each in half an hour. */
export const debriefParts = [
  { id: 'surprise', title: 'What surprised you?', minutes: 3 },
  { id: 'happened', title: 'What happened', minutes: 7 },
  { id: 'decisions', title: 'Decisions that mattered', minutes: 12 },
  { id: 'asks', title: 'What we ask', minutes: 5 },
  { id: 'close', title: 'Closing', minutes: 3 },
] as const

/** Which part of the debrief a slide is in; `undefined` while the story goes on. */
export function debriefPartOf(slide: Slide): (typeof debriefParts)[number] | undefined {
  if (slide.kind === 'asked') return debriefPartOf(slide.back)
  const id = slide.kind === 'confidence' && slide.when === 'after' ? 'close' : partIds[slide.kind]
  return debriefParts.find(part => part.id === id)
}

const partIds: Partial<Record<Slide['kind'], (typeof debriefParts)[number]['id']>> = {
  surprise: 'surprise',
  moments: 'happened',
  boundaries: 'happened',
  'four-ps': 'happened',
  signs: 'happened',
  decision: 'decisions',
  divided: 'decisions',
  questions: 'asks',
  recommendations: 'asks',
  afterwards: 'close',
  closing: 'close',
}

/** The slides once the story is over. The room looks back by itself first; what was out of bounds comes before all. */
export function debriefSlides({ script, notes, session }: GroupSession): readonly Slide[] {
  const path = playedPath(script, session)
  const decisions = decisionsIn(path)
  const hasSigns = timeLine(script, notes, path).some(({ events }) => events.some(({ kind }) => kind === 'sign'))
  const { event } = mostDivided(dividedDecisions(script, path, session.group?.rule)) ?? {}
  const divided = decisions.findIndex(({ done }) => done.event === event) + 1
  return [
    { kind: 'surprise' },
    { kind: 'moments' },
    ...slideIf(boundariesOf(path, notes).length > 0, 'boundaries'),
    ...slideIf(decisions.length > 0, 'four-ps'),
    ...slideIf(hasSigns, 'signs'),
    ...withDivided(
      decisionsThatMattered(script, notes, path).map(({ number }) => number),
      divided,
    ),
    { kind: 'questions' },
    ...slideIf(recommendationsFor(path, notes).length > 0, 'recommendations'),
    ...slideIf(afterwardsOf(path, notes).length > 0, 'afterwards'),
    ...(asksConfidence(session) ? [{ kind: 'confidence', when: 'after' } as const] : []),
    { kind: 'closing' },
  ]
}

/** The decisions that mattered; both sides of the one that divided the room stand behind it, or last. */
function withDivided(mattered: readonly number[], divided: number): readonly Slide[] {
  const both: readonly Slide[] = divided === 0 ? [] : [{ kind: 'divided', number: divided }]
  const slides = mattered.flatMap((number): readonly Slide[] => {
    return [{ kind: 'decision', number }, ...(number === divided ? both : [])]
  })
  return mattered.includes(divided) ? slides : [...slides, ...both]
}

function slideIf(
  isTold: boolean,
  kind: 'boundaries' | 'four-ps' | 'signs' | 'recommendations' | 'afterwards',
): readonly Slide[] {
  return isTold ? [{ kind }] : []
}

/** Whether the room has yet to say which recommendations it puts forward. */
export function isToAgree({ script, notes, session }: GroupSession): boolean {
  const path = playedPath(script, session)
  return path.putForward === undefined && recommendationsFor(path, notes).length > 0
}

function asksConfidence({ group }: Session): boolean {
  return group?.confidence !== false
}

/** The scene from which the room went on, what followed from its decision, or what was shown before the first. */
function beforeScene(group: GroupSession): PreviousStep {
  const { last, closed } = replay(group.script.graph, group.session.log).progress
  if (closed !== undefined) return { kind: 'beginning' }
  if (last === undefined)
    return show(asksConfidence(group.session) ? { kind: 'confidence', when: 'before' } : { kind: 'welcome' })
  const { event, index } = last
  if (isDecision(event)) return show({ kind: 'consequence', event: index })
  if (event.type !== 'continued') return { kind: 'chosen' }
  return { kind: 'do', intent: { type: 'corrected', from: index }, slide: { kind: 'scene' } }
}

function afterScene(group: GroupSession): NextStep {
  const { scene, offer } = placeIn(group)
  const { script, session } = group
  if (replay(script.graph, session.log).progress.closed !== undefined) return show({ kind: 'surprise' })
  switch (offer.kind) {
    case 'passage':
      return { kind: 'do', intent: { type: 'continued', scene }, slide: { kind: 'scene' } }
    case 'decision':
    case 'hub':
      return show({ kind: 'question' })
    case 'ending':
      return { kind: 'do', intent: { type: 'finished', scene }, slide: { kind: 'surprise' } }
  }
}

/** The answer of the author fills in what the room looks at: it is shown there. */
function afterMoments(group: GroupSession): NextStep {
  const { closed, hindsightFinished } = replay(group.script.graph, group.session.log).progress
  if (closed === undefined) return show({ kind: 'scene' })
  if (hindsightFinished) return afterInList(group, { kind: 'moments' })
  return { kind: 'reveal', intent: { type: 'hindsight-finished' }, slide: { kind: 'moments' } }
}

function afterInList(group: GroupSession, slide: Slide): NextStep {
  const next = inList(group, slide, 1)
  return next === undefined ? { kind: 'end' } : show(next)
}

function beforeInList(group: GroupSession, slide: Slide): PreviousStep {
  const before = inList(group, slide, -1)
  return before === undefined ? { kind: 'beginning' } : show(before)
}

function inList(group: GroupSession, slide: Slide, by: 1 | -1): Slide | undefined {
  const slides = debriefSlides(group)
  return slides[slides.findIndex(other => JSON.stringify(other) === JSON.stringify(slide)) + by]
}

/** The current scene, and what may be done there: in a short session the story goes on where a decision is left out. */
export function placeIn({ script, session }: GroupSession): { readonly scene: SceneId; readonly offer: Offer } {
  const { position } = replay(script.graph, session.log)
  const { scene } = position
  const isLeftOut = session.group?.short === true && cutMove(script.graph.places[scene]) !== undefined
  return { scene, offer: isLeftOut ? { kind: 'passage' } : offerAt(script.graph, position) }
}

/** The choices that the council has taken already, at a decision that a short session leaves out. */
export function leftOutAt({ script, session }: GroupSession, scene: SceneId): readonly string[] {
  return session.group?.short === true ? cutPicks(script.graph.places[scene]) : []
}

/** What is read at a scene: with what the council chose, where the room does not decide, or in its short form. */
export function textIn(group: GroupSession, scene: string): Prose {
  const { text, shortForm, decision } = sceneIn(group.script, scene)
  const choices = leftOutAt(group, scene).flatMap(pick => entry(decision?.choices ?? {}, pick) ?? [])
  const chosen = choices.flatMap(({ label, consequence }): Prose => [
    ['p', ['strong', 'The council chose: '], `${label}.`],
    ...consequence,
  ])
  const isShort = shortForm !== undefined && scenesReadInShort(group.session.log).has(scene)
  return [...(isShort ? shortForm.text : text), ...chosen]
}

function show(slide: Slide): { readonly kind: 'show'; readonly slide: Slide } {
  return { kind: 'show', slide }
}
