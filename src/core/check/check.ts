import type { Analysis, AnalysisLimits } from '../analysis/analyse.ts'
import { type Diagnostic, isError, sorted } from '../diagnostics/diagnostic.ts'
import { flow } from '../diagnostics/flow.ts'
import { unknownNames } from '../diagnostics/references.ts'
import { shape } from '../diagnostics/shape.ts'
import { pictures, syntax } from '../diagnostics/syntax.ts'
import type { Graph } from '../machine/graph.ts'
import { readPlaythroughs } from '../scenario/reading/playthroughs.ts'
import { readScenario, type ReadScenario } from '../scenario/reading/read-scenario.ts'
import type { Source } from '../scenario/reading/source.ts'
import { gotosOf } from '../scenario/moves.ts'
import { type PlacedScene, type Scenario, type SceneId, valueAt } from '../scenario/scenario.ts'
import { checkFlow } from './flow.ts'
import { NameCheck } from './name-check.ts'
import { exhibitFiles, exhibitWords, type FileText, type FolderTexts, pictureFiles } from './folder-texts.ts'
import { withoutVoidSignatures } from '../scenario/legal-note.ts'
import { checkPlays } from './plays.ts'
import { type PlaythroughResult, runPlaythroughs } from './playthroughs.ts'
import { checkTexts, checkWhole, roomText } from './quality.ts'
import { checkReferences, sceneReferences } from './references.ts'
import { checkReportTexts, ReportCheck } from './report-texts.ts'
import { checkRules, sceneRules } from './rules.ts'
import { SceneMap } from './scene-map.ts'

export interface Checked extends Partial<CheckedScenario> {
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that the diagnostics point into, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** The author's own plays; none when it did not come to playing them. */
  readonly playthroughs: readonly PlaythroughResult[]
}

/** Only when there is no error anywhere: the person who gets a scenario may play it. */
interface CheckedScenario {
  readonly scenario: Scenario
  readonly graph: Graph
  readonly analysis: Analysis
  /** The way from the scenario back to the lines of its file. */
  readonly source: Source
  /** Endings that some route reaches, and that no playthrough does; absent where the author wrote none. */
  readonly endingsNotPlayed: readonly SceneId[] | undefined
}

export interface CheckOptions extends AnalysisLimits {
  /** `2026-12-01`: what is old, is old on a day. */
  readonly today: string
}

/** What can be told without walking through every play, and the scenario unless an error keeps it from being played. */
export interface Linted {
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that the diagnostics point into, by path. */
  readonly texts: ReadonlyMap<string, string>
  readonly scenario?: Scenario
  readonly source?: Source
}

/** Checks a scenario folder from its texts. Pure: the same texts on the same day give the same diagnostics. */
export async function check(folder: FolderTexts, { today, ...limits }: CheckOptions): Promise<Checked> {
  const { diagnostics: before, texts, read, plays } = lintText(folder)
  if (read?.scenario === undefined || before.some(isError))
    return { diagnostics: oncePerName(before), texts, playthroughs: [] }
  const { scenario, source } = read
  const map = new SceneMap(scenario)
  const { graph, analysis, diagnostics } = checkPlays(map, source, exhibitWords(scenario, folder), limits)
  const run = plays === undefined ? undefined : runPlaythroughs(plays, { scenario, graph, analysis })
  const endingsNotPlayed = run?.missed
  const whole = await checkWhole(scenario, read, folder, today)
  const all = oncePerName([...before, ...diagnostics, ...(run?.diagnostics ?? []), ...whole])
  const checked = { diagnostics: all, texts, playthroughs: run?.results ?? [] }
  if (all.some(isError)) return checked
  return { ...checked, scenario: await withSignatures(scenario), graph, analysis, source, endingsNotPlayed }
}

/** The quick half of `check`, for each pause in typing: the plays of a long case take seconds. */
export async function lint(folder: FolderTexts, { today }: Pick<CheckOptions, 'today'>): Promise<Linted> {
  const { diagnostics: before, texts, read } = lintText(folder)
  if (read?.scenario === undefined || before.some(keepsFromPlay)) return { diagnostics: oncePerName(before), texts }
  const diagnostics = oncePerName([...before, ...(await checkWhole(read.scenario, read, folder, today))])
  if (diagnostics.some(keepsFromPlay)) return { diagnostics, texts }
  return { diagnostics, texts, scenario: await withSignatures(read.scenario), source: read.source }
}

/** What no route reaches can be left out of a play, and comes and goes while a story is put together. */
function keepsFromPlay(problem: Diagnostic): boolean {
  return isError(problem) && problem.code !== flow.unreachableScene.code
}

const ofNames: ReadonlySet<string> = new Set(
  [...Object.values(unknownNames), shape.badId, pictures.missingPicture].map(({ code }) => code),
)

/** One message for an unknown name, at its first place: the mistake may be in the line that should define it. */
function oncePerName(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const inOrder = sorted(problems)
  const counts = new Map<string, number>()
  for (const problem of inOrder) counts.set(nameIn(problem), (counts.get(nameIn(problem)) ?? 0) + 1)
  return inOrder.flatMap(problem => {
    const count = counts.get(nameIn(problem))
    counts.delete(nameIn(problem))
    if (count === undefined) return isError(problem) && ofNames.has(problem.code) ? [] : [problem]
    if (count === 1 || !isError(problem) || !ofNames.has(problem.code)) return [problem]
    return [{ ...problem, help: `${problem.help ?? ''} This name is in ${count} places.`.trim() }]
  })
}

