import { knownKey, outOfBoundsKey, type ReportKey } from '../scenario/report-key.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { DebriefNotes } from '../score/debrief-notes.ts'
import { holdsAfter } from '../score/outcome.ts'
import { scenesInOrder } from '../score/routes.ts'
import { type Met, type Source, sourcesOf } from '../session/met.ts'
import { entry, isShortCase, type Script } from '../session/script.ts'
import type { Condition } from '../scenario/condition-schema.ts'
import type { Evidence } from './evidence.ts'
import { capital, count } from './say.ts'

/** One session or several, all of one case: what was met, and how often. */
export interface Plays {
  readonly script: Script
  readonly notes: DebriefNotes
  readonly all: readonly Evidence[]
  /** Of one session alone. */
  readonly only: Evidence | undefined
  /** Scenes that any of them met: in the order of the one play, or in that of the story. */
  readonly scenes: readonly SceneId[]
}

export function playsOf(script: Script, notes: DebriefNotes, all: readonly Evidence[]): Plays {
  const [first, ...others] = all
  if (first === undefined) throw new Error('a report of no session')
  if (others.length === 0) return { script, notes, all, only: first, scenes: [...first.met.scenes] }
  const met = new Set(all.flatMap(({ met: one }) => [...one.scenes]))
  return { script, notes, all, only: undefined, scenes: scenesInOrder(script).filter(scene => met.has(scene)) }
}

/** What the body of a paper has room for: a case of ten minutes is read in two pages. */
export function roomFor({ script }: Plays) {
  return isShortCase(script)
    ? { findings: 3, lines: 3, forward: 3, apart: 2, hasMostTable: false }
    : { findings: 5, lines: 4, forward: 6, apart: 4, hasMostTable: true }
}

/** In how many plays something was met, and what it rests on there. */
export interface MetIn {
  readonly times: number
  readonly sources: readonly Source[]
}

/** `undefined` where no play met the key. */
export function meetingsOf(key: ReportKey, { all }: Plays): MetIn | undefined {
  return meetings(all.map(({ met }) => sourcesOf(key, met)))
}

function meetings(found: readonly (readonly Source[] | undefined)[]): MetIn | undefined {
  const met = found.filter(sources => sources !== undefined)
  return met.length === 0 ? undefined : { times: met.length, sources: [...new Set(met.flat())] }
}

/** The plays in which a condition holds, and the moments that it rests on there. */
export function holdingIn(when: Condition, { all, notes }: Plays): MetIn | undefined {
  return meetings(all.map(({ path, met }) => (holdsAfter(when, path, notes) ? momentsOf(when, met, notes) : undefined)))
}

/** What a condition that holds rests on: each choice and scene that it names and that was met, and what set a fact. */
function momentsOf(when: Condition, met: Met, notes: DebriefNotes): readonly Source[] {
  const { all = [], any = [], not, chose = {}, visited, ...facts } = when
  const chosen = Object.entries(chose).flatMap(
    ([scene, choices]) => sourcesOf([{ scene, ids: [choices].flat(), passed: false }], met) ?? [],
  )
  const setting = Object.keys(facts).flatMap(fact => choicesSetting(fact, met, notes))
  const within = [...all, ...any, ...(not === undefined ? [] : [not])].flatMap(part => momentsOf(part, met, notes))
  const seen: readonly Source[] = visited !== undefined && met.scenes.has(visited) ? [`scene:${visited}`] : []
  return [...chosen, ...seen, ...setting, ...within]
}

function choicesSetting(fact: string, { chose, given }: Met, { decisions }: DebriefNotes): readonly Source[] {
  const sets = (id: string) => {
    const [scene = '', choice = ''] = id.split('/')
    const set = entry(entry(decisions, scene)?.choices ?? {}, choice)?.set
    return set !== undefined && Object.hasOwn(set, fact)
  }
  return [
    ...[...chose].filter(sets).map((id): Source => `decision:${id}`),
    ...[...given].filter(sets).map((id): Source => `given:${id}`),
  ]
}

/** The choices that were taken out of bounds, each with the plays that took it. */
export function outOfBounds({ scenes, notes, all }: Plays) {
  return scenes.flatMap(scene =>
    Object.entries(entry(notes.decisions, scene)?.choices ?? {}).flatMap(([id, { outOfBounds: beyond }]) => {
      const met = meetings(
        all.map(({ met: { chose } }) => (chose.has(`${scene}/${id}`) ? [`decision:${scene}/${id}`] : undefined)),
      )
      return beyond === undefined || met === undefined ? [] : [{ scene, id, met }]
    }),
  )
}

/** What is the same stands together; what came most often comes first. */
export function mostFirst<Item>(
  items: readonly Item[],
  same: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, readonly [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(same(item))
    groups.set(same(item), group === undefined ? [item] : [...group, item])
  }
  return [...groups.values()].toSorted((one, other) => other.length - one.length)
}

/** A key of an evidence line; `undefined` of the one that means every choice out of bounds. */
export function lineKey(text: string): ReportKey | undefined {
  return text === outOfBoundsKey ? undefined : knownKey(text)
}

/** Whether each play is a group of five or more, so that such groups may be counted: what a group chose is no one's own. */
export function mayCount({ all }: Plays): boolean {
  return all.every(({ isLarge }) => isLarge)
}

/** Who did something: `The group`, `Six groups`; `alone` where it has to stand by itself: `Six of the eight groups`. */
export function subjectOf(plays: Plays, times: number, place: Place = 'in-story'): string {
  const { all } = plays
  const [first] = all
  if (all.length === 1) return first?.isAlone === true ? 'The player' : 'The group'
  if (times === all.length) return mayCount(plays) ? `All ${count(all.length)} groups` : 'Every session'
  if (mayCount(plays) && place === 'in-story') return times === 1 ? 'One group' : `${capital(count(times))} groups`
  if (mayCount(plays)) return `${capital(count(times))} of the ${count(all.length)} groups`
  return `${capital(shareOf(times / all.length))} sessions`
}

export type Place = 'in-story' | 'alone'

function shareOf(share: number): string {
  if (share > 0.6) return 'most'
  return share < 0.4 ? 'some' : 'about half of the'
}
