import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import {
  badPick,
  badPreset,
  badVisit,
  branchesAfterLast,
  choiceCount,
  choiceWithoutGoto,
  deadEnd,
  gotoMisplaced,
  interruptCount,
  lastBranchHasCondition,
  leadCount,
  severalWaysOn,
} from '../diagnostics/flow.ts'
import { levelOutOfBounds, unknownChoice } from '../diagnostics/references.ts'
import { factNamedAsKeyword, idNotFolder, notCleared, recommendationNotDone, reservedId } from '../diagnostics/shape.ts'
import { allOf, counted, nearest, quoted } from '../diagnostics/wording.ts'
import { conditionKeywords } from '../scenario/conditions.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { type Path, type PlacedScene, scenePath, presetPicks, valueAt } from '../scenario/scenario.ts'
import { idPattern } from '../scenario/condition-schema.ts'
import type { Decision, Goto, Visit } from '../scenario/schema.ts'
import { Problems } from './problems.ts'

/** What the format asks beyond keys and types, of one scene or entry at a time. */
export function checkRules(read: ReadScenario, folder: string): readonly Diagnostic[] {
  const problems = new Problems(read.source)
  fileRules(read, folder, problems)
  nameRules(read, problems)
  for (const scene of read.parts.scenes.values()) sceneRules(scene, problems)
  return problems.found
}

function decisionRules(decision: Decision, at: Path, problems: Problems): void {
  const count = decision.choices.size
  if (count < 2 || count > 8) problems.atKey([...at, 'choices'], span => choiceCount(span, count))
  pickRules(decision, at, problems)
  gotoPlace(decision, at, problems)
  for (const key of ['on-timeout', 'cut'] as const) presetRules(decision, key, at, problems)
}

function pickRules({ pick, choices }: Decision, at: Path, problems: Problems): void {
  if (pick === undefined) return
  const problem =
    pick.min > pick.max
      ? `takes at least ${pick.min} choices and at most ${pick.max}`
      : `takes up to ${pick.max} choices, and there are ${choices.size}`
  if (pick.min > pick.max || pick.max > choices.size) problems.atKey([...at, 'pick'], span => badPick(span, problem))
}

/** Where one choice is taken each leads somewhere; where several are, the decision does. */
function gotoPlace({ pick, goto, choices }: Decision, at: Path, problems: Problems): void {
  if (pick === undefined && goto !== undefined) problems.atKey([...at, 'goto'], span => gotoMisplaced(span, 'decision'))
  if (pick !== undefined && goto === undefined)
    problems.atKey([...at, 'pick'], span => choiceWithoutGoto(span, undefined))
  for (const [id, choice] of choices) {
    const path = [...at, 'choices', id]
    if (pick === undefined && choice.goto === undefined && goto === undefined)
      problems.atKey(path, span => choiceWithoutGoto(span, id))
    if (pick !== undefined && choice.goto !== undefined)
      problems.atKey([...path, 'goto'], span => gotoMisplaced(span, 'choice'))
  }
}

/** What is taken without anybody choosing must be there and be allowed. */
function presetRules(decision: Decision, key: 'on-timeout' | 'cut', scene: Path, problems: Problems): void {
  const preset = decision[key]
  if (preset === undefined) return
  const named = presetPicks(preset)
  const path = [...scene, key]
  const at = (index: number) => (typeof preset === 'string' ? path : [...path, index])
  const { choices, pick } = decision
  named.forEach((id, index) => {
    const choice = choices.get(id)
    if (choice === undefined)
      problems.atValue(at(index), span => unknownChoice(span, id, sceneOf(path), nearest(id, choices.keys())))
    else if (choice.when !== undefined)
      problems.atValue(at(index), span =>
        badPreset(span, key, `names ${quoted(id)}, which is not always on offer`, 'Name choices without a `when`.'),
      )
  })
  const problem = sizeProblem(key, named, pick, typeof preset !== 'string')
  if (problem !== undefined) problems.atKey(path, span => badPreset(span, key, ...problem))
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
    return isList ? ['is a list, and only one choice is taken here', 'Name one choice, without brackets.'] : undefined
  if (!isList)
    return ['is not a list, and several choices may be taken here', `Name them as a list: \`${key}: [one, other]\`.`]
  if (pick.min > pick.max || (named.length >= pick.min && named.length <= pick.max)) return undefined
  return [
    `names ${counted(named.length, 'choice')}, and \`pick\` takes from ${pick.min} to ${pick.max}`,
    'Name as many as `pick` takes.',
  ]
}

/** `stages`, stage, `scenes`, scene. */
function sceneOf(path: Path): string {
  return String(path[3])
}

const mostInterrupts = 12

