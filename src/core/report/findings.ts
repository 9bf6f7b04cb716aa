import type { SceneId } from '../scenario/scenario.ts'
import type { ControlTest, Evidence as EvidenceLine, Finding } from '../scenario/report-schema.ts'
import type { Source } from '../session/met.ts'
import { entry } from '../session/script.ts'
import { decisionOf, type Line } from './line.ts'
import { holdingIn, lineKey, meetingsOf, type MetIn, outOfBounds, type Plays, roomFor } from './plays.ts'
import { sceneLine, type StageTold } from './happened.ts'
import type { Part } from './review/review.ts'
import { knownKey, type ReportKey } from '../scenario/report-key.ts'

/** What a play suggests about the council, as far as it was met. */
export interface ChosenFinding {
  readonly id: string
  readonly title: Titled
  readonly lines: readonly Line[]
  readonly test: ControlTest
  /** The measure that the test is of. */
  readonly measure: string | undefined
  readonly answer: string | undefined
  readonly isCore: boolean
  /** How many lines it takes to be told. */
  readonly needs: number
  /** From 0, the strongest first. */
  readonly rank: number
}

interface Titled extends MetIn {
  readonly text: string
}

/** Worked out once for some plays: a page makes the report again at each change of the review. */
const known = new WeakMap<Plays, readonly ChosenFinding[]>()

/** The strongest findings of some plays, in the author's order: a report that tests controls and not people. */
export function chooseFindings(plays: Plays): readonly ChosenFinding[] {
  const found = known.get(plays) ?? strongestFindings(plays)
  known.set(plays, found)
  return found
}

function strongestFindings(plays: Plays): readonly ChosenFinding[] {
  const all = Object.entries(plays.notes.report.findings)
  const left = all.flatMap(([id, finding]) => candidate(id, finding, plays) ?? [])
  const most = roomFor(plays).findings
  const spent = new Set<SceneId>()
  const chosen: ChosenFinding[] = []
  while (chosen.length < most) {
    const [best] = left
      .filter(({ id }) => !chosen.some(other => other.id === id))
      .map(one => ({ ...one, lines: one.lines.filter(line => isFree(line, one.title, spent)) }))
      .filter(isEnough)
      .map(one => ({ one, weight: weightOf(one, plays) }))
      .toSorted((one, other) => other.weight - one.weight)
    if (best === undefined) break
    chosen.push({ ...best.one, rank: chosen.length })
    for (const line of best.one.lines) {
      const decision = decisionOf(line)
      if (decision !== undefined && line.kind !== 'bounds') spent.add(decision)
    }
  }
  const order = all.map(([id]) => id)
  return chosen.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}

type Candidate = Omit<ChosenFinding, 'rank'>

function candidate(id: string, finding: Finding, plays: Plays): Candidate | undefined {
  const { core: isCore, needs, answer, check } = finding
  const title = titleOf(finding, plays)
  const measure = typeof check === 'string' ? check : undefined
  const test = typeof check === 'string' ? entry(plays.notes.measures, check)?.test : check
  if (title === undefined || test === undefined) return undefined
  const told = finding.evidence.flatMap((line, index) => linesOf(line, `finding:${id}/${index}`, plays))
  const found = { id, title, lines: oneADecision(told, plays.all.length === 1), test, measure, answer, isCore, needs }
  return isEnough(found) ? found : undefined
}

/** The first title that holds; of several plays the one that holds most often. */
function titleOf({ title }: Finding, plays: Plays): Titled | undefined {
  if (typeof title === 'string') return { text: title, times: plays.all.length, sources: [] }
  const held = title.flatMap(({ when, says }) => {
    const met = holdingIn(when, plays)
    return met === undefined ? [] : [{ text: says, ...met }]
  })
  return held.toSorted((one, other) => other.times - one.times)[0]
}

/** @property width how many choices it may tell of: of several plays a wide line can be counted */
type WideLine = Line & { readonly width: number }

