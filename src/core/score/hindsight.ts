import type { SceneId } from '../scenario/scenario.ts'
import type { KeyEvent, Measure } from '../scenario/schema.ts'
import type { PlayedPath, DoneAtScene } from '../session/played-path.ts'
import { entry, sceneTitle, type Script, choiceLabel, leadLabel } from '../session/script.ts'
import type { TypedText, Session } from '../session/session.ts'
import type { DebriefNotes } from './debrief-notes.ts'
import type { Block } from '../scenario/prose.ts'

/** What members found when they looked back, beside what the author names. It holds no points and no total. */
export interface Hindsight {
  /** The key events that the play came to: those that members marked, and those that they did not. */
  readonly found: readonly KeyEventFound[]
  readonly missed: readonly KeyEventSeen[]
  /** Moments that the author does not list. They are not wrong: a story turns at more than its author lists. */
  readonly alsoMarked: readonly AlsoMarked[]
}

/** A moment at which the outcome could have changed, as the author sees it. */
export interface KeyEventSeen {
  readonly scene: SceneId
  readonly title: string
  readonly text: string
  /** What would have prevented, spotted or softened it. */
  readonly measures: readonly NamedMeasure[]
}

export interface KeyEventFound extends KeyEventSeen {
  readonly named: MeasuresNamed
}

/** What members said would have helped at a key event. */
export interface MeasuresNamed {
  /** What the author names here, too. */
  readonly helping: readonly NamedMeasure[]
  readonly elsewhere: readonly MeasureFromElsewhere[]
  readonly decoys: readonly Decoy[]
  /** In their own words, which nobody judges; `null` once erased. */
  readonly own: readonly TypedText[]
  /** The place in the log of the answer; `undefined` where there is none. */
  readonly event: number | undefined
}

/** What the author names at other moments, and not at this one. */
interface MeasureFromElsewhere extends NamedMeasure {
  /** The titles of those that the play came to. */
  readonly at: readonly string[]
}

export interface Decoy extends NamedMeasure {
  /** Why it would not have helped. */
  readonly decoy: string
}

export interface AlsoMarked {
  readonly scene: SceneId
  readonly title: string
  readonly measures: readonly NamedMeasure[]
  readonly own: readonly TypedText[]
  readonly event: number | undefined
}

/** Whether a scenario has anything to look back for. */
export function asksHindsight(notes: DebriefNotes): boolean {
  return Object.keys(notes.keyEvents).length > 0
}

/** The members' answers beside the author's; `undefined` until they have finished looking back. */
export function hindsightOf(script: Script, notes: DebriefNotes, path: PlayedPath): Hindsight | undefined {
  if (!path.hindsightFinished) return undefined
  const met = keyEventsMet(path, notes)
  const seen = (event: KeyEventMet) => keyEventSeen(script, notes, event)
  return {
    found: met.filter(isMarked).map(event => ({ ...seen(event), named: namedAt(event, script, notes, path) })),
    missed: met.filter(({ hindsight }) => hindsight === 'missed').map(seen),
    alsoMarked: alsoMarked(script, notes, path, new Set(met.map(({ scene }) => scene))),
  }
}

function isMarked({ hindsight }: KeyEventMet): boolean {
  return hindsight === 'marked'
}

function keyEventSeen(script: Script, notes: DebriefNotes, event: KeyEventMet): KeyEventSeen {
  const { scene, text, measures } = event
  return { scene, title: sceneTitle(script, scene), text, measures: measuresNamed(measures, notes) }
}

function namedAt(event: KeyEventMet, script: Script, notes: DebriefNotes, path: PlayedPath): MeasuresNamed {
  const picked = pickedAt(event.scene, notes, path)
  const others = picked.filter(({ id, decoy }) => decoy === undefined && !event.measures.includes(id))
  return {
    helping: picked.filter(({ id }) => event.measures.includes(id)),
    elsewhere: others.map(measure => ({ ...measure, at: titlesNaming(measure.id, script, notes, path) })),
    decoys: picked.flatMap(({ decoy, ...measure }) => (decoy === undefined ? [] : [{ ...measure, decoy }])),
    own: path.answers.get(event.scene)?.own ?? [],
    event: path.answers.get(event.scene)?.event,
  }
}

