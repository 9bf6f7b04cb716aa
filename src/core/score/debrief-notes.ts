import type { Analysis } from '../analysis/analyse.ts'
import type { BetterThan } from '../analysis/median.ts'
import type { Range } from '../analysis/tally.ts'
import type { AuditArea } from '../scenario/audit-areas.ts'
import { type ByPillar, type Pillar, pillars } from '../scenario/pillar.ts'
import type { Prose } from '../scenario/prose.ts'
import { type ChoiceId, decisionsOf, type Scenario, type SceneId, timeoutPicks } from '../scenario/scenario.ts'
import type { Condition } from '../scenario/condition-schema.ts'
import type { Finding, Recommendation } from '../scenario/report-schema.ts'
import type { Changes, Choice, Decision, EndingKind, Fact, KeyEvent, Measure, Scene } from '../scenario/schema.ts'
import type { LegalNote, OnMonday } from '../scenario/law-schema.ts'
import { defined, entry } from '../session/script.ts'

/** What is told only afterwards, or to the facilitator. */
export interface DebriefNotes {
  readonly id: string
  readonly version: string
  readonly endings: Readonly<Record<SceneId, EndingKind>>
  readonly attainable: Attainable
  /** The same for short sessions; absent where nothing may be left out. */
  readonly attainableInShort?: Attainable | undefined
  /** How a play stands among all routes, by its points; absent where they were not counted. */
  readonly betterThan?: ByPillar<BetterThan> | undefined
  readonly decisions: Readonly<Record<SceneId, DecisionNotes>>
  readonly keyEvents: Readonly<Record<SceneId, KeyEvent>>
  readonly measures: Readonly<Record<string, Measure>>
  readonly law: Readonly<Record<string, LegalNote>>
  readonly recommendations: Readonly<Record<string, Recommendation>>
  /** What may be told of the months after the play, in order. */
  readonly afterwards: readonly LaterParagraph[]
  /** Five, about the real council; none where the author writes none. */
  readonly questions: readonly string[]
  /** What members may do once the session is over, whatever they chose in it. */
  readonly onMonday?: OnMonday | undefined
  readonly facts: Readonly<Record<string, Fact>>
  readonly facilitator: Readonly<Record<SceneId, Prose>>
  readonly report: ReportNotes
  /** Kinds of real matter that the story is like. */
  readonly resembles: readonly string[]
  /** Invented firms and places. */
  readonly names: readonly string[]
}

/** What an author writes for the report, each text at what it tells of. */
export interface ReportNotes {
  /** What the case is about, as `a fraud`. */
  readonly about?: string | undefined
  /** With fewer decisions than this a session was too short to find anything. */
  readonly leastDecisions: number
  readonly scenes: Readonly<Record<SceneId, SceneReport>>
  /** By `scene/choice`. */
  readonly deeds: Readonly<Record<string, string>>
  /** The verb before the deeds of a decision that takes several picks. */
  readonly verbs: Readonly<Record<SceneId, string>>
  /** What was looked at, of what, and how much of it the case allows where that is not all. */
  readonly hubs: Readonly<Record<SceneId, { readonly did: string; readonly of: string; readonly limit?: number }>>
  readonly findings: Readonly<Record<string, Finding>>
}

export interface SceneReport {
  readonly sentence: string
  /** The two-page brief leaves it out. */
  readonly isPaperOnly: boolean
  /** At an ending, what follows “The case ended with”. */
  readonly endedWith?: string | undefined
}

export interface LaterParagraph {
  readonly when?: Condition | undefined
  readonly text: Prose
}

/** Least and greatest points of each pillar over all complete plays; bounds when not exact. */
export interface Attainable {
  readonly exact: boolean
  readonly points: ByPillar<Range>
}

interface DecisionNotes {
  readonly clearCut?: string | undefined
  /** What an officer would expect to be done: for the facilitator alone. */
  readonly expected?: string | undefined
  /** The choices taken when the time runs out. */
  readonly timeout: readonly ChoiceId[]
  readonly choices: Readonly<Record<ChoiceId, ChoiceNotes>>
}

export interface ChoiceNotes {
  readonly score: Readonly<Partial<Record<Pillar, Judgement>>>
  readonly outOfBounds?: OutOfBounds | undefined
  readonly cites: readonly string[]
  readonly areas: readonly AuditArea[]
  readonly set: Changes
}

export interface Judgement {
  readonly points: number
  readonly why: string
}

export interface OutOfBounds {
  readonly kind: 'unlawful' | 'unsafe' | 'not-our-role'
  readonly why: string
  readonly cites: readonly string[]
}

export interface CitedLaw extends LegalNote {
  readonly id: string
}

/** The legal notes that a choice cites, each once. */
export function citedLaw({ law }: DebriefNotes, cites: readonly string[]): readonly CitedLaw[] {
  return withIds(law, [...new Set(cites)])
}

/** What a record holds for these ids, in their order. */
export function withIds<Value>(record: Readonly<Record<string, Value>>, ids: readonly string[]) {
  return ids.flatMap(id => {
    const value = entry(record, id)
    return value === undefined ? [] : [{ id, ...value }]
  })
}