function nameIn({ code, message }: Diagnostic): string {
  return `${code} ${message}`
}

function lintText(folder: FolderTexts) {
  const files = [
    folder.scenario,
    ...(folder.playthroughs === undefined ? [] : [folder.playthroughs]),
    ...folder.exhibits.values(),
    ...(folder.pictures?.values() ?? []),
  ]
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const plays = folder.playthroughs === undefined ? undefined : readable(folder.playthroughs, readPlaythroughs)
  const read = readable(folder.scenario, (text, path) => folder.read ?? readScenario(text, path, folder.folder))
  const problems = [...files.flatMap(file => file.problems ?? []), ...(plays?.problems ?? [])]
  const found = read === undefined ? problems : [...problems, ...checkFile(read, folder)]
  // What leads where means nothing while a name in it is wrong.
  if (read?.scenario === undefined || found.some(isError)) return { diagnostics: found, texts, read, plays }
  return { diagnostics: [...found, ...flowProblems(read.scenario, read.source)], texts, read, plays }
}

let lastSoundFlow: string | undefined

/** How the scenes hang together. Where nothing was wrong with that, it is looked at again only once it has changed. */
function flowProblems(scenario: Scenario, source: Source): readonly Diagnostic[] {
  const now = flowIn(scenario, source)
  if (now === lastSoundFlow) return []
  const found = checkFlow(new SceneMap(scenario), source)
  if (found.length === 0) lastSoundFlow = now
  return found
}

/** What leads where, and whether the file says so or leaves it out. A scene that leads nowhere is an ending. */
function flowIn({ scenes, stages, interrupts }: Scenario, { value }: Source): string {
  const ofScene = (scene: PlacedScene) => {
    const known = flows.get(scene)
    if (known !== undefined) return known
    const written = valueAt(value, scene.path)
    const gotos = gotosOf(scene).map(({ goto, path, lead }) => {
      return [goto, lead, valueAt(written, path.slice(scene.path.length)) !== undefined]
    })
    const one = JSON.stringify([scene.id, scene.stage, gotos])
    flows.set(scene, one)
    return one
  }
  return [JSON.stringify([[...stages.keys()], [...interrupts]]), ...[...scenes.values()].map(ofScene)].join('\n')
}

const flows = new WeakMap<PlacedScene, string>()

async function withSignatures(scenario: Scenario): Promise<Scenario> {
  return { ...scenario, law: await withoutVoidSignatures(scenario.law) }
}

/** Syntax, shape, rules, names and texts: all that can be told of a file although something else in it is wrong. */
function checkFile(read: ReadScenario, folder: FolderTexts): readonly Diagnostic[] {
  return [
    ...withoutEmptyKeysBeforeErrors(read.problems, folder.scenario.text),
    ...checkScenes(read),
    ...checkRules(read, folder.folder),
    ...checkReferences(read),
    ...checkReportTexts(read),
    ...exhibitFiles(read, folder),
    ...pictureFiles(read, folder),
    ...checkTexts(read, folder),
  ]
}

/** What is wrong in one scene at a time, and with the names that it uses. */
function checkScenes(read: ReadScenario): readonly Diagnostic[] {
  const names = new NameCheck(read)
  const report = new ReportCheck(read)
  const { problems } = names
  const sound = soundScenes(read)
  for (const scene of read.parts.scenes.values()) {
    if (sound.has(scene)) continue
    const before = problems.found.length + report.problems.found.length
    sceneRules(scene, read.names, problems)
    sceneReferences(scene, names)
    roomText(scene, problems)
    report.scene(scene)
    // In a file that is not whole, a name that is not there may not be told.
    if (read.scenario !== undefined && problems.found.length + report.problems.found.length === before) sound.add(scene)
  }
  return [...problems.found, ...report.problems.found]
}

let lastSound: { readonly names: string; readonly scenes: WeakSet<PlacedScene> } | undefined

/**
 * Scenes in which nothing was found when they were last looked at. They need not be looked at again while they are the same
 * objects and everything that they may name is still there: a long case is checked at each letter that is typed.
 */
function soundScenes({ source, names }: ReadScenario): WeakSet<PlacedScene> {
  const { stages: _stages, scenes: _scenes, ...rest } = (source.value ?? {}) as Record<string, unknown>
  const all = JSON.stringify([rest, [...(names.scenes?.values() ?? [])]])
  if (lastSound?.names !== all) lastSound = { names: all, scenes: new WeakSet() }
  return lastSound.scenes
}

/** A file that is too large, or no text, has nothing to be read. */
function readable<Read>(
  { problems = [], text, path }: FileText,
  read: (text: string, path: string) => Read,
): Read | undefined {
  const none = [syntax.tooLarge.code, syntax.notText.code]
  return problems.some(({ code }) => none.includes(code)) ? undefined : read(text, path)
}

const slips: ReadonlySet<string> = new Set([syntax.unreadable.code, syntax.spaceThatIsNone.code, syntax.tabIndent.code])

/** A colon, the sign for text in lines, and nothing besides. */
const gap = /^\s*:?[ \t]*(?:[|>][+-]?\d*)?\s*$/

/** Without "nothing is there" of a key, where the line below it could not be read: that line is what is there. */
function withoutEmptyKeysBeforeErrors(problems: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const lines = problems
    .filter(({ code }) => slips.has(code))
    .map(({ span }) => text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1)
  if (lines.length === 0) return problems
  return problems.filter(
    ({ code, span }) =>
      code !== shape.nothingThere.code ||
      !lines.some(line => line > span.start && gap.test(text.slice(span.end, line))),
  )
}
