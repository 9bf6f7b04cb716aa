import { cutMove, cutPicks } from '../machine/graph.ts'
import { offerAt, type Offer } from '../machine/actions.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { dividedDecisions } from '../score/divided-decisions.ts'
import { hindsightOf, keyEventsMet } from '../score/hindsight.ts'
import { afterwardsOf, recommendationsFor } from '../score/outcome.ts'
import { boundariesOf } from '../score/score.ts'
import { playedPath, type PlayedPath, scenesReadInShort } from '../session/played-path.ts'
import { replay } from '../session/replay.ts'
import { pillars } from '../scenario/pillar.ts'
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
  /** The room has to say that it has finished looking back: after that, nothing more can be marked. */
  | { readonly kind: 'reveal'; readonly intent: Intent; readonly slide: Slide }
  | { readonly kind: 'end' }

/** What comes before, when the facilitator or a remote says “back”. */
export type PreviousStep =
  | Extract<NextStep, { readonly kind: 'show' | 'do' }>
  /** The room chose to come here, or what is shown is the beginning of something: going back takes back no choice. */
  | { readonly kind: 'chosen' | 'beginning' }

/** Goes one step on from a slide. Nothing is ever decided by going on. */
export function nextAfter(evening: GroupSession, slide: Slide): NextStep {
  switch (slide.kind) {
    case 'welcome':
      return show(asksConfidence(evening) ? { kind: 'confidence', when: 'before' } : { kind: 'scene' })
    case 'confidence':
      return slide.when === 'before' ? show({ kind: 'scene' }) : { kind: 'end' }
    case 'scene':
      return afterScene(evening)
    case 'question':
    case 'tally':
      return { kind: placeIn(evening).offer.kind === 'hub' ? 'look' : 'decide' }
    case 'consequence':
      return show({ kind: 'scene' })
    case 'moments':
      return afterMoments(evening)
    default:
      return afterInList(evening, slide)
  }
}

/**
 * Goes one step back from a slide. Going on through a scene is taken back by it, so that someone who went on by mistake, or to
 * look ahead, comes back; what the room chose never is.
 */
export function backFrom(evening: GroupSession, slide: Slide): PreviousStep {
  switch (slide.kind) {
    case 'consequence':
      return { kind: 'chosen' }
    case 'welcome':
    case 'moments':
      return { kind: 'beginning' }
    case 'scene':
      return beforeScene(evening)
    case 'question':
      return show({ kind: 'scene' })
    case 'tally':
      return show({ kind: 'question' })
    case 'confidence':
      return slide.when === 'before' ? show({ kind: 'welcome' }) : beforeInList(evening, slide)
    default:
      return beforeInList(evening, slide)
  }
}

/** The slides that come once the story is over, in order: looking back, then the debrief, then closing. */
function slidesAfter(evening: GroupSession): readonly Slide[] {
  const { script, notes, session } = evening
  const path = playedPath(script, session)
  return [
    { kind: 'moments' },
    ...hindsightSlides(evening, path),
    ...debriefSlides(evening, path),
    ...slideIf(path.ending !== undefined, 'costs'),
    ...slideIf(dividedDecisions(script, path).length > 0, 'divided'),
    ...slideIf(recommendationsFor(path, notes).length > 0, 'recommendations'),
    ...slideIf(afterwardsOf(path, notes).length > 0, 'afterwards'),
    { kind: 'closing' },
    ...(asksConfidence(evening) ? [{ kind: 'confidence', when: 'after' } as const] : []),
  ]
}

/** What was out of bounds is named first, where anything was: no points weigh against it. */
function debriefSlides({ notes }: GroupSession, path: PlayedPath): readonly Slide[] {
  const isAnyCrossed = boundariesOf(path, notes).length > 0
  const pillarSlides = pillars.map((pillar): Slide => ({ kind: 'pillar', pillar }))
  return [...slideIf(isAnyCrossed, 'boundaries'), ...pillarSlides]
}