/** What holds for the file as a whole. */
function fileRules({ source, parts, names }: ReadScenario, folder: string, problems: Problems): void {
  const id = valueAt(source.value, ['id'])
  if (typeof id === 'string' && idPattern.test(id) && id !== folder)
    problems.atValue(['id'], span => idNotFolder(span, id, folder))
  const isAdapted = valueAt(source.value, ['origin']) === 'adapted'
  if (source.brokenAt === undefined && isAdapted && valueAt(source.value, ['cleared']) === undefined)
    problems.atValue(['origin'], span => notCleared(span))
  const interrupts = names.interrupts?.size ?? 0
  if (interrupts > mostInterrupts) problems.atKey(['interrupts'], span => interruptCount(span, interrupts))
  for (const [fact, declared] of parts.facts)
    if ('level' in declared && declared.level > declared.of)
      problems.atValue(['facts', fact, 'level'], span => levelOutOfBounds(span, fact, declared.level, declared.of))
  for (const [key, { text }] of parts.recommendations)
    if (/^[A-Z]|\.$/.test(text)) problems.atValue(['recommendations', key, 'text'], span => recommendationNotDone(span))
}

/** Words with a meaning of their own in `goto` and in playthroughs. */
const reserved: readonly string[] = ['back', 'resume', 'then', 'timeout']

/** No id is a word that the format keeps for itself. */
function nameRules({ source, names, parts }: ReadScenario, problems: Problems): void {
  const forbid = (ids: Iterable<string>, path: Path) => {
    for (const id of ids) if (reserved.includes(id)) problems.atKey([...path, id], span => reservedId(span, id))
  }
  for (const kind of ['cast', 'facts', 'law', 'exhibits', 'measures', 'interrupts', 'recommendations'] as const)
    forbid(names[kind] ?? [], [kind])
  forbid(Object.keys(valueAt(source.value, ['stages']) ?? {}), ['stages'])
  for (const { id, path, choices } of names.scenes?.values() ?? []) {
    forbid([id], path.slice(0, -1))
    forbid(choices ?? [], [...path, 'decision', 'choices'])
    forbid(parts.scenes.get(id)?.visit?.leads.keys() ?? [], [...path, 'visit', 'leads'])
  }
  const keywords: readonly string[] = conditionKeywords
  for (const fact of names.facts ?? [])
    if (keywords.includes(fact)) problems.atKey(['facts', fact], span => factNamedAsKeyword(span, fact))
}

const waysOn = ['goto', 'decision', 'visit', 'ending'] as const
const mostLeads = 8

/** What the shape of a scene alone does not say: one way on, and numbers that fit each other. */
function sceneRules(scene: PlacedScene, problems: Problems): void {
  const at = scenePath(scene)
  const ways = waysOn.filter(way => scene[way] !== undefined)
  const isRefused = () => waysOn.some(way => problems.has([...at, way]))
  if (ways.length === 0 && !isRefused()) problems.atKey(at, span => deadEnd(span, scene.id))
  if (ways[1] !== undefined) problems.atKey([...at, ways[1]], span => severalWaysOn(span, scene.id, ways))
  gotoRules(scene.goto, [...at, 'goto'], problems)
  if (scene.decision !== undefined) {
    decisionRules(scene.decision, [...at, 'decision'], problems)
    gotoRules(scene.decision.goto, [...at, 'decision', 'goto'], problems)
    for (const [id, { goto }] of scene.decision.choices)
      gotoRules(goto, [...at, 'decision', 'choices', id, 'goto'], problems)
  }
  if (scene.visit !== undefined) visitRules(scene.visit, [...at, 'visit'], problems)
}

function visitRules(visit: Visit, at: Path, problems: Problems): void {
  const { leads, least, limit = leads.size, then } = visit
  if (leads.size > mostLeads) problems.atKey([...at, 'leads'], span => leadCount(span, leads.size))
  if (limit > leads.size)
    problems.atValue([...at, 'limit'], span => badVisit(span, `allows ${limit} leads and has ${leads.size}`))
  else if (least > limit)
    problems.atValue([...at, visit.limit === undefined ? 'least' : 'limit'], span =>
      badVisit(span, `asks for at least ${least} leads and allows ${limit}`),
    )
  for (const [id, { goto }] of leads) gotoRules(goto, [...at, 'leads', id, 'goto'], problems)
  gotoRules(then, [...at, 'then'], problems)
}

/** The last entry catches what is left, and no other does. */
function gotoRules(goto: Goto | undefined, at: Path, problems: Problems): void {
  if (goto === undefined || typeof goto === 'string') return
  goto.forEach(({ when }, index) => {
    const isLast = index === goto.length - 1
    if (isLast && when !== undefined) problems.atKey([...at, index, 'when'], span => lastBranchHasCondition(span))
    if (!isLast && when === undefined) problems.atKey([...at, index, 'scene'], span => branchesAfterLast(span))
  })
}
