import type { Action } from '../machine/actions.ts'
import { Walk } from '../machine/walk.ts'
import { choiceNotes, citedLaw, type CitedLaw, judgementsIn, type OutOfBounds } from '../score/debrief-notes.ts'
import { replay } from '../session/replay.ts'
import { choiceLabel, letterOf, sceneTitle } from '../session/script.ts'
import { type GroupSession, placeIn } from './agenda.ts'

/** What only a facilitator knows of a choice before it is taken. */
export interface ChoicePreview {
  readonly id: string
  readonly letter: string
  readonly label: string
  /** The titles of the scenes that it may lead to, given what has happened so far. */
  readonly to: readonly string[]
  readonly points: ReturnType<typeof judgementsIn>
  readonly outOfBounds: OutOfBounds | undefined
  readonly law: readonly CitedLaw[]
  /** Whether the story takes it when the time runs out. */
  readonly onTimeout: boolean
}

/** The choices on offer at the current scene, with what each would bring. */
export function choicePreviews(group: GroupSession): readonly ChoicePreview[] {
  const { script, notes } = group
  const { scene, offer } = placeIn(group)
  if (offer.kind !== 'decision') return []
  return offer.choices.map((id, index) => {
    const judged = choiceNotes(notes, scene, id)
    const { outOfBounds, cites } = judged
    return {
      id,
      letter: letterOf(index),
      label: choiceLabel(script, scene, id),
      to: titlesAfter(group, action => action.type === 'decided' && action.picks.includes(id)),
      points: judgementsIn(judged),
      outOfBounds,
      law: citedLaw(notes, [...cites, ...(outOfBounds?.cites ?? [])]),
      onTimeout: offer.timeout.includes(id),
    }
  })
}

/** The leads on offer at the current scene, and where moving on leads. */
export function leadPreviews(group: GroupSession): readonly Pick<ChoicePreview, 'id' | 'to'>[] {
  const { offer } = placeIn(group)
  if (offer.kind !== 'hub') return []
  return offer.leads.map(id => ({
    id,
    to: titlesAfter(group, action => action.type === 'looked' && action.lead === id),
  }))
}

/** The title of the scene that comes without a decision, or by moving on. */
export function nextTitles(group: GroupSession): readonly string[] {
  return titlesAfter(group, ({ type }) => type === 'continued' || type === 'left-hub')
}

function titlesAfter({ script, session }: GroupSession, matches: (action: Action) => boolean): readonly string[] {
  const { position } = replay(script.graph, session.log)
  const walk = new Walk(script.graph)
  const actions = walk.offers(position).map(({ action }) => action)
  const scenes = actions.filter(matches).flatMap(action => walk.take(position, action)?.scene ?? [])
  return [...new Set(scenes)].map(scene => sceneTitle(script, scene))
}