function linesOf(line: EvidenceLine, id: string, plays: Plays): readonly WideLine[] {
  if (typeof line === 'object' && Array.isArray(line['signs'])) return signs(line['signs'], id, plays)
  const pairs = typeof line === 'string' ? [[line, undefined] as const] : (Object.entries(line) as [string, string][])
  return pairs.flatMap(([text, words]) => {
    const key = lineKey(text)
    if (key === undefined) return bounds(id, plays)
    const met = meetingsOf(key, plays)
    // Words on two moments together would be counted for those who met both, and read as if for each.
    if (key.length > 1 && met !== undefined && met.times < plays.all.length) return []
    const told = met === undefined ? undefined : toldBy(key, words, { ...met, id }, plays)
    return told === undefined ? [] : [{ ...told, width: Math.max(...key.map(({ ids }) => ids.length)) }]
  })
}

/** A key with words of its own, or with those of the thing that it names. */
function toldBy(
  key: ReportKey,
  words: string | undefined,
  met: MetIn & { readonly id: string },
  plays: Plays,
): Line | undefined {
  const { notes } = plays
  const isScene = key.every(({ ids }) => ids.length === 0)
  if (isScene) {
    const text = words ?? sceneLine(key[0]?.scene ?? '', plays)?.text
    return text === undefined ? undefined : { kind: 'sentence', text, ...met }
  }
  const deeds = met.sources.map(source => entry(notes.report.deeds, source.split(':')[1] ?? ''))
  const deed = words ?? (new Set(deeds).size === 1 ? deeds[0] : undefined)
  if (deed === undefined) return undefined
  const by = met.sources.every(source => source.startsWith('given:')) ? 'council' : 'members'
  return { kind: 'deed', phrase: deed, by, ...met }
}

function signs(scenes: readonly string[], id: string, plays: Plays): readonly WideLine[] {
  const items = scenes.flatMap(scene => {
    const sign = entry(plays.notes.keyEvents, scene)?.sign
    const met = meetingsOf(knownKey(scene), plays)
    return sign === undefined || met?.times !== plays.all.length ? [] : [{ ...sign, scene }]
  })
  if (items.length === 0) return []
  const sources = items.map(({ scene }): Source => `scene:${scene}`)
  return [{ kind: 'signs', id, items, sources, times: plays.all.length, width: 0 }]
}

function bounds(id: string, plays: Plays): readonly WideLine[] {
  const found = outOfBounds(plays)
  if (found.length === 0) return []
  const deeds = found.flatMap(({ scene, id: choice, met }): readonly WideLine[] => {
    const phrase = entry(plays.notes.report.deeds, `${scene}/${choice}`)
    if (phrase === undefined) return []
    return [{ kind: 'deed', id: `${id}/${choice}`, phrase, by: 'members', width: 1, ...met }]
  })
  const scenes = [...new Set(found.map(({ scene }) => scene))]
  const sources = found.flatMap(({ met }) => met.sources)
  const times = Math.max(...found.map(({ met }) => met.times))
  return [{ kind: 'bounds', id, scenes, sources, times, width: 0 }, ...deeds]
}

/** Of one session the narrowest line on a decision; of several the widest, as it can be counted, and the most frequent. */
function oneADecision(lines: readonly WideLine[], isOne: boolean): readonly Line[] {
  const best = (decision: SceneId) =>
    lines
      .filter(line => line.kind === 'deed' && decisionOf(line) === decision)
      .toSorted((one, other) =>
        isOne ? one.width - other.width : other.width - one.width || other.times - one.times,
      )[0]
  return lines.filter(line => {
    const decision = line.kind === 'deed' ? decisionOf(line) : undefined
    return decision === undefined || best(decision) === line
  })
}

/** A line that the title rests on may be told although another finding tells of its decision. */
function isFree(line: Line, title: Titled, spent: ReadonlySet<SceneId>): boolean {
  const decision = decisionOf(line)
  return line.kind === 'bounds' || decision === undefined || !spent.has(decision) || proves(line, title)
}

/** Whether what a line tells is what the title rests on. */
function proves({ sources }: Line, { sources: rests }: MetIn): boolean {
  return sources.some(source => rests.includes(source))
}

/** A choice out of bounds counts as a line; their numbers together are none. */
function isEnough({ lines, needs }: Pick<Candidate, 'lines' | 'needs'>): boolean {
  return lines.filter(({ kind }) => kind !== 'bounds').length >= needs
}

