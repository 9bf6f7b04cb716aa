import { byPillar, type Pillar } from '../scenario/pillar.ts'
import { sayDate } from '../scenario/say-date.ts'
import type { ChoiceId, SceneId } from '../scenario/scenario.ts'
import { choiceNotes, type DebriefNotes, type Judgement, judgementsIn, realQuestions } from '../score/debrief-notes.ts'
import { keyEventsMet } from '../score/hindsight.ts'
import { decisionsThatMattered } from '../score/mattered.ts'
import { afterwardsOf, recommendationsFor } from '../score/outcome.ts'
import { strength, type StripColumn } from '../score/picture.ts'
import { byDay, timeLine } from '../score/time-line.ts'
import { closingAnswersIn, confidenceQuestion, realAnswersIn } from '../session/closing-questions.ts'
import { decisionsIn, playedPath, type PlayedDecision, type PlayedPath } from '../session/played-path.ts'
import { letterOf, sceneTitle, type Script } from '../session/script.ts'
import { votesFor } from '../session/session.ts'
import { settledVote } from '../session/voting.ts'
import { debriefPartOf, debriefParts, type GroupSession } from './agenda.ts'
import type { DebriefSlide, Slide } from './console-state.ts'
import type {
  BoundariesView,
  DecisionView,
  DividedView,
  Effect,
  Effects,
  MomentOfDay,
  RoomView,
  VotedChoice,
} from './room-view.ts'
import { choiceInShort, howSettled, settledIn } from './story-view.ts'

interface Told extends GroupSession {
  readonly path: PlayedPath
  readonly head: { readonly title: string; readonly place: DecisionView['place'] }
}

/** What the room sees once the story is over; before that nothing, and nothing of the author’s before it has looked back. */
export function debriefView(group: GroupSession, slide: DebriefSlide): RoomView {
  const { script, notes, session } = group
  const path = playedPath(script, session)
  const isEarly = !path.hindsightFinished && slide.kind !== 'surprise' && slide.kind !== 'moments'
  if (path.closed === undefined || isEarly) return { kind: 'blank' }
  const part = debriefPartOf(slide)
  const number = debriefParts.findIndex(({ id }) => id === part?.id) + 1
  const place = { part: part?.title ?? '', number, of: debriefParts.length }
  const head = { title: titleOfSlide(group, slide) ?? '', place }
  const told: Told = { ...group, path, head }
  switch (slide.kind) {
    case 'surprise':
      return { kind: 'surprise', ...head, ending: path.ending && sceneTitle(script, path.ending) }
    case 'moments':
      return momentsView(told)
    case 'boundaries':
      return { kind: 'boundaries', ...head, crossed: crossedIn(told) }
    case 'four-ps':
      return { kind: 'four-ps', ...head, columns: decisionsIn(path).map((one, index) => columnOf(one, index, notes)) }
    case 'signs':
      return signsView(told)
    case 'decision':
    case 'asked':
      return decisionView(told, slide.number)
    case 'divided':
      return dividedView(told, slide.number)
    case 'questions':
      return questionsView(told)
    case 'recommendations':
      return recommendationsView(told)
    case 'afterwards':
      return { kind: 'afterwards', ...head, text: afterwardsOf(path, notes) }
    case 'closing': {
      const { keep, change, secondLook } = closingAnswersIn(session)
      const day = secondLook == null ? undefined : sayDate(secondLook)
      return { kind: 'closing', ...head, keep: keep ?? undefined, change: change ?? undefined, secondLook: day }
    }
  }
}

function questionsView({ notes, session, head }: Told): RoomView {
  const officers = new Set(realAnswersIn(session).flatMap(one => (one.forOfficers ? [one.question] : [])))
  const questions = realQuestions(notes).map((text, index) => {
    return { number: index + 1, text, forOfficers: officers.has(text) }
  })
  return { kind: 'questions', ...head, questions }
}

