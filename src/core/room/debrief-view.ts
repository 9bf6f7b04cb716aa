import type { Pillar } from '../scenario/pillar.ts'
import type { SceneId } from '../scenario/scenario.ts'
import { costGroups, costsOf } from '../score/costs.ts'
import { debriefOf } from '../score/debrief.ts'
import { isSettledByOthers, dividedDecisions } from '../score/divided-decisions.ts'
import { hindsightOf, type KeyEventFound, type KeyEventSeen, keyEventsMet } from '../score/hindsight.ts'
import { afterwardsOf, recommendationsFor } from '../score/outcome.ts'
import { boundariesOf } from '../score/score.ts'
import { closingAnswersIn } from '../session/closing-questions.ts'
import { playedPath } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import type { TypedText } from '../session/session.ts'
import type { GroupSession } from './agenda.ts'
import type { Slide } from './console-state.ts'
import type { RoomView } from './room-view.ts'
import { choiceInShort, chosenAt, headlineOf, howSettled } from './story-view.ts'

type AfterSlide = Exclude<
  Slide,
  { readonly kind: 'welcome' | 'confidence' | 'scene' | 'question' | 'tally' | 'consequence' }
>

/** What the room sees once the play is over; before that, nothing of it. */
export function debriefView(evening: GroupSession, slide: AfterSlide): RoomView {
  if (playedPath(evening.script, evening.session).closed === undefined) return { kind: 'blank' }
  switch (slide.kind) {
    case 'moments':
      return momentsView(evening)
    case 'key-event':
      return keyEventView(evening, slide.scene)
    case 'also-marked':
      return alsoMarkedView(evening)
    case 'boundaries':
      return boundariesView(evening)
    case 'pillar':
      return pillarView(evening, slide.pillar)
    case 'costs':
      return costsView(evening)
    case 'divided':
      return dividedView(evening)
    case 'recommendations':
      return recommendationsView(evening)
    case 'afterwards':
      return afterwardsView(evening)
    case 'closing':
      return closingView(evening)
  }
}

function momentsView({ script, session }: GroupSession): RoomView {
  const path = playedPath(script, session)
  const scenes = [...new Set(path.scenes.map(({ scene }) => scene))]
  return {
    kind: 'moments',
    moments: scenes.map((scene, index) => {
      const found = entry(script.scenes, scene)
      return {
        number: index + 1,
        stage: script.stages.find(({ id }) => id === found?.stage)?.title ?? '',
        title: headlineOf(script, scene),
        chosen: chosenAt(script, path, scene),
        marked: path.marked.has(scene),
      }
    }),
  }
}

function keyEventView({ script, notes, session }: GroupSession, scene: SceneId): RoomView {
  const path = playedPath(script, session)
  const hindsight = hindsightOf(script, notes, path)
  const found = hindsight?.found.find(event => event.scene === scene)
  const event: KeyEventSeen | undefined = found ?? hindsight?.missed.find(missed => missed.scene === scene)
  if (event === undefined) return { kind: 'blank' }
  const all = keyEventsMet(path, notes)
  return {
    kind: 'key-event',
    number: all.findIndex(met => met.scene === scene) + 1,
    of: all.length,
    title: headlineOf(script, scene),
    chosen: chosenAt(script, path, scene),
    text: event.text,
    found: found !== undefined,
    measures: event.measures.map(({ text }) => text),
    own: ownWords(found),
  }
}

function ownWords(found: KeyEventFound | undefined): readonly string[] {
  return kept(found?.named.own ?? [])
}

function kept(words: readonly TypedText[]): readonly string[] {
  return words.filter(text => text !== null)
}

function alsoMarkedView({ script, notes, session }: GroupSession): RoomView {
  const hindsight = hindsightOf(script, notes, playedPath(script, session))
  const moments = hindsight?.alsoMarked ?? []
  return {
    kind: 'also-marked',
    moments: moments.map(({ scene, own }) => ({ title: headlineOf(script, scene), own: kept(own) })),
  }
}

function boundariesView({ script, notes, session }: GroupSession): RoomView {
  const crossed = boundariesOf(playedPath(script, session), notes)
  return {
    kind: 'boundaries',
    crossed: crossed.map(({ scene, choice, kind, why }) => ({
      title: headlineOf(script, scene),
      chosen: choiceInShort(script, scene, choice),
      boundary: kind,
      why,
    })),
  }
}

function pillarView({ script, notes, session }: GroupSession, pillar: Pillar): RoomView {
  const { helped, harmed } = debriefOf(script, notes, playedPath(script, session)).pillars[pillar]
  const inShort = (effects: typeof helped) =>
    effects.map(({ scene, choice, why }) => ({
      title: headlineOf(script, scene),
      chosen: choiceInShort(script, scene, choice),
      why,
    }))
  return { kind: 'pillar', pillar, helped: inShort(helped), harmed: inShort(harmed) }
}

function costsView({ script, notes, session }: GroupSession): RoomView {
  const costs = costsOf(script, notes, playedPath(script, session))
  const groups = costs === undefined ? [] : costGroups(costs)
  return {
    kind: 'costs',
    costs: groups.map(({ lost, cost }) => ({
      lost,
      cost: cost && { ...cost, title: headlineOf(script, cost.scene) },
    })),
  }
}

function dividedView({ script, session }: GroupSession): RoomView {
  const path = playedPath(script, session)
  const decisions = dividedDecisions(script, path)
  return {
    kind: 'divided',
    decisions: decisions.map(({ scene, settled, backing, minority }) => ({
      title: headlineOf(script, scene),
      chosen: chosenAt(script, path, scene),
      how: isSettledByOthers(settled) ? howSettled(settled) : undefined,
      backed: backing && {
        ...backing,
        choices: backing.choices.map(choice => choiceInShort(script, scene, choice)),
      },
      minority: minority ?? undefined,
    })),
  }
}

function recommendationsView({ script, notes, session }: GroupSession): RoomView {
  const path = playedPath(script, session)
  const drafts = recommendationsFor(path, notes)
  return {
    kind: 'recommendations',
    drafts: drafts.map(({ id, says: text }, index) => ({
      number: index + 1,
      text,
      agreed: path.putForward?.includes(id) === true,
    })),
  }
}

function afterwardsView({ script, notes, session }: GroupSession): RoomView {
  return { kind: 'afterwards', text: afterwardsOf(playedPath(script, session), notes) }
}

function closingView({ session }: GroupSession): RoomView {
  const { keep, change } = closingAnswersIn(session)
  return { kind: 'closing', keep: keep ?? undefined, change: change ?? undefined }
}
