import type { Action } from '../machine/actions.ts'
import { Walk } from '../machine/walk.ts'
import { type Pillar, pillars } from '../scenario/pillar.ts'
import { choiceNotes, citedLaw, type CitedLaw, type OutOfBounds } from '../score/debrief-notes.ts'
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
  readonly points: readonly { readonly pillar: Pillar; readonly points: number; readonly why: string }[]
  readonly outOfBounds: OutOfBounds | undefined
  readonly law: readonly CitedLaw[]
  /** Whether the story takes it when the time runs out. */
  readonly onTimeout: boolean
}

/** The choices on offer where the play stands, with what each would bring. */
export function choicePreviews(evening: GroupSession): readonly ChoicePreview[] {
  const { script, notes } = evening
  const { scene, offer } = placeIn(evening)
  if (offer.kind !== 'decision') return []
  return offer.choices.map((id, index) => {
    const { score, outOfBounds, cites } = choiceNotes(notes, scene, id)
    return {
      id,
      letter: letterOf(index),
      label: choiceLabel(script, scene, id),
      to: titlesAfter(evening, action => action.type === 'decided' && action.picks.includes(id)),
      points: pillars.flatMap(pillar => {
        const judged = score[pillar]
        return judged === undefined ? [] : [{ pillar, ...judged }]
      }),
      outOfBounds,
      law: citedLaw(notes, [...cites, ...(outOfBounds?.cites ?? [])]),
      onTimeout: offer.timeout.includes(id),
    }
  })
}

/** The leads on offer where the play stands, and where moving on leads. */
export function leadPreviews(
  evening: GroupSession,
): readonly { readonly id: string; readonly to: readonly string[] }[] {
  const { offer } = placeIn(evening)
  if (offer.kind !== 'hub') return []
  return offer.leads.map(id => ({
    id,
    to: titlesAfter(evening, action => action.type === 'looked' && action.lead === id),
  }))
}

/** The title of the scene that comes without a decision, or by moving on. */
export function nextTitles(evening: GroupSession): readonly string[] {
  return titlesAfter(evening, ({ type }) => type === 'continued' || type === 'left-hub')
}

type Matches = (action: Action) => boolean

function titlesAfter({ script, session }: GroupSession, matches: Matches): readonly string[] {
  const { position } = replay(script.graph, session.log)
  const walk = new Walk(script.graph)
  const scenes = walk
    .offers(position)
    .filter(({ action }) => matches(action))
    .flatMap(({ action }) => walk.take(position, action)?.scene ?? [])
  return [...new Set(scenes)].map(scene => sceneTitle(script, scene))
}
