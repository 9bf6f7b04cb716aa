import { sayDate } from '../scenario/say-date.ts'
import type { SceneId } from '../scenario/scenario.ts'
import type { Source } from '../session/met.ts'
import { choiceLabel, entry, sceneTitle, type Script } from '../session/script.ts'
import type { PlayedPath } from '../session/played-path.ts'
import { membersIn } from '../session/session.ts'
import { type Line, wordCount } from './line.ts'
import type { Numbered } from './numbers.ts'
import { mayCount, meetingsOf, type MetIn, mostFirst, type Plays } from './plays.ts'
import { count, counted, listed } from './say.ts'

/** What happened in a stage of the case, for the person who was not there. */
export interface StageTold {
  readonly id: string
  readonly lines: readonly HappenedLine[]
}

export type HappenedLine = Line & {
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
  const told = sceneLine(scene, plays)
  const met = meetingsOf([{ scene, ids: [], passed: false }], plays)
  if (entry(plays.notes.endings, scene) !== undefined || told === undefined || met === undefined) return []
  const { text, isBrief } = told
  return [
    { kind: 'sentence', id: `scene:${scene}`, text, ...met, isBrief, isOutOfBounds: false, spare: isBrief ? 0 : 1 },
  ]
}

/** The author's sentence on a scene. */
export function sceneLine(scene: SceneId, { notes }: Plays) {
  const report = entry(notes.report.scenes, scene)
  return report === undefined ? undefined : { text: report.sentence, isBrief: !report.isPaperOnly }
}

/** What was done at a scene: in several plays the choice that most of them took, and nothing where no choice was that. */
function deedsTold(scene: SceneId, plays: Plays): readonly HappenedLine[] {
  const { notes } = plays
  const deeds = plays.all.flatMap(({ path }) => didAt(scene, path) ?? [])
  const [most, next] = mostFirst(deeds, ({ kind, picks }) => `${kind} ${picks.join(' ')}`)
  if (most === undefined || next?.length === most.length) return []
  const [{ kind, picks }] = most
  // If no choice of the case has a deed, we tell the label of the choice.
  const isByLabel = Object.keys(notes.report.deeds).length === 0
  const phrases = picks.flatMap(pick =>
    isByLabel
      ? `“${choiceLabel(plays.script, scene, pick).replace(/\.$/, '')}”`
      : (entry(notes.report.deeds, `${scene}/${pick}`) ?? []),
  )
  if (phrases.length < picks.length) return []
  const verb = isByLabel ? 'chose' : entry(notes.report.verbs, scene)
  const isOutOfBounds = picks.some(pick => entry(notes.decisions, scene)?.choices[pick]?.outOfBounds !== undefined)
  const told = sceneLine(scene, plays)
  const isBrief = told?.isBrief === true || isOutOfBounds || isByLabel
  const besideScene = told === undefined ? 3 : 2
  return [
    {
      kind: 'deed',
      id: `${kind}:${scene}`,
      phrase: verb === undefined ? phrases.join(' and ') : `${verb} ${listed(phrases)}`,
      by: kind === 'decision' ? 'members' : 'council',
      sources: picks.map((pick): Source => `${kind}:${scene}/${pick}`),
      times: most.length,
      isBrief,
      isOutOfBounds,
      spare: isBrief ? 0 : besideScene,
    },
  ]
}

interface Did {
  readonly kind: 'decision' | 'given'
  readonly picks: readonly string[]
}

function didAt(scene: SceneId, { scenes }: PlayedPath): Did | undefined {
  const done = scenes.find(one => one.scene === scene && one.done?.kind !== 'looked')?.done
  if (done?.kind === 'decided') return { kind: 'decision', picks: done.picks }
  if (done?.kind === 'continued' && done.given.length > 0) return { kind: 'given', picks: done.given }
  return undefined
}

/** How the case ended, in each play that came to an end: in the author's words, or else by the title of the ending. */
export function endingsMet({ all, script, notes }: Plays): readonly EndingMet[] {
  const ends = all.flatMap(({ path }) => path.ending ?? [])
  return mostFirst(ends, scene => scene).map(([scene, ...others]) => {
    const { endedWith = `“${sceneTitle(script, scene)}”`, sentence } = entry(notes.report.scenes, scene) ?? {}
    return { endedWith, sentence, times: others.length + 1, sources: [`scene:${scene}`] }
  })
}

type EndingMet = MetIn & { readonly endedWith: string; readonly sentence: string | undefined }

/** The stages without lines that there is no room for; of `spare`, the first go first. */
export function withinBudget(
  stages: readonly StageTold[],
  most: number,
  spare: readonly HappenedLine[],
): readonly StageTold[] {
  let words = stages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + wordsIn(line), 0)
  const out = new Set<HappenedLine>()
  for (const line of spare) {
    if (words <= most) break
    words -= wordsIn(line)
    out.add(line)
  }
  return stages.map(({ id, lines }) => ({ id, lines: lines.filter(line => !out.has(line)) }))
}

function wordsIn(line: Line): number {
  if (line.kind === 'sentence') return wordCount(line.text)
  return line.kind === 'deed' ? wordCount(line.phrase) + 2 : 0
}

/** Who played, when and in which part, and how the report numbers things. */
export function whoPlayed(plays: Plays, { keyEvents }: Pick<Numbered, 'keyEvents'>): string {
  const { script, notes, all } = plays
  const about = notes.report.about === undefined ? 'case' : `case about ${notes.report.about}`
  const days = [...new Set(all.map(({ session }) => session.startedAt.slice(0, 10)))].toSorted()
  const [first = '', last = first] = [days[0], days.at(-1)]
  const when = first === last ? `On ${sayDate(first)}` : `From ${sayDate(first)} to ${sayDate(last)}`
  const parts = all.length === 1 ? `, deciding ${forWhom(script)} of ${script.setting.council}` : ''
  const keys = keyEvents.length === 0 ? '' : '; key scenes K1, K2'
  return `${when} ${players(plays)} played an invented ${about}${parts}. Decisions are numbered D1, D2 and so on${keys}.`
}

/** ` “Some sessions” or “others” may mean one.`, where counts are not told; else nothing. */
export function mayMeanOne(plays: Plays): string {
  return plays.all.length === 1 || mayCount(plays) ? '' : ' “Some sessions” or “others” may mean one.'
}

export function sessionsPlayed(plays: Plays): string {
  return mayCount(plays) ? counted(plays.all.length, 'group') : counted(plays.all.length, 'session')
}

function forWhom({ scenes, cast }: Script): string {
  const actors = new Set(Object.values(scenes).flatMap(({ decision }) => decision?.actor ?? []))
  const seats = [...actors].map(actor => entry(cast, actor)?.seat)
  if (seats.includes('officer')) return 'as councillors and advising officers'
  return actors.size === 1 ? 'as a councillor' : 'as councillors'
}

function players(plays: Plays): string {
  const { only } = plays
  if (only === undefined) return sessionsPlayed(plays)
  if (only.isAlone) return 'one person'
  const present = membersIn(only.session.group)
  return only.isLarge && present > 0 ? `${count(present)} members` : 'a group of members'
}
