import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { references } from '../diagnostics/references.ts'
import { conditionKeywords, factTests } from '../scenario/conditions.ts'
import { gotosOf, type PlacedGoto, returnWords } from '../scenario/moves.ts'
import { parsedBy } from '../scenario/reading/issues.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { type Path, type PlacedScene, presetPicks, valueAt } from '../scenario/scenario.ts'
import { type Condition, type FactTest, idPattern } from '../scenario/condition-schema.ts'
import { NameCheck } from './name-check.ts'
import { type Changes, type Decision, laterParagraph, type LaterParagraph } from '../scenario/schema.ts'

/** Every name that is used outside the scenes must be there, and scene ids once in the whole scenario. */
export function checkReferences(read: ReadScenario): readonly Diagnostic[] {
  const check = new NameCheck(read)
  const { parts, names } = read
  for (const { id, path } of names.repeated.filter(scene => read.source.has(scene.path)))
    check.problems.atKey(path, references.duplicateScene, id, names.scenes?.get(id)?.stage ?? '')
  for (const [id, { when, before, scene }] of parts.interrupts) {
    const at = ['interrupts', id]
    conditionReferences(when, [...at, 'when'], check)
    before.forEach((name, index) => check.scene(name, [...at, 'before', index]))
    check.scene(scene, [...at, 'scene'])
  }
  for (const [id, { title }] of parts.findings)
    if (typeof title !== 'string')
      title.forEach(({ when }, index) => conditionReferences(when, ['findings', id, 'title', index, 'when'], check))
  for (const [index, { when }] of soundParagraphs(read))
    conditionReferences(when, ['six-months-later', index, 'when'], check, 'later')
  return check.problems.found
}

/** The paragraphs of `six-months-later` that have their shape and were not torn by an error of syntax, each with its place. */
function soundParagraphs({ source }: ReadScenario): readonly (readonly [number, LaterParagraph])[] {
  const paragraphs = valueAt(source.value, ['six-months-later'])
  if (!Array.isArray(paragraphs)) return []
  return paragraphs.flatMap((paragraph: unknown, index) => {
    if (!source.isTrusted(['six-months-later', index])) return []
    const { output } = parsedBy(laterParagraph, paragraph)
    return output === undefined ? [] : [[index, output] as const]
  })
}

/** Every name that a scene uses must be there. */
export function sceneReferences(scene: PlacedScene, check: NameCheck): void {
  const at = scene.path
  const { exhibits, inject, decision, visit } = scene
  check.all('exhibits', exhibits, [...at, 'exhibits'])
  keyEventReferences(scene, [...at, 'key-event', 'measures'], check)
  // Someone in the cast or a description: what looks like an id is meant as one.
  for (const key of ['from', 'to'] as const) {
    const who = inject?.[key]
    if (who !== undefined && idPattern.test(who)) check.named('cast', who, [...at, 'inject', key])
  }
  for (const placed of gotosOf(scene)) gotoReferences(placed, check)
  if (decision !== undefined) decisionReferences(decision, scene, check)
  for (const [id, { when }] of visit?.leads ?? [])
    conditionReferences(when, [...at, 'visit', 'leads', id, 'when'], check)
}

function keyEventReferences(scene: PlacedScene, path: Path, check: NameCheck): void {
  const measures = scene['key-event']?.measures
  check.all('measures', measures, path)
  measures?.forEach((id, index) => {
    if (check.parts.measures.get(id)?.decoy !== undefined)
      check.problems.atValue([...path, index], references.decoyInKeyEvent, id)
  })
}

function decisionReferences(decision: Decision, { id: scene, path: placed }: PlacedScene, check: NameCheck): void {
  const at = [...placed, 'decision']
  const { actor, choices } = decision
  const own = { id: scene, choices: [...choices.keys()] }
  for (const key of ['on-timeout', 'cut'] as const) {
    const preset = decision[key] ?? []
    const isList = typeof preset !== 'string'
    presetPicks(preset).forEach((id, index) => check.choice(id, own, isList ? [...at, key, index] : [...at, key]))
  }
  check.named('cast', actor, [...at, 'actor'])
  for (const [id, choice] of choices) {
    const path = [...at, 'choices', id]
    check.all('law', choice.cites, [...path, 'cites'])
    check.all('law', choice['out-of-bounds']?.cites, [...path, 'out-of-bounds', 'cites'])
    conditionReferences(choice.when, [...path, 'when'], check)
    changeReferences(choice.set ?? {}, [...path, 'set'], check)
  }
}

function gotoReferences({ goto, path }: PlacedGoto, check: NameCheck): void {
  const target = (scene: string, at: Path) => {
    if (!returnWords.includes(scene)) check.scene(scene, at)
  }
  if (typeof goto === 'string') target(goto, path)
  else
    goto?.forEach(({ when, scene }, index) => {
      conditionReferences(when, [...path, index, 'when'], check)
      target(scene, [...path, index, 'scene'])
    })
}