function alsoMarked(
  script: Script,
  notes: DebriefNotes,
  path: PlayedPath,
  keyEvents: ReadonlySet<SceneId>,
): readonly AlsoMarked[] {
  const reached = [...new Set(path.scenes.map(({ scene }) => scene))]
  return reached
    .filter(scene => path.marked.has(scene) && !keyEvents.has(scene))
    .map(scene => ({
      scene,
      title: sceneTitle(script, scene),
      measures: pickedAt(scene, notes, path),
      own: path.answers.get(scene)?.own ?? [],
      event: path.answers.get(scene)?.event,
    }))
}

/** Only what was on offer: a file from elsewhere may name a measure of which this play must not tell. */
function pickedAt(scene: SceneId, notes: DebriefNotes, path: PlayedPath): readonly NamedMeasure[] {
  const picks = path.answers.get(scene)?.measures ?? []
  return measuresOffered(path, notes).filter(({ id }) => picks.includes(id))
}

function titlesNaming(measure: string, script: Script, notes: DebriefNotes, path: PlayedPath): readonly string[] {
  return keyEventsMet(path, notes)
    .filter(({ measures }) => measures.includes(measure))
    .map(({ scene }) => sceneTitle(script, scene))
}

/** A moment at which the outcome could have changed, and which the play came to. */
export interface KeyEventMet extends KeyEvent {
  readonly scene: SceneId
  /** `unasked` while members have not finished looking back, and where they read the short form of the scene. */
  readonly hindsight: 'marked' | 'missed' | 'unasked'
}

/** The key events that a play reached, each once, in its order. */
export function keyEventsMet(path: PlayedPath, notes: DebriefNotes): readonly KeyEventMet[] {
  return [...new Set(path.scenes.map(({ scene }) => scene))].flatMap(scene => {
    const event = entry(notes.keyEvents, scene)
    return event === undefined ? [] : [{ scene, ...event, hindsight: hindsightOn(path, scene) }]
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

/** Measures by their ids, in that order. */
function measuresNamed(ids: readonly string[], notes: DebriefNotes): readonly NamedMeasure[] {
  return ids.flatMap(id => {
    const measure = entry(notes.measures, id)
    return measure === undefined ? [] : [{ id, ...measure }]
  })
}

/** One scene of a play as members look back at it: what could be known there, and what they did. */
export interface Moment {
  readonly scene: SceneId
  readonly title: string
  /** The id of its stage. */
  readonly stage: string
  readonly clock: string | undefined
  readonly headline: string | undefined
  /** How its text begins. */
  readonly begins: Block | undefined
  /** The titles of the documents that were opened there. */
  readonly opened: readonly string[]
  /** What was chosen or looked at there. */
  readonly chosen: readonly string[]
  readonly timedOut: boolean
}

/** Every scene that a play came to and that still counts, once, in its order. */
export function momentsOf(script: Script, session: Session, path: PlayedPath): readonly Moment[] {
  const scenes = new Set(path.scenes.map(({ scene }) => scene))
  return [...scenes].flatMap(scene => {
    const words = entry(script.scenes, scene)
    if (words === undefined) return []
    const dones = path.scenes.flatMap(played =>
      played.scene === scene && played.done !== undefined ? [played.done] : [],
    )
    return [
      {
        scene,
        title: words.title,
        stage: words.stage,
        clock: words.clock,
        headline: words.headline,
        begins: words.text[0],
        opened: openedAt(scene, script, session),
        chosen: dones.flatMap(done => chosenIn(script, scene, done)),
        timedOut: dones.some(done => done.kind === 'decided' && done.timedOut),
      },
    ]
  })
}

function openedAt(scene: SceneId, script: Script, { log }: Session): readonly string[] {
  const opened = log.flatMap(event => (event.type === 'opened-exhibit' && event.scene === scene ? [event.exhibit] : []))
  return [...new Set(opened)].map(exhibit => entry(script.exhibits, exhibit)?.title ?? exhibit)
}

function chosenIn(script: Script, scene: SceneId, done: DoneAtScene): readonly string[] {
  switch (done.kind) {
    case 'decided':
      return done.picks.map(pick => choiceLabel(script, scene, pick))
    case 'looked':
      return [leadLabel(script, scene, done.lead)]
    case 'continued':
    case 'left-hub':
      return []
  }
}

/** Measures that somebody proposed at a scene while the story went on, in their words; without those erased since. */
export function measuresProposed({ log }: Session, scene: SceneId): readonly string[] {
  const texts = log.flatMap(event =>
    event.type === 'proposed-measure' && event.scene === scene && event.text !== null ? [event.text] : [],
  )
  return [...new Set(texts)]
}