/** What a slide of the debrief is called, on the room screen and on the console; `undefined` for one of the story. */
export function titleOfSlide({ script, notes, session }: GroupSession, slide: Slide): string | undefined {
  const path = playedPath(script, session)
  switch (slide.kind) {
    case 'decision':
    case 'asked':
    case 'divided': {
      const { scene } = decisionsIn(path)[slide.number - 1] ?? {}
      const title = `Decision ${slide.number}: ${scene === undefined ? '' : sceneTitle(script, scene)}`
      return slide.kind === 'divided' ? `${title}, ${howDivided({ script, notes, session }, slide.number)}` : title
    }
    case 'confidence':
      return slide.when === 'after' ? confidenceQuestion : undefined
    default:
      return titles[slide.kind]
  }
}

const titles: Partial<Record<Slide['kind'], string>> = {
  surprise: 'What surprised you?',
  moments: 'At which moments could the outcome have changed?',
  boundaries: 'What was out of bounds',
  'four-ps': 'The four Ps: what each decision helped and harmed',
  signs: 'What was there to see, and when did anyone see it?',
  questions: 'Five real questions',
  recommendations: 'Which recommendations do you put forward?',
  afterwards: 'Six months later',
  closing: 'Thank you',
}

/** Decisions are all there from the start, other moments once someone names them, and the author’s once they are shown. */
function momentsView({ script, notes, path, head }: Told): RoomView {
  const authors = path.hindsightFinished ? keyEventsMet(path, notes).map(({ scene }) => scene) : []
  const days = byDay(script, path, ({ scene, number, isFirst }): readonly MomentOfDay[] => {
    const isMarked = isFirst && path.marked.has(scene)
    const isAuthors = isFirst && authors.includes(scene)
    if (number === undefined && !isMarked && !isAuthors) return []
    return [{ number, title: sceneTitle(script, scene), isMarked, isAuthors }]
  })
  const all = days.flatMap(({ events }) => events)
  const list = path.hindsightFinished ? all.filter(({ isMarked, isAuthors }) => isMarked || isAuthors) : all
  return { kind: 'moments', ...head, days, list, isAnswered: path.hindsightFinished }
}

function crossedIn({ script, notes, path }: Told): BoundariesView['crossed'] {
  return decisionsIn(path).flatMap(({ scene, done }, index) =>
    done.picks.flatMap(pick => {
      const { outOfBounds } = choiceNotes(notes, scene, pick)
      if (outOfBounds === undefined) return []
      const { kind: boundary, why } = outOfBounds
      return [{ number: index + 1, chosen: choiceInShort(script, scene, pick), boundary, why }]
    }),
  )
}

/** The strongest of what was taken counts: two small harms are not a grave one. */
function columnOf({ scene, done }: PlayedDecision, index: number, notes: DebriefNotes): StripColumn {
  const taken = done.picks.map(pick => choiceNotes(notes, scene, pick))
  const most = (sign: 1 | -1) =>
    byPillar(pillar => strength(Math.max(0, ...taken.map(({ score }) => sign * (score[pillar]?.points ?? 0)))))
  return {
    number: String(index + 1),
    isOutOfBounds: taken.some(({ outOfBounds }) => outOfBounds !== undefined),
    helped: most(1),
    harmed: most(-1),
  }
}

function signsView({ script, notes, path, head }: Told): RoomView {
  const days = timeLine(script, notes, path).map(day => ({
    ...day,
    events: day.events.map(event => {
      return event.kind === 'decision' ? event : { kind: event.kind, what: event.what, time: event.time }
    }),
  }))
  return { kind: 'signs', ...head, days }
}

function decisionView({ script, notes, session, path, head }: Told, number: number): RoomView {
  const decision = decisionsIn(path)[number - 1]
  if (decision === undefined) return { kind: 'blank' }
  const { scene, done } = decision
  const crossed = done.picks.flatMap(pick => choiceNotes(notes, scene, pick).outOfBounds ?? [])[0]
  const helping = decisionsThatMattered(script, notes, path).find(one => one.number === number)?.wouldHaveHelped
  return {
    kind: 'decision',
    ...head,
    choices: choicesAt(script, decision).map(withoutId),
    abstentions: done.vote?.abstentions ?? 0,
    how: settledIn(done, { script, scene, rule: session.group?.rule }),
    outOfBounds: crossed && { kind: crossed.kind, why: crossed.why },
    ...effectsOf(notes, scene, done.picks),
    wouldHaveHelped: helping?.kind === 'choice' ? helping.names.map(name => `“${name}”`).join(' and ') : helping?.text,
  }
}

