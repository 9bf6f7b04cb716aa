import type { SceneId } from '../scenario/scenario.ts'
import type { KeyEvent, Measure } from '../scenario/schema.ts'
import { labelsOf, type PlayedPath, scenesMet } from '../session/played-path.ts'
import { entry, sceneTitle, type Script } from '../session/script.ts'
import type { Session } from '../session/session.ts'
import { type DebriefNotes, withIds } from './debrief-notes.ts'

/** Whether a scenario has anything to look back for. */
export function asksHindsight(notes: DebriefNotes): boolean {
  return Object.keys(notes.keyEvents).length > 0
}

/** What members found when they looked back, beside what the author names. It holds no points and no total. */
export type Hindsight = NonNullable<ReturnType<typeof hindsightOf>>
export type KeyEventFound = Hindsight['found'][number]
/** A moment at which the outcome could have changed, as the author sees it. */
export type KeyEventSeen = Hindsight['alsoSeen'][number]
export type AlsoMarked = Hindsight['alsoMarked'][number]
/** What members said would have helped at a key event. */
export type MeasuresNamed = ReturnType<typeof namedAt>
export type Decoy = MeasuresNamed['decoys'][number]

/** The members' answers beside the author's; `undefined` until they have finished looking back. */
export function hindsightOf(script: Script, notes: DebriefNotes, path: PlayedPath) {
  if (!path.hindsightFinished) return undefined
  const met = keyEventsMet(path, notes)
  const seen = ({ scene, text, measures }: KeyEventMet) => ({
    scene,
    title: sceneTitle(script, scene),
    text,
    measures: withIds(notes.measures, measures),
  })
  const alsoMarked = scenesMet(path).filter(
    scene => path.marked.has(scene) && !met.some(event => event.scene === scene),
  )
  return {
    found: met
      .filter(({ hindsight }) => hindsight === 'marked')
      .map(event => ({ ...seen(event), named: namedAt(event, met, script, answerAt(event.scene, notes, path)) })),
    alsoSeen: met.filter(({ hindsight }) => hindsight === 'missed').map(seen),
    // Moments that the author does not list are not wrong: a story turns at more than its author lists.
    alsoMarked: alsoMarked.map(scene => ({
      scene,
      title: sceneTitle(script, scene),
      ...answerAt(scene, notes, path),
    })),
  }
}

/** Only what was on offer: a file from elsewhere may name a measure of which this play must not tell. */
function answerAt(scene: SceneId, notes: DebriefNotes, path: PlayedPath) {
  const { measures: picks = [], own = [], event } = path.answers.get(scene) ?? {}
  return { measures: measuresOffered(path, notes).filter(({ id }) => picks.includes(id)), own, event }
}

function namedAt(
  keyEvent: KeyEventMet,
  met: readonly KeyEventMet[],
  script: Script,
  { measures: picked, own, event }: ReturnType<typeof answerAt>,
) {
  const isNamed = ({ id }: NamedMeasure) => keyEvent.measures.includes(id)
  const naming = ({ id }: NamedMeasure) => met.filter(({ measures }) => measures.includes(id))
  return {
    helping: picked.filter(isNamed),
    elsewhere: picked
      .filter(measure => measure.decoy === undefined && !isNamed(measure))
      .map(measure => ({ ...measure, at: naming(measure).map(({ scene }) => sceneTitle(script, scene)) })),
    decoys: picked.flatMap(({ decoy, ...measure }) => (decoy === undefined ? [] : [{ ...measure, decoy }])),
    /** In their own words, which no one judges; `null` once erased. */
    own,
    /** The place in the log of the answer; `undefined` where there is none. */
    event,
  }
}

/** A moment at which the outcome could have changed, and which the play came to. */
export interface KeyEventMet extends KeyEvent {
  readonly scene: SceneId
  /** `unasked` while members have not finished looking back, and where they read the short form of the scene. */
  readonly hindsight: 'marked' | 'missed' | 'unasked'
}

/** The key events that a play reached, each once, in its order. */
export function keyEventsMet(path: PlayedPath, notes: DebriefNotes): readonly KeyEventMet[] {
  return withIds(notes.keyEvents, scenesMet(path)).map(({ id: scene, ...event }) => {
    return { scene, ...event, hindsight: hindsightOn(path, scene) }
  })
}

function hindsightOn(path: PlayedPath, scene: SceneId): KeyEventMet['hindsight'] {
  if (path.marked.has(scene)) return 'marked'
  return path.hindsightFinished && !path.readInShort.has(scene) ? 'missed' : 'unasked'
}

export interface NamedMeasure extends Measure {
  readonly id: string
}

/**
 * The measures among which members pick, the same at every moment: those of the key events that the play came to, and
 * every decoy. They stand by the alphabet, for in a file the decoys stand together. Where the play came to no key event
 * there would be nothing but decoys, so there are none.
 */
export function measuresOffered(path: PlayedPath, notes: DebriefNotes): readonly NamedMeasure[] {
  const helping = new Set(keyEventsMet(path, notes).flatMap(({ measures }) => measures))
  if (helping.size === 0) return []
  return Object.entries(notes.measures)
    .filter(([id, { decoy }]) => helping.has(id) || decoy !== undefined)
    .map(([id, measure]) => ({ id, ...measure }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en'))
}

/** One scene of a play as members look back at it: what could be known there, and what they did. */
export type Moment = ReturnType<typeof momentsOf>[number]

/** Every scene that a play came to and that still counts, once, in its order. */
export function momentsOf(script: Script, session: Session, path: PlayedPath) {
  return withIds(script.scenes, scenesMet(path)).map(({ id: scene, title, stage, clock, headline, text }) => {
    const done = path.scenes.flatMap(played => (played.scene === scene ? (played.done ?? []) : []))
    return {
      scene,
      title,
      stage,
      clock,
      headline,
      begins: text[0],
      opened: openedAt(scene, script, session),
      chosen: done.flatMap(each => labelsOf(script, scene, each)),
      timedOut: done.some(each => each.kind === 'decided' && each.timedOut),
    }
  })
}

function openedAt(scene: SceneId, script: Script, { log }: Session): readonly string[] {
  const opened = log.flatMap(event => (event.type === 'opened-exhibit' && event.scene === scene ? [event.exhibit] : []))
  return [...new Set(opened)].map(exhibit => entry(script.exhibits, exhibit)?.title ?? exhibit)
}

/** Measures that someone proposed at a scene while the story went on, in their words; without those erased since. */
export function measuresProposed({ log }: Session, scene: SceneId): readonly string[] {
  const texts = log.flatMap(event =>
    event.type === 'proposed-measure' && event.scene === scene && event.text !== null ? [event.text] : [],
  )
  return [...new Set(texts)]
}
