import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { flow } from '../diagnostics/flow.ts'
import { references } from '../diagnostics/references.ts'
import { shape } from '../diagnostics/shape.ts'
import { syntax } from '../diagnostics/syntax.ts'
import { allOf, counted, quoted } from '../diagnostics/wording.ts'
import { conditionKeywords } from '../scenario/conditions.ts'
import { idFrom } from '../scenario/new-scenario.ts'
import { gotosOf, type PlacedGoto } from '../scenario/moves.ts'
import type { Names, ReadScenario } from '../scenario/reading/read-scenario.ts'
import { type Path, type PlacedScene, presetPicks, valueAt } from '../scenario/scenario.ts'
import { idPattern } from '../scenario/condition-schema.ts'
import { Problems, type Source } from '../scenario/reading/source.ts'
import type { Decision, Visit } from '../scenario/schema.ts'

/** What the format asks beyond keys and types, of the file and its entries. */
export function checkRules(read: ReadScenario, folder: string): readonly Diagnostic[] {
  const problems = new Problems(read.source)
  fileRules(read, folder, problems)
  nameRules(read, problems)
  return problems.found
}

function decisionRules(decision: Decision, scene: PlacedScene, names: Names, problems: Problems): void {
  const at = [...scene.path, 'decision']
  const { choices, pick } = decision
  // A choice at a wrong place counts, as it is told there.
  const count = names.scenes?.get(scene.id)?.choices?.length ?? choices.size
  const isMiscounted = (count < 2 && !hasRepeats(at, problems.source)) || count > 8
  if (isMiscounted) problems.atKey([...at, 'choices'], flow.choiceCount, count)
  if (pick !== undefined && pick.min > pick.max)
    problems.atKey([...at, 'pick'], flow.badPick, `takes at least ${pick.min} choices and at most ${pick.max}`)
  else if (pick !== undefined && pick.max > count)
    problems.atKey([...at, 'pick'], flow.badPick, `takes up to ${pick.max} choices, but there are ${count}`)
  gotoPlace(decision, at, problems)
  for (const key of ['on-timeout', 'cut'] as const) presetRules(decision, key, scene, problems)
}

/** Whether a key is there twice somewhere in a map, so that it may have lost an entry. */
function hasRepeats(path: Path, source: Source): boolean {
  const { start, end } = source.extentOf(path)
  return source.problems.some(
    ({ code, span }) => code === syntax.duplicateKey.code && span.start > start && span.end <= end,
  )
}

/** Where one choice is taken each leads somewhere; where several are, the decision does. */
function gotoPlace({ pick, goto, choices }: Decision, at: Path, problems: Problems): void {
  if (pick === undefined && goto !== undefined) problems.atKey([...at, 'goto'], flow.gotoMisplaced, 'decision')
  if (pick !== undefined && goto === undefined) problems.atKey([...at, 'pick'], flow.choiceWithoutGoto, undefined)
  for (const [id, choice] of choices) {
    const path = [...at, 'choices', id]
    if (pick === undefined && choice.goto === undefined && goto === undefined)
      problems.atKey(path, flow.choiceWithoutGoto, id)
    if (pick !== undefined && choice.goto !== undefined) problems.atKey([...path, 'goto'], flow.gotoMisplaced, 'choice')
  }
}

/** A choice that the story makes must be allowed. */
function presetRules(decision: Decision, key: 'on-timeout' | 'cut', scene: PlacedScene, problems: Problems): void {
  const preset = decision[key]
  if (preset === undefined) return
  const path = [...scene.path, 'decision', key]
  const isList = typeof preset !== 'string'
  const { choices, pick } = decision
  const named = presetPicks(preset)
  named.forEach((id, index) => {
    const at = isList ? [...path, index] : path
    const choice = choices.get(id)
    if (choice?.when !== undefined) {
      const problem = `names ${quoted(id)}, which is not always on offer`
      problems.atValue(at, flow.badPreset, key, problem, 'Name choices without a `when`.')
    }
  })
  const problem = sizeProblem(key, named, pick, isList)
  if (problem !== undefined) problems.atKey(path, flow.badPreset, key, ...problem)
}

function sizeProblem(
  key: string,
  named: readonly string[],
  pick: Decision['pick'],
  isList: boolean,
): readonly [string, string] | undefined {
  const repeated = named.filter((id, index) => named.indexOf(id) < index)
  if (repeated.length > 0) return [`names ${allOf(repeated)} twice`, 'Name each choice once.']
  if (pick === undefined)
    return isList ? ['is a list, but members make one choice here', 'Name one choice, without brackets.'] : undefined
  if (!isList)
    return [
      'is not a list, but members can make several choices here',
      `Name them as a list: \`${key}: [one, other]\`.`,
    ]
  if (pick.min > pick.max || (named.length >= pick.min && named.length <= pick.max)) return undefined
  return [
    `names ${counted(named.length, 'choice')}, but \`pick\` takes ${pick.min} to ${pick.max}`,
    'Name as many as `pick` takes.',
  ]
}