function weightOf({ lines, isCore }: Candidate, plays: Plays): number {
  const sum = (some: readonly Line[]) => some.reduce((all, line) => all + lineWeight(line, plays), 0)
  const endsIt = lines.some(line => endingOf(line, plays))
  const scenes = Math.min(2, sum(lines.filter(isSceneAlone)))
  return (endsIt ? 100 : 0) + (isCore ? 50 : 0) + scenes + sum(lines.filter(line => !isSceneAlone(line)))
}

function isSceneAlone(line: Line): boolean {
  return line.kind === 'signs' || line.kind === 'sentence'
}

/** Whether a line tells how the case ended, in every play. */
function endingOf({ sources, times }: Line, { notes, all }: Plays): boolean {
  const isEnding = (source: Source) => entry(notes.endings, source.replace('scene:', '')) !== undefined
  return times === all.length && sources.some(isEnding)
}

/** What was done out of bounds weighs most, then how it ended, then what did harm. */
function lineWeight(line: Line, plays: Plays): number {
  return baseWeight(line, plays) * (line.times / plays.all.length)
}

function baseWeight(line: Line, plays: Plays): number {
  if (line.kind === 'bounds') return 0
  const judged = line.sources.flatMap(source => choiceOf(source, plays) ?? [])
  if (judged.some(({ outOfBounds: beyond }) => beyond !== undefined)) return 4
  if (endingOf(line, plays)) return 3
  if (judged.some(({ score }) => Object.values(score).some(({ points }) => points <= -2))) return 2
  return isSceneAlone(line) ? 1 : 1.2
}

function choiceOf(source: Source, { notes }: Plays) {
  if (!source.startsWith('decision:')) return undefined
  const [scene = '', choice = ''] = source.replace('decision:', '').split('/')
  return entry(entry(notes.decisions, scene)?.choices ?? {}, choice)
}

interface Told {
  readonly plays: Plays
  readonly stages: readonly StageTold[]
  readonly isTold: (sources: readonly Source[]) => boolean
}

/** The lines that may be told and that there is room for; what the story tells in the same words is left out. */
export function linesTold(
  { id, lines: whole, title }: ChosenFinding,
  most: number,
  { plays, stages, isTold }: Told,
): readonly Line[] {
  const story = new Set(stages.flatMap(({ lines }) => lines.map(wordsOfLine)))
  const lines = whole.filter(line => isTold([`finding:${id}`, ...line.sources]) && !story.has(wordsOfLine(line)))
  const context = lines.find(isSceneAlone)
  const [deed] = lines
    .filter(({ kind }) => kind === 'deed')
    .toSorted((one, other) => lineWeight(other, plays) - lineWeight(one, plays))
  const first = (line: Line) => {
    if (line.kind === 'bounds' || endingOf(line, plays)) return 0
    if (proves(line, title)) return 1
    // One thing that was done, and then what it was done in.
    if (line === deed) return 2
    return line === context ? 3 : 4
  }
  const ordered = lines.toSorted(
    (one, other) => first(one) - first(other) || lineWeight(other, plays) - lineWeight(one, plays),
  )
  const told = new Set(ordered.slice(0, most))
  return lines.filter(line => told.has(line))
}

function wordsOfLine(line: Line): string {
  if (line.kind === 'sentence') return line.text
  return line.kind === 'deed' ? line.phrase : line.id
}

/** Whether a finding stands in a part of the report. */
export function isFindingTold(
  { id, title, lines }: ChosenFinding,
  { isTold, part }: Pick<Told, 'isTold'> & { readonly part: Part },
): boolean {
  const isTitleTold = isTold([`finding:${id}`, ...title.sources])
  const areLinesTold = lines.some(({ sources }) => isTold(sources))
  return part === 'b' ? isTitleTold || areLinesTold : isTitleTold && areLinesTold
}

/** The longest that a check takes. */
export function weeksOfChecks(told: readonly ChosenFinding[]): number {
  return Math.max(1, ...told.map(({ test }) => test.weeks))
}
