import { sayDate } from '../scenario/say-date.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { entry, type Script } from '../session/script.ts'
import { type Line, wordCount } from './line.ts'
import { mayCount, meetingsOf, type MetIn, type Plays } from './plays.ts'
import { count, counted, listed } from './say.ts'

/** What happened in a stage of the case, for whoever was not there. */
export interface StageTold {
  readonly id: string
  readonly lines: readonly HappenedLine[]
}

export interface HappenedLine {
  readonly line: Line
  /** The brief tells it too. */
  readonly isBrief: boolean
  readonly isOutOfBounds: boolean
  /** Where there is no room, what has the highest goes first; 0 is always told. */
  readonly spare: 0 | 1 | 2 | 3
}

/** Every scene that has words, and every decision, in order. */
export function whatHappened(plays: Plays): readonly StageTold[] {
  return plays.script.stages
    .map(({ id }) => ({
      id,
      lines: plays.scenes.flatMap(scene =>
        entry(plays.script.scenes, scene)?.stage === id ? [...sceneTold(scene, plays), ...deedsTold(scene, plays)] : [],
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
}

function sceneTold(scene: SceneId, plays: Plays): readonly HappenedLine[] {
  if (entry(plays.notes.endings, scene) !== undefined) return []
  const told = sceneLine(scene, plays)
  if (told === undefined) return []
  const met = meetingsOf([{ scene, ids: [], passed: false }], plays)
  if (met === undefined) return []
  const line: Line = { kind: 'sentence', id: `scene:${scene}`, text: told.text, ...met }
  return [{ line, isBrief: told.isBrief, isOutOfBounds: false, spare: told.isBrief ? 0 : 1 }]
}

/** The author's sentence on a scene; a key event in its own words where there is none. */
export function sceneLine(
  scene: SceneId,
  { notes }: Plays,
): { readonly text: string; readonly isBrief: boolean } | undefined {
  const report = entry(notes.report.scenes, scene)
  return report === undefined ? undefined : { text: report.sentence, isBrief: !report.isPaperOnly }
}

/** What was done at a scene: in several plays the choice that most of them took. */
function deedsTold(scene: SceneId, plays: Plays): readonly HappenedLine[] {
  const { notes } = plays
  const deeds = plays.all.map(({ path }) => {
    const at = path.scenes.find(one => one.scene === scene && one.done?.kind !== 'looked')
    if (at?.done?.kind === 'decided')
      return { picks: at.done.picks, kind: 'decision' as const, ranOut: at.done.timedOut }
    if (at?.done?.kind === 'continued' && at.done.given.length > 0)
      return { picks: at.done.given, kind: 'given' as const, ranOut: false }
    return undefined
  })
  const [most] = groupsOf(deeds.filter(deed => deed !== undefined))
  if (most === undefined) return []
  const phrases = most.picks.flatMap(pick => entry(notes.report.deeds, `${scene}/${pick}`) ?? [])
  if (phrases.length < most.picks.length) return []
  const verb = entry(notes.report.verbs, scene)
  const phrase = verb === undefined ? phrases.join(' and ') : `${verb} ${listed(phrases)}`
  const sources = most.picks.map((pick): Source => `${most.kind}:${scene}/${pick}`)
  const line: Line = {
    kind: 'deed',
    id: `${most.kind}:${scene}`,
    phrase,
    by: most.kind === 'decision' ? 'members' : 'council',
    ...(most.ranOut ? { ranOut: true } : {}),
    sources,
    times: most.times,
  }
  const isBeyond = most.picks.some(pick => entry(notes.decisions, scene)?.choices[pick]?.outOfBounds !== undefined)
  const told = sceneLine(scene, plays)
  const isBrief = told?.isBrief === true || isBeyond
  const besideScene = told === undefined ? 3 : 2
  return [{ line, isBrief, isOutOfBounds: isBeyond, spare: isBrief ? 0 : besideScene }]
}

interface Did {
  readonly picks: readonly string[]
  readonly kind: 'decision' | 'given'
  readonly ranOut: boolean
}

/** The same deeds together, those of most plays first. */
function groupsOf(deeds: readonly Did[]): readonly (Did & { readonly times: number })[] {
  const groups = new Map<string, Did & { times: number }>()
  for (const deed of deeds) {
    const key = `${deed.kind} ${deed.picks.join(' ')}`
    const group = groups.get(key) ?? { ...deed, times: 0 }
    groups.set(key, { ...group, ranOut: group.ranOut && deed.ranOut, times: group.times + 1 })
  }
  return [...groups.values()].toSorted((one, other) => other.times - one.times)
}

/** How the case ended, in each play that came to an end. */
export function endingsMet({ all, notes }: Plays): readonly (MetIn & { readonly scene: SceneId })[] {
  const ends = new Map<SceneId, number>()
  for (const { path } of all) if (path.ending !== undefined) ends.set(path.ending, (ends.get(path.ending) ?? 0) + 1)
  return [...ends]
    .filter(([scene]) => entry(notes.report.scenes, scene) !== undefined)
    .map(([scene, times]) => ({ scene, times, sources: [`scene:${scene}` as const] }))
    .toSorted((one, other) => other.times - one.times)
}

/** Without what there is no room for: first deeds at no scene that is told, then those at side scenes, the latest first. */
export function withinBudget(stages: readonly StageTold[], most: number): readonly StageTold[] {
  const all = stages.flatMap(({ lines }) => lines)
  let words = all.reduce((sum, { line }) => sum + wordsIn(line), 0)
  const out = new Set<HappenedLine>()
  const order = all
    .filter(({ spare }) => spare > 0)
    .toReversed()
    .toSorted((one, other) => other.spare - one.spare)
  for (const told of order) {
    if (words <= most) break
    words -= wordsIn(told.line)
    out.add(told)
  }
  return stages.map(stage => ({ ...stage, lines: stage.lines.filter(line => !out.has(line)) }))
}

export function wordsIn(line: Line): number {
  if (line.kind === 'sentence') return wordCount(line.text)
  return line.kind === 'deed' ? wordCount(line.phrase) + 2 : 0
}

/** Who played, when, and as whom. */
export function whoPlayed(plays: Plays): string {
  const { script, notes, all } = plays
  const about = notes.report.about === undefined ? 'case' : `case about ${notes.report.about}`
  const days = [...new Set(all.map(({ session }) => session.startedAt.slice(0, 10)))].toSorted()
  const [first = '', last = first] = [days[0], days.at(-1)]
  const when = first === last ? `On ${sayDate(first)}` : `From ${sayDate(first)} to ${sayDate(last)}`
  const parts = all.length === 1 ? `, deciding ${forWhom(script)} of ${script.setting.council}` : ''
  return `${when} ${players(plays)} played an invented ${about}${parts}. D numbers the decisions and K the key events.`
}

export function sessionsPlayed(plays: Plays): string {
  return mayCount(plays) ? counted(plays.all.length, 'group') : counted(plays.all.length, 'session')
}

function forWhom({ scenes, cast }: Script): string {
  const actors = new Set(Object.values(scenes).flatMap(({ decision }) => decision?.actor ?? []))
  const seats = [...actors].map(actor => entry(cast, actor)?.seat)
  if (seats.includes('officer')) return 'in turn for councillors and officers'
  return actors.size === 1 ? 'for a councillor' : 'in turn for councillors'
}

function players(plays: Plays): string {
  const [only, ...others] = plays.all
  if (only === undefined || others.length > 0) return sessionsPlayed(plays)
  if (only.isAlone) return 'one member'
  const present = only.session.group?.present.length ?? 0
  return only.isLarge && present > 0 ? `${count(present)} members` : 'a group of members'
}