const mostInterrupts = 12

/** What holds for the file as a whole. */
function fileRules({ source, parts, names }: ReadScenario, folder: string, problems: Problems): void {
  const id = valueAt(source.value, ['id'])
  if (typeof id === 'string' && idPattern.test(id) && id !== folder)
    problems.atValue(['id'], shape.idNotFolder, id, folder)
  if (id === undefined && source.brokenAt === undefined && !idPattern.test(folder))
    problems.atKey([], shape.badId, folder, idFrom(folder))
  const isAdapted = valueAt(source.value, ['origin']) === 'adapted'
  if (source.brokenAt === undefined && isAdapted && valueAt(source.value, ['cleared']) === undefined)
    problems.atValue(['origin'], shape.notCleared)
  const interrupts = names.interrupts?.size ?? 0
  if (interrupts > mostInterrupts) problems.atKey(['interrupts'], flow.interruptCount, interrupts)
  for (const [fact, declared] of parts.facts)
    if ('level' in declared && declared.level > declared.of)
      problems.atValue(['facts', fact, 'level'], references.levelOutOfBounds, fact, declared.level, declared.of)
  for (const [key, { text }] of parts.recommendations)
    if (/^[A-Z]|\.$/.test(text)) problems.atValue(['recommendations', key, 'text'], shape.recommendationNotDone)
}

/** Words with a meaning of their own in `goto` and in playthroughs. */
const reserved: readonly string[] = ['back', 'resume', 'then', 'timeout']

function isReserved(id: string): boolean {
  return reserved.includes(id)
}

/** No id is a word that the format keeps for itself. */
function nameRules({ source, names, parts }: ReadScenario, problems: Problems): void {
  const forbid = (ids: Iterable<string>, path: Path) => {
    for (const id of ids) if (isReserved(id)) problems.atKey([...path, id], shape.reservedId, id)
  }
  for (const kind of ['cast', 'facts', 'law', 'exhibits', 'measures', 'interrupts', 'recommendations'] as const)
    forbid(names[kind] ?? [], [kind])
  forbid(Object.keys(valueAt(source.value, ['stages']) ?? {}), ['stages'])
  for (const { id, path, choices } of names.scenes?.values() ?? []) {
    if (isReserved(id) && source.has(path)) forbid([id], path.slice(0, -1))
    if (choices?.some(isReserved) === true) forbid(choices, [...path, 'decision', 'choices'])
    const { leads } = parts.scenes.get(id)?.visit ?? {}
    if (leads !== undefined) forbid(leads.keys(), [...path, 'visit', 'leads'])
  }
  const keywords: readonly string[] = conditionKeywords
  for (const fact of names.facts ?? [])
    if (keywords.includes(fact)) problems.atKey(['facts', fact], shape.factNamedAsKeyword, fact)
}

const waysOn = ['goto', 'decision', 'visit', 'ending'] as const
const mostLeads = 8

/** What the shape of a scene alone does not say: one way on, and numbers that fit each other. */
export function sceneRules(scene: PlacedScene, names: Names, problems: Problems): void {
  const at = scene.path
  const ways = waysOn.filter(way => scene[way] !== undefined)
  const isRefused = () => waysOn.some(way => problems.source.has([...at, way]))
  if (ways.length === 0 && !isRefused()) problems.atKey(at, flow.deadEnd, scene.id)
  if (ways[1] !== undefined) problems.atKey([...at, ways[1]], flow.severalWaysOn, scene.id, ways)
  for (const placed of gotosOf(scene)) gotoRules(placed, problems)
  if (scene.decision !== undefined) decisionRules(scene.decision, scene, names, problems)
  if (scene.visit !== undefined) visitRules(scene.visit, [...at, 'visit'], problems)
}

function visitRules(visit: Visit, at: Path, problems: Problems): void {
  const { leads, least, limit = leads.size } = visit
  if (leads.size > mostLeads) problems.atKey([...at, 'leads'], flow.leadCount, leads.size)
  if (limit > leads.size)
    problems.atValue([...at, 'limit'], flow.badVisit, `allows ${limit} leads but has ${leads.size}`)
  else if (least > limit) {
    const key = visit.limit === undefined ? 'least' : 'limit'
    problems.atValue([...at, key], flow.badVisit, `needs at least ${least} leads but allows ${limit}`)
  }
}

/** The last entry catches what is left, and no other does. */
function gotoRules({ goto, path }: PlacedGoto, problems: Problems): void {
  if (goto === undefined || typeof goto === 'string') return
  goto.forEach(({ when }, index) => {
    const isLast = index === goto.length - 1
    if (isLast && when !== undefined) problems.atKey([...path, index, 'when'], flow.lastBranchHasCondition)
    if (!isLast && when === undefined) problems.atKey([...path, index, 'scene'], flow.branchesAfterLast)
  })
}