function choicesAt(
  script: Script,
  { scene, done }: PlayedDecision,
): readonly (VotedChoice & { readonly id: ChoiceId })[] {
  const votes = votesFor(done.vote?.tally ?? [])
  return done.offered.map((id, index) => ({
    id,
    letter: letterOf(index),
    words: choiceInShort(script, scene, id),
    votes: votes.size === 0 ? undefined : (votes.get(id) ?? 0),
    isTaken: done.picks.includes(id),
  }))
}

/** The room hears of a choice by its letter and its words. */
function withoutId({ letter, words, votes, isTaken }: VotedChoice): VotedChoice {
  return { letter, words, votes, isTaken }
}

function effectsOf(notes: DebriefNotes, scene: SceneId, picks: readonly ChoiceId[]): Effects {
  const judgements = picks.flatMap(pick => judgementsIn(choiceNotes(notes, scene, pick)))
  return {
    helped: effectOf(judgements.filter(({ points }) => points > 0)),
    harmed: effectOf(judgements.filter(({ points }) => points < 0)),
  }
}

function effectOf(judgements: readonly (Judgement & { readonly pillar: Pillar })[]): Effect | undefined {
  const [first, ...others] = judgements.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
  return first && { pillars: [...new Set([first, ...others].map(({ pillar }) => pillar))], why: first.why }
}

/** What was taken, and of the rest what had the most votes. Without votes there is only one side, and a view. */
function dividedView({ script, notes, path, head }: Told, number: number): RoomView {
  const decision = decisionsIn(path)[number - 1]
  if (decision === undefined) return { kind: 'blank' }
  const { scene, done } = decision
  const choices = choicesAt(script, decision)
  const sides = sidesOf(choices).map(choice => ({ ...withoutId(choice), ...effectsOf(notes, scene, [choice.id]) }))
  const others = choices.filter(({ letter, votes = 0 }) => votes > 0 && !sides.some(side => side.letter === letter))
  return {
    kind: 'divided',
    ...head,
    sides,
    others: others.map(withoutId),
    abstentions: done.vote?.abstentions ?? 0,
    minority: done.vote?.minority ?? undefined,
  } satisfies DividedView
}

/** Of several that were taken, the one that had the fewest votes. */
function sidesOf<Choice extends VotedChoice>(choices: readonly Choice[]): readonly Choice[] {
  const byVotes = choices.toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
  const taken = byVotes.filter(({ isTaken }) => isTaken).slice(-1)
  return [...taken, ...byVotes.filter(({ isTaken, votes = 0 }) => !isTaken && votes > 0).slice(0, 1)]
}

function howDivided({ script, session }: GroupSession, number: number): string {
  const decision = decisionsIn(playedPath(script, session))[number - 1]
  if (decision?.done.vote === undefined) return 'not settled by votes'
  const { vote, picks } = decision.done
  const { settled } = settledVote(vote, picks, { script, scene: decision.scene, rule: session.group?.rule })
  const [one, other] = sidesOf(choicesAt(script, decision))
  if (settled === 'casting-vote') return 'a tie, settled by casting vote'
  if (settled === 'overruled' || settled === 'all-abstained' || settled === 'actor')
    return howSettled[settled].replace(/^./, first => first.toLowerCase())
  return one?.votes === undefined || other?.votes === undefined
    ? 'with a minority view'
    : `${one.votes} votes to ${other.votes}`
}

function recommendationsView({ notes, path, head }: Told): RoomView {
  const drafts = recommendationsFor(path, notes).map(({ id, to, text }, index) => {
    return { number: index + 1, to, text: `${text}.`, agreed: path.putForward?.includes(id) === true }
  })
  return { kind: 'recommendations', ...head, drafts }
}