export function realQuestions({ questions }: DebriefNotes): readonly string[] {
  return questions.length > 0 ? questions : forAnyCase
}

/** For a case whose author wrote none. */
const forAnyCase: readonly string[] = [
  'At 16:45 on a Friday something worries you. Who do you ring?',
  'Which warnings reach our council, and who reads each one?',
  'Who does that job when that person is away?',
  'Where could a colleague under pressure safely say so?',
  'When did we last test any of this?',
]

/** How many of them a room puts to officers. */
export const mostForOfficers = 3

/** How a choice is judged, by those of the four Ps that it touches. */
export function judgementsIn({ score }: ChoiceNotes): readonly (Judgement & { readonly pillar: Pillar })[] {
  return pillars.flatMap(pillar => {
    const judgement = score[pillar]
    return judgement === undefined ? [] : [{ pillar, ...judgement }]
  })
}

/** What is told of a scenario afterwards. @param prose makes the tree of a Markdown text */
export function toDebriefNotes(
  scenario: Scenario,
  { exact, points, short }: Pick<Analysis, 'exact' | 'points' | 'short'>,
  prose: (markdown: string) => Prose,
): DebriefNotes {
  const { id, version, measures, law, recommendations, facts, resembles, names } = scenario
  const scenes = [...scenario.scenes.values()]
  return {
    id,
    version,
    endings: collect(scenes, scene => scene.ending),
    attainable: { exact, points },
    ...defined({ attainableInShort: short && { exact: short.exact, points: short.points } }),
    decisions: Object.fromEntries(decisionsOf(scenario).map(scene => [scene.id, decisionNotes(scene.decision)])),
    keyEvents: collect(scenes, scene => scene['key-event']),
    measures: Object.fromEntries(measures),
    law: Object.fromEntries(law),
    recommendations: Object.fromEntries(recommendations),
    afterwards: scenario['six-months-later'].map(({ text, ...rest }) => ({ ...rest, text: prose(text) })),
    questions: scenario.questions ?? [],
    ...defined({ onMonday: scenario['on-monday'] }),
    facts: Object.fromEntries(facts),
    report: reportNotes(scenario),
    resembles,
    names,
    facilitator: collect(scenes, ({ facilitator }) => (facilitator === undefined ? undefined : prose(facilitator))),
  }
}

function reportNotes(scenario: Scenario): ReportNotes {
  const scenes = [...scenario.scenes.values()]
  const decisions = decisionsOf(scenario)
  return {
    ...defined({ about: scenario.about }),
    leastDecisions: scenario.requires.decisions,
    scenes: collect(scenes, sceneReport),
    deeds: Object.fromEntries(
      decisions.flatMap(({ id, decision }) =>
        [...decision.choices].flatMap(([choice, { report }]) =>
          report === undefined ? [] : [[`${id}/${choice}`, report]],
        ),
      ),
    ),
    verbs: collect(decisions, ({ decision }) => decision.report),
    hubs: collect(
      scenes,
      ({ visit }) => visit?.report && { ...visit.report, ...(visit.limit && { limit: visit.limit }) },
    ),
    findings: Object.fromEntries(scenario.findings),
  }
}

function sceneReport({ report }: Scene): SceneReport | undefined {
  if (report === undefined) return undefined
  if (typeof report === 'string') return { sentence: report, isPaperOnly: false }
  const { paper, 'ended-with': endedWith } = report
  return { sentence: paper, isPaperOnly: true, ...defined({ endedWith }) }
}

function collect<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  pick: (item: Item) => Value | undefined,
): Readonly<Record<string, Value>> {
  const entries = items.flatMap(item => {
    const value = pick(item)
    return value === undefined ? [] : [[item.id, value] as const]
  })
  return Object.fromEntries(entries)
}

function decisionNotes(decision: Decision): DecisionNotes {
  return {
    ...defined({ clearCut: decision['clear-cut'], expected: decision.expected }),
    timeout: timeoutPicks(decision),
    choices: Object.fromEntries([...decision.choices].map(([id, choice]) => [id, notesOn(choice)])),
  }
}

function notesOn({ score = {}, 'out-of-bounds': boundary, cites = [], areas = [], set = {} }: Choice): ChoiceNotes {
  const outOfBounds = boundary && { kind: boundary.kind, why: boundary.why, cites: boundary.cites ?? [] }
  return { score: defined(score), ...defined({ outOfBounds }), cites, areas, set }
}

/** What could be attained in a play, and what could be where decisions were left out. */
export function attainableIn(notes: DebriefNotes, { isShort }: { readonly isShort: boolean }): Attainable {
  return (isShort ? notes.attainableInShort : undefined) ?? notes.attainable
}

/** The notes on a choice; the notes of a scenario hold all choices of its script. */
export function choiceNotes(notes: DebriefNotes, scene: string, choice: string): ChoiceNotes {
  const found = entry(entry(notes.decisions, scene)?.choices ?? {}, choice)
  if (found === undefined) throw new Error(`no notes on ${choice} in ${scene}`)
  return found
}
