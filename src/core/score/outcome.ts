import { factTests } from '../scenario/conditions.ts'
import { knownKey } from '../scenario/report-key.ts'
import { type Pillar, pillars } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import type { Condition, FactTest } from '../scenario/condition-schema.ts'
import type { Recommendation } from '../scenario/report-schema.ts'
import type { ChoiceId } from '../scenario/scenario.ts'
import type { Changes, Fact } from '../scenario/schema.ts'
import { type Met, metIn, type Source, sourcesOf } from '../session/met.ts'
import { type DoneAtScene, type PlayedPath, scenesMet } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import { attainableIn, choiceNotes, type DebriefNotes } from './debrief-notes.ts'
import { keyEventsMet } from './hindsight.ts'
import { scoreOf, shareOfRange } from './score.ts'

type PlayOutcome = ReturnType<typeof playOutcome>

/** What conditions ask of a play once it is over. */
function playOutcome(path: PlayedPath, notes: DebriefNotes) {
  const taken = path.scenes.flatMap(({ scene, done }) => choicesTaken(done).map(pick => `${scene} ${pick}`))
  const missed = keyEventsMet(path, notes).filter(({ hindsight }) => hindsight === 'missed')
  return {
    facts: new Map(Object.entries(factsAfter(path, notes))),
    chose: new Set(taken),
    visited: new Set(scenesMet(path)),
    missed: new Set(missed.map(({ scene }) => scene)),
    /** The recommendations that members agreed to put forward: none while they have not said. */
    agreed: new Set(path.putForward),
    percents: percentsOf(path, notes),
  }
}

/** From 0 to 100, not rounded. A pillar on which nothing weighed has a per cent too: no page shows one, but a condition may read it. */
function percentsOf(path: PlayedPath, notes: DebriefNotes): ReadonlyMap<Pillar, number> {
  const score = scoreOf(path, notes)
  const { points } = attainableIn(notes, path)
  const measured = pillars.filter(pillar => ['unweighed', 'scored'].includes(score.pillars[pillar].state))
  return new Map(measured.map(pillar => [pillar, shareOfRange(score.pillars[pillar].points, points[pillar]) * 100]))
}

/** Whether a condition holds; no condition always does. Several keys in one map must all hold. */
function conditionHolds(condition: Condition | undefined, outcome: PlayOutcome): boolean {
  if (condition === undefined) return true
  const { all, any, not, chose, visited, scored, missed, agreed } = condition
  const held = (part: Condition) => conditionHolds(part, outcome)
  return (
    (all?.every(held) ?? true) &&
    (any?.some(held) ?? true) &&
    (not === undefined || !held(not)) &&
    Object.entries(chose ?? {}).every(([scene, choices]) =>
      [choices].flat().some(choice => outcome.chose.has(`${scene} ${choice}`)),
    ) &&
    (visited === undefined || outcome.visited.has(visited)) &&
    (missed === undefined || outcome.missed.has(missed)) &&
    (agreed === undefined || outcome.agreed.has(agreed)) &&
    (scored === undefined || scoreHolds(scored, outcome)) &&
    factTests(condition).every(([fact, test]) => factHolds(test, outcome.facts.get(fact)))
  )
}

function scoreHolds(scored: NonNullable<Condition['scored']>, { percents }: PlayOutcome): boolean {
  const percent = percents.get(scored.pillar)
  if (percent === undefined) return false
  return percent < (scored.below ?? Infinity) && percent >= (scored['at-least'] ?? 0)
}

function factHolds(test: FactTest, value: FactValue = 0): boolean {
  if (typeof test !== 'object') return Number(value) === Number(test)
  const { 'at-least': least = 0, 'at-most': most = Infinity, is } = test
  return Number(value) >= least && Number(value) <= most && (is === undefined || Number(value) === is)
}

export type FactValue = boolean | number

/** Every fact that the author declared, those too that steer nothing, after what was done. */
export function factsAfter(path: PlayedPath, notes: DebriefNotes): Readonly<Record<string, FactValue>> {
  const values = new Map(Object.entries(notes.facts).map(([id, fact]) => [id, initial(fact)]))
  const sets = path.scenes.flatMap(({ scene, done }) =>
    choicesTaken(done).map(pick => choiceNotes(notes, scene, pick).set),
  )
  for (const [id, change] of sets.flatMap(set => Object.entries(set))) {
    const fact = entry(notes.facts, id)
    if (fact === undefined) throw new Error(`no fact ${id}`)
    values.set(id, changed(fact, values.get(id) ?? initial(fact), change))
  }
  return Object.fromEntries(values)
}