function slideIf(
  isTold: boolean,
  kind: 'also-marked' | 'boundaries' | 'costs' | 'divided' | 'recommendations' | 'afterwards',
): readonly Slide[] {
  return isTold ? [{ kind }] : []
}

function asksConfidence({ session }: GroupSession): boolean {
  return session.group?.confidence !== false
}

/** The scene from which the room went on, what followed from its decision, or what was shown before the first. */
function beforeScene(evening: GroupSession): PreviousStep {
  const { last, closed } = replay(evening.script.graph, evening.session.log).progress
  if (closed !== undefined) return { kind: 'beginning' }
  if (last === undefined)
    return show(asksConfidence(evening) ? { kind: 'confidence', when: 'before' } : { kind: 'welcome' })
  const { event, index } = last
  if (isDecision(event)) return show({ kind: 'consequence', event: index })
  if (event.type !== 'continued') return { kind: 'chosen' }
  return { kind: 'do', intent: { type: 'corrected', from: index }, slide: { kind: 'scene' } }
}

/** Nothing of the author's answer before the members have finished. */
function hindsightSlides({ script, notes }: GroupSession, path: PlayedPath): readonly Slide[] {
  const hindsight = hindsightOf(script, notes, path)
  if (hindsight === undefined) return []
  return [...keyEventSlides(path, notes), ...slideIf(hindsight.alsoMarked.length > 0, 'also-marked')]
}

function keyEventSlides(path: PlayedPath, notes: DebriefNotes): readonly Slide[] {
  return keyEventsMet(path, notes).map(({ scene }) => ({ kind: 'key-event', scene }))
}

function afterScene(evening: GroupSession): NextStep {
  const { scene, offer } = placeIn(evening)
  const { script, session } = evening
  if (replay(script.graph, session.log).progress.closed !== undefined) return show({ kind: 'moments' })
  switch (offer.kind) {
    case 'passage':
      return { kind: 'do', intent: { type: 'continued', scene }, slide: { kind: 'scene' } }
    case 'decision':
    case 'hub':
      return show({ kind: 'question' })
    case 'ending':
      return { kind: 'do', intent: { type: 'finished', scene }, slide: { kind: 'moments' } }
  }
}

function afterMoments(evening: GroupSession): NextStep {
  const { script, notes, session } = evening
  const path = playedPath(script, session)
  if (path.closed === undefined) return show({ kind: 'scene' })
  if (path.hindsightFinished) return afterInList(evening, { kind: 'moments' })
  const [slide] = [...keyEventSlides(path, notes), ...debriefSlides(evening, path)]
  if (slide === undefined) return { kind: 'end' }
  return { kind: 'reveal', intent: { type: 'hindsight-finished' }, slide }
}

function afterInList(evening: GroupSession, slide: Slide): NextStep {
  const next = inList(evening, slide, 1)
  return next === undefined ? { kind: 'end' } : show(next)
}

function beforeInList(evening: GroupSession, slide: Slide): PreviousStep {
  const before = inList(evening, slide, -1)
  return before === undefined ? { kind: 'beginning' } : show(before)
}

function inList(evening: GroupSession, slide: Slide, by: 1 | -1): Slide | undefined {
  const slides = slidesAfter(evening)
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
export function textIn(evening: GroupSession, scene: string): Prose {
  const { text, shortForm, decision } = sceneIn(evening.script, scene)
  const choices = leftOutAt(evening, scene).flatMap(pick => entry(decision?.choices ?? {}, pick) ?? [])
  const chosen = choices.flatMap(({ label, consequence }): Prose => [
    ['p', ['strong', 'The council chose: '], `${label}.`],
    ...consequence,
  ])
  const isShort = shortForm !== undefined && scenesReadInShort(evening.session.log).has(scene)
  return [...(isShort ? shortForm.text : text), ...chosen]
}

function show(slide: Slide): { readonly kind: 'show'; readonly slide: Slide } {
  return { kind: 'show', slide }
}
