import type { Pillar } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { costGroups, type Costs, costsOf } from '../score/costs.ts'
import { type ChoiceTaken, debriefOf } from '../score/debrief.ts'
import { isSettledByOthers, dividedDecisions } from '../score/divided-decisions.ts'
import { hindsightOf, keyEventsMet } from '../score/hindsight.ts'
import { afterwardsOf, recommendationsFor } from '../score/outcome.ts'
import { closingAnswersIn } from '../session/closing-questions.ts'
import { playedPath, type PlayedPath, scenesMet } from '../session/played-path.ts'
import { entry, type Script } from '../session/script.ts'
import type { TypedText } from '../session/session.ts'
import type { GroupSession } from './agenda.ts'
import type { Slide } from './console-state.ts'
import type { RoomView } from './room-view.ts'
import { choiceInShort, chosenAt, headlineOf, howSettled } from './story-view.ts'

type AfterSlide = Exclude<
  Slide,
  { readonly kind: 'welcome' | 'confidence' | 'scene' | 'question' | 'tally' | 'consequence' }
>

/** What the room sees once the story is over; before that, nothing of it. */
export function debriefView(evening: GroupSession, slide: AfterSlide): RoomView {
  const { script, notes, session } = evening
  const path = playedPath(script, session)
  if (path.closed === undefined) return { kind: 'blank' }
  switch (slide.kind) {
    case 'moments':
      return momentsView(script, path)
    case 'key-event':
      return keyEventView(evening, path, slide.scene)
    case 'also-marked': {
      const marked = hindsightOf(script, notes, path)?.alsoMarked ?? []
      const moments = marked.map(({ scene, own }) => ({ title: headlineOf(script, scene), own: kept(own) }))
      return { kind: 'also-marked', moments }
    }
    case 'boundaries': {
      const { boundaries } = debriefOf(script, notes, path)
      return { kind: 'boundaries', crossed: boundaries.map(one => ({ ...inShort(script, one), boundary: one.kind })) }
    }
    case 'pillar':
      return pillarView(evening, path, slide.pillar)
    case 'costs':
      return costsView(script, costsOf(script, notes, path))
    case 'divided':
      return dividedView(script, path)
    case 'recommendations':
      return recommendationsView(evening, path)
    case 'afterwards':
      return { kind: 'afterwards', text: afterwardsOf(path, notes) }
    case 'closing': {
      const { keep, change } = closingAnswersIn(session)
      return { kind: 'closing', keep: keep ?? undefined, change: change ?? undefined }
    }
  }
}

/** Without those that were erased. */
function kept(words: readonly TypedText[]): readonly string[] {
  return words.filter(text => text !== null)
}

function inShort(script: Script, { scene, choice, why }: ChoiceTaken & { readonly why: string }) {
  return { title: headlineOf(script, scene), chosen: choiceInShort(script, scene, choice), why }
}

function momentsView(script: Script, path: PlayedPath): RoomView {
  return {
    kind: 'moments',
    moments: scenesMet(path).map((scene, index) => ({
      number: index + 1,
      stage: script.stages.find(({ id }) => id === entry(script.scenes, scene)?.stage)?.title ?? '',
      title: headlineOf(script, scene),
      chosen: chosenAt(script, path, scene),
      marked: path.marked.has(scene),
    })),
  }
}

function keyEventView({ script, notes }: GroupSession, path: PlayedPath, scene: SceneId): RoomView {
  const { found = [], alsoSeen = [] } = hindsightOf(script, notes, path) ?? {}
  const marked = found.find(event => event.scene === scene)
  const event = marked ?? alsoSeen.find(one => one.scene === scene)
  if (event === undefined) return { kind: 'blank' }
  const all = keyEventsMet(path, notes)
  return {
    kind: 'key-event',
    number: all.findIndex(met => met.scene === scene) + 1,
    of: all.length,
    title: headlineOf(script, scene),
    chosen: chosenAt(script, path, scene),
    text: event.text,
    found: marked !== undefined,
    measures: event.measures.map(({ text }) => text),
    own: kept(marked?.named.own ?? []),
  }
}

function pillarView({ script, notes }: GroupSession, path: PlayedPath, pillar: Pillar): RoomView {
  const { helped, harmed } = debriefOf(script, notes, path).pillars[pillar]
  const told = (effects: typeof helped) => effects.map(effect => inShort(script, effect))
  return { kind: 'pillar', pillar, helped: told(helped), harmed: told(harmed) }
}

function costsView(script: Script, costs: Costs | undefined): RoomView {
  const groups = costs === undefined ? [] : costGroups(costs)
  return {
    kind: 'costs',
    costs: groups.map(({ lost, cost }) => ({
      lost,
      cost: cost && { ...cost, title: headlineOf(script, cost.scene) },
    })),
  }
}

function recommendationsView({ notes }: GroupSession, path: PlayedPath): RoomView {
  return {
    kind: 'recommendations',
    drafts: recommendationsFor(path, notes).map(({ id, says: text }, index) => ({
      number: index + 1,
      text,
      agreed: path.putForward?.includes(id) === true,
    })),
  }
}

function dividedView(script: Script, path: PlayedPath): RoomView {
  return {
    kind: 'divided',
    decisions: dividedDecisions(script, path).map(({ scene, settled, backing, minority }) => ({
      title: headlineOf(script, scene),
      chosen: chosenAt(script, path, scene),
      how: isSettledByOthers(settled) ? howSettled[settled] : undefined,
      backed: backing && {
        ...backing,
        choices: backing.choices.map(choice => choiceInShort(script, scene, choice)),
      },
      minority: minority ?? undefined,
    })),
  }
}