function initial(fact: Fact): FactValue {
  return 'flag' in fact ? fact.flag : fact.level
}

/** A flag is set; a level is set or moved, and stays within 0 and its highest. */
function changed(fact: Fact, before: FactValue, change: Changes[string]): FactValue {
  const value = typeof change === 'object' ? Number(before) + change.add : Number(change)
  if ('flag' in fact) return value > 0
  return Math.max(0, Math.min(fact.of, value))
}

/** As a committee resolves it: an officer is asked, Cabinet or Council recommended, a partner encouraged. */
export function resolution({ to, text, partner }: Pick<Recommendation, 'to' | 'text' | 'partner'>): string {
  const isBody = /^(?:Cabinet|Council|the Executive|Full Council)$/i.test(to)
  const whom = isBody || /^the /i.test(to) ? to : `the ${to}`
  if (partner) return `That ${whom} be encouraged to ${text}.`
  return `That ${whom} be ${isBody ? 'recommended' : 'asked'} to ${text}.`
}

export type DraftRecommendation = ReturnType<typeof recommendationsFor>[number]

/** The recommendations that a play puts forward, in the file's order. */
export function recommendationsFor(path: PlayedPath, notes: DebriefNotes) {
  const met = metIn(path)
  return Object.entries(notes.recommendations)
    .map(([id, recommendation]) => ({
      id,
      ...recommendation,
      says: resolution(recommendation),
      reasons: reasonsOf(recommendation, met, notes),
    }))
    .filter(({ because }) => because.some(key => sourcesOf(knownKey(key), met) !== undefined))
}

/** Of the reasons that were met, the two first that can be told in a sentence. */
function reasonsOf({ because }: Recommendation, met: Met, notes: DebriefNotes): readonly string[] {
  const told = because.flatMap(key => {
    const [source, ...others] = sourcesOf(knownKey(key), met) ?? []
    return source === undefined || others.length > 0 ? [] : (toldOf(source, notes) ?? [])
  })
  return told.slice(0, 2)
}

/** A scene by its sentence or its key event, a choice by its deed; `undefined` where the author gives no words. */
function toldOf(source: Source, notes: DebriefNotes): string | undefined {
  const [kind = '', id = ''] = source.split(':')
  if (kind === 'scene') {
    const report = entry(notes.report.scenes, id)
    return report?.sentence ?? entry(notes.keyEvents, id)?.text
  }
  const deed = entry(notes.report.deeds, id)
  if (deed === undefined || (kind !== 'decision' && kind !== 'given')) return undefined
  return `${kind === 'decision' ? 'Members' : 'The council'} ${deed}.`
}

export type AgreedDrafts = NonNullable<ReturnType<typeof agreedDrafts>>

/** What members made of the drafts; `undefined` while they have not settled it. What they agreed to and the play no longer brings up does not count. */
export function agreedDrafts(path: PlayedPath, notes: DebriefNotes) {
  const { putForward } = path
  if (putForward === undefined) return undefined
  const drafts = recommendationsFor(path, notes)
  return {
    agreed: drafts.filter(({ id }) => putForward.includes(id)),
    setAside: drafts.filter(({ id }) => !putForward.includes(id)),
  }
}

/** What is told of the months after a play, in the file's order: it follows from the play and from what members agreed to. */
export function afterwardsOf(path: PlayedPath, notes: DebriefNotes): readonly Prose[] {
  const agreed = new Set(agreedDrafts(path, notes)?.agreed.map(({ id }) => id))
  const outcome = { ...playOutcome(path, notes), agreed }
  return notes.afterwards.filter(({ when }) => conditionHolds(when, outcome)).map(({ text }) => text)
}

/** Whether a condition on the play itself holds after it. */
export function holdsAfter(when: Condition, path: PlayedPath, notes: DebriefNotes): boolean {
  const before = known.get(path)
  const outcome = before?.notes === notes ? before.outcome : playOutcome(path, notes)
  known.set(path, { notes, outcome })
  return conditionHolds(when, outcome)
}

/** Worked out once for a path: a report asks many conditions of the same. */
const known = new WeakMap<PlayedPath, { readonly notes: DebriefNotes; readonly outcome: PlayOutcome }>()

/** The choices taken at a scene, by members or before them. */
function choicesTaken(done: DoneAtScene | undefined): readonly ChoiceId[] {
  if (done?.kind === 'decided') return done.picks
  return done?.kind === 'continued' ? done.given : []
}