/** Every name that a condition uses, and whether what it asks can be asked. */
function conditionReferences(
  condition: Condition | undefined,
  at: Path,
  check: NameCheck,
  place: ConditionPlace = 'play',
): void {
  if (condition === undefined) return
  condition.all?.forEach((part, index) => conditionReferences(part, [...at, 'all', index], check, place))
  condition.any?.forEach((part, index) => conditionReferences(part, [...at, 'any', index], check, place))
  conditionReferences(condition.not, [...at, 'not'], check, place)
  for (const [scene, choices] of Object.entries(condition.chose ?? {}))
    chosen(scene, choices, [...at, 'chose', scene], check)
  if (condition.visited !== undefined) check.scene(condition.visited, [...at, 'visited'])
  afterwardsReferences(condition, at, check, place)
  for (const [fact, test] of factTests(condition)) {
    check.fact(fact, [...at, fact], conditionKeywords)
    testOfFact(fact, test, [...at, fact], check)
  }
}

function chosen(id: string, choices: string | readonly string[], path: Path, check: NameCheck): void {
  const scene = check.scene(id, path, 'key')
  if (scene === undefined) return
  if (scene.choices?.length === 0) return check.problems.atKey(path, references.noDecisionThere, id)
  if (typeof choices === 'string') return check.choice(choices, scene, path)
  choices.forEach((choice, index) => check.choice(choice, scene, [...path, index]))
}

function testOfFact(id: string, test: FactTest, path: Path, { parts, problems }: NameCheck): void {
  const fact = parts.facts.get(id)
  if (fact === undefined || ('flag' in fact && typeof test === 'boolean')) return
  if ('flag' in fact) return problems.atValue(path, references.flagAsLevel, id)
  if (typeof test === 'boolean') return problems.atValue(path, references.levelAsFlag, id, fact.of)
  const bounds = typeof test === 'number' ? { is: test } : test
  for (const [word, value] of Object.entries(bounds))
    if (value !== undefined && value > fact.of) {
      const at = typeof test === 'number' ? path : [...path, word]
      problems.atValue(at, references.levelOutOfBounds, id, value, fact.of)
    }
  const contradiction = contradictionIn(bounds)
  if (contradiction !== undefined) problems.atKey(path, references.badFactTest, id, contradiction)
}

function contradictionIn(test: Exclude<FactTest, boolean | number>): string | undefined {
  const { 'at-least': least, 'at-most': most, is } = test
  if (least === undefined && most === undefined && is === undefined) return 'is empty'
  if (is !== undefined && (least !== undefined || most !== undefined)) return 'has `is` beside `at-least` or `at-most`'
  return least !== undefined && most !== undefined && least > most
    ? 'can never hold: `at-least` is more than `at-most`'
    : undefined
}

/** Where a condition is asked: of the play itself, or once it is over and members have settled what to put forward. */
type ConditionPlace = 'play' | 'later'

/** What a condition asks that is known only once the play is over. */
function afterwardsReferences(condition: Condition, at: Path, check: NameCheck, place: ConditionPlace): void {
  const { scored, missed, agreed } = condition
  if (place === 'play') {
    for (const word of ['scored', 'missed', 'agreed'] as const)
      if (condition[word] !== undefined) check.problems.atKey([...at, word], references.knownOnlyAfterwards, word)
    return
  }
  if (scored !== undefined && (scored.below === undefined) === (scored['at-least'] === undefined))
    check.problems.atKey([...at, 'scored'], references.badScored, scored.below === undefined ? 'none' : 'both')
  if (missed !== undefined && check.scene(missed, [...at, 'missed'])?.mayHaveKeyEvent === false)
    check.problems.atValue([...at, 'missed'], references.noKeyEventThere, missed)
  if (agreed !== undefined) check.named('recommendations', agreed, [...at, 'agreed'])
}

/** Every fact that a choice changes, and whether it can be changed so. */
function changeReferences(changes: Changes, at: Path, check: NameCheck): void {
  for (const [id, change] of Object.entries(changes)) {
    const path = [...at, id]
    check.fact(id, path)
    const fact = check.parts.facts.get(id)
    const isFlag = fact !== undefined && 'flag' in fact
    if (fact === undefined || (isFlag && typeof change === 'boolean')) continue
    if (isFlag) check.problems.atValue(path, references.flagAsLevel, id)
    else if (typeof change === 'boolean') check.problems.atValue(path, references.levelAsFlag, id, fact.of)
    else if (typeof change === 'number' && change > fact.of)
      check.problems.atValue(path, references.levelOutOfBounds, id, change, fact.of)
  }
}
