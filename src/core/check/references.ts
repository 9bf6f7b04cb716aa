import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import {
  badFactTest,
  badScored,
  decoyInKeyEvent,
  duplicateScene,
  flagAsLevel,
  knownOnlyAfterwards,
  levelAsFlag,
  levelOutOfBounds,
  noDecisionThere,
  noKeyEventThere,
  unknownChoice,
  unknownExhibit,
  unknownFact,
  unknownLaw,
  unknownMeasure,
  unknownPerson,
  unknownRecommendation,
  unknownScene,
} from '../diagnostics/references.ts'
import { nearest } from '../diagnostics/wording.ts'
import { conditionKeywords, factTests, titlesOf } from '../scenario/conditions.ts'
import { returnWords } from '../scenario/moves.ts'
import { parsedBy } from '../scenario/reading/issues.ts'
import type { NamedScene, Names, ReadScenario } from '../scenario/reading/read-scenario.ts'
import type { Source } from '../scenario/reading/source.ts'
import { type Path, type PlacedScene, scenePath, valueAt } from '../scenario/scenario.ts'
import { type Condition, type FactTest, idPattern } from '../scenario/condition-schema.ts'
import {
  type Changes,
  type Choice,
  type Decision,
  type Goto,
  type Inject,
  laterParagraph,
  type LaterParagraph,
} from '../scenario/schema.ts'

/** Every name that is used must be there, and scene ids once in the whole scenario. */
export function checkReferences(read: ReadScenario): readonly Diagnostic[] {
  const check = new NameCheck(read)
  const { parts, names } = read
  for (const { id, path } of names.repeated)
    check.problem(span => duplicateScene(span, id, names.scenes?.get(id)?.stage ?? ''), path, 'key')
  for (const scene of parts.scenes.values()) {
    sceneReferences(scene, check)
    decoys(scene, check)
  }
  for (const [id, { when, before, scene }] of parts.interrupts) {
    const at = ['interrupts', id]
    conditionReferences(when, [...at, 'when'], check)
    before.forEach((name, index) => check.scene(name, [...at, 'before', index]))
    check.scene(scene, [...at, 'scene'])
  }
  for (const { when, path } of titlesOf(parts)) conditionReferences(when, path, check)
  soundParagraphs(read).forEach(([index, { when }]) =>
    conditionReferences(when, ['six-months-later', index, 'when'], check, 'later'),
  )
  return check.problems
}

function decoys(scene: PlacedScene, check: NameCheck): void {
  scene['key-event']?.measures.forEach((id, index) => {
    if (check.read.parts.measures.get(id)?.decoy === undefined) return
    check.problem(span => decoyInKeyEvent(span, id), [...scenePath(scene), 'key-event', 'measures', index])
  })
}

/** The paragraphs of `six-months-later` that have their shape and were not torn by an error of syntax, each with its place. */
function soundParagraphs({ source }: ReadScenario): readonly (readonly [number, LaterParagraph])[] {
  const paragraphs = valueAt(source.value, ['six-months-later'])
  if (!Array.isArray(paragraphs)) return []
  return paragraphs.flatMap((paragraph: unknown, index) => {
    if (!source.isTrusted(['six-months-later', index])) return []
    const parsed = parsedBy(laterParagraph, paragraph)
    return 'output' in parsed ? [[index, parsed.output] as const] : []
  })
}

const kinds = {
  law: unknownLaw,
  exhibits: unknownExhibit,
  measures: unknownMeasure,
  cast: unknownPerson,
  recommendations: unknownRecommendation,
}

const mostAsked = 100

/** Holds names that are used against names that there are, and keeps what it finds. */
class NameCheck {
  readonly problems: Diagnostic[] = []
  readonly read: ReadScenario
  readonly #names: Names
  #asked = 0
  readonly #source: Source

  constructor(read: ReadScenario) {
    this.read = read
    this.#names = read.names
    this.#source = read.source
  }

  named(kind: keyof typeof kinds, id: string, path: Path): void {
    const known = this.#names[kind]
    if (known === undefined || known.has(id)) return
    this.#unknown(id, path, span => kinds[kind](span, id, this.#near(id, known)))
  }

  all(kind: keyof typeof kinds, ids: readonly string[] | undefined, path: Path): void {
    ids?.forEach((id, index) => this.named(kind, id, [...path, index]))
  }

  /** Whether the fact is there; where facts cannot be read, none is held against anybody. */
  fact(id: string, path: Path, others: readonly string[] = []): void {
    const known = this.#names.facts
    if (known === undefined || known.has(id)) return
    this.#unknown(id, path, span => unknownFact(span, id, this.#near(id, [...known, ...others])), 'key')
  }

  /** The scene of a name, unless there is none. */
  scene(id: string, path: Path, part: 'key' | 'value' = 'value'): NamedScene | undefined {
    const known = this.#names.scenes
    const scene = known?.get(id)
    if (known !== undefined && scene === undefined)
      this.#unknown(id, path, span => unknownScene(span, id, this.#near(id, known.keys())), part)
    return scene
  }

  choice(id: string, of: NamedScene, path: Path): void {
    if (of.choices === undefined || of.choices.includes(id)) return
    this.#unknown(id, path, span => unknownChoice(span, id, of.id, this.#near(id, of.choices ?? [])))
  }

  problem(make: (span: Span) => Diagnostic, path: Path, part: 'key' | 'value' = 'value'): void {
    this.problems.push(make(this.#source.spanOf(path, part)))
  }

  /** Looking for the nearest of thousands takes a while, so in a file where nearly all names are wrong it stops. */
  #near(name: string, known: Iterable<string>): string | undefined {
    this.#asked++
    return this.#asked > mostAsked ? undefined : nearest(name, known)
  }

  /** After an error of syntax a name may be there and yet not be seen. */
  #unknown(id: string, path: Path, make: (span: Span) => Diagnostic, part: 'key' | 'value' = 'value'): void {
    const { brokenAt, text } = this.#source
    const span = this.#source.spanOf(path, part)
    if (brokenAt !== undefined && (span.end > brokenAt || text.includes(`${id}:`))) return
    this.problems.push(make(span))
  }
}

/** Every name that a scene uses. */
function sceneReferences(scene: PlacedScene, check: NameCheck): void {
  const at = scenePath(scene)
  check.all('exhibits', scene.exhibits, [...at, 'exhibits'])
  check.all('measures', scene['key-event']?.measures, [...at, 'key-event', 'measures'])
  if (scene.inject !== undefined) injectReferences(scene.inject, [...at, 'inject'], check)
  gotoReferences(scene.goto, [...at, 'goto'], check)
  if (scene.decision !== undefined) decisionReferences(scene.decision, [...at, 'decision'], check)
  for (const [id, lead] of scene.visit?.leads ?? []) {
    const path = [...at, 'visit', 'leads', id]
    conditionReferences(lead.when, [...path, 'when'], check)
    gotoReferences(lead.goto, [...path, 'goto'], check)
  }
  gotoReferences(scene.visit?.then, [...at, 'visit', 'then'], check)
}

/** Someone in the cast or a description: what looks like an id is meant as one. */
function injectReferences({ from, to }: Inject, at: Path, check: NameCheck): void {
  if (from !== undefined && idPattern.test(from)) check.named('cast', from, [...at, 'from'])
  if (to !== undefined && idPattern.test(to)) check.named('cast', to, [...at, 'to'])
}

function decisionReferences(decision: Decision, at: Path, check: NameCheck): void {
  check.named('cast', decision.actor, [...at, 'actor'])
  gotoReferences(decision.goto, [...at, 'goto'], check)
  for (const [id, choice] of decision.choices) choiceReferences(choice, [...at, 'choices', id], check)
}

function choiceReferences(choice: Choice, at: Path, check: NameCheck): void {
  if (choice.cites !== undefined) check.all('law', choice.cites, [...at, 'cites'])
  const boundary = choice['out-of-bounds']
  if (boundary !== undefined) check.all('law', boundary.cites, [...at, 'out-of-bounds', 'cites'])
  if (choice.when !== undefined) conditionReferences(choice.when, [...at, 'when'], check)
  if (choice.set !== undefined) changeReferences(choice.set, [...at, 'set'], check)
  gotoReferences(choice.goto, [...at, 'goto'], check)
}

function gotoReferences(goto: Goto | undefined, at: Path, check: NameCheck): void {
  if (goto === undefined) return
  if (typeof goto === 'string') return target(goto, at, check)
  goto.forEach(({ when, scene }, index) => {
    conditionReferences(when, [...at, index, 'when'], check)
    target(scene, [...at, index, 'scene'], check)
  })
}

function target(scene: string, path: Path, check: NameCheck): void {
  if (!returnWords.includes(scene)) check.scene(scene, path)
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
  if (scene.choices === undefined) return check.problem(span => noDecisionThere(span, id), path, 'key')
  if (typeof choices === 'string') return check.choice(choices, scene, path)
  choices.forEach((choice, index) => check.choice(choice, scene, [...path, index]))
}

function testOfFact(id: string, test: FactTest, path: Path, check: NameCheck): void {
  const fact = check.read.parts.facts.get(id)
  if (fact === undefined) return
  if ('flag' in fact) return typeof test === 'boolean' ? undefined : check.problem(span => flagAsLevel(span, id), path)
  if (typeof test === 'boolean') return check.problem(span => levelAsFlag(span, id, fact.of), path)
  const bounds = typeof test === 'number' ? { is: test } : test
  for (const [word, value] of Object.entries(bounds))
    if (value !== undefined && value > fact.of)
      check.problem(
        span => levelOutOfBounds(span, id, value, fact.of),
        typeof test === 'number' ? path : [...path, word],
      )
  const contradiction = contradictionIn(bounds)
  if (contradiction !== undefined) check.problem(span => badFactTest(span, id, contradiction), path, 'key')
}

function contradictionIn(test: Exclude<FactTest, boolean | number>): string | undefined {
  const { 'at-least': least, 'at-most': most, is } = test
  if (least === undefined && most === undefined && is === undefined) return 'asks nothing'
  if (is !== undefined && (least !== undefined || most !== undefined)) return 'has `is` beside `at-least` or `at-most`'
  return least !== undefined && most !== undefined && least > most
    ? 'can never hold: `at-least` is more than `at-most`'
    : undefined
}

/** Where a condition is asked: of the play itself, or once it is over and members have settled what to put forward. */
type ConditionPlace = 'play' | 'later'

const words = ['scored', 'missed', 'agreed'] as const

/** What a condition asks that is known only once the play is over. */
function afterwardsReferences(condition: Condition, at: Path, check: NameCheck, place: ConditionPlace): void {
  for (const word of words) {
    if (condition[word] === undefined) continue
    const path = [...at, word]
    if (place === 'later') askedOf[word](condition, path, check)
    else check.problem(span => knownOnlyAfterwards(span, word), path, 'key')
  }
}

const askedOf = {
  scored({ scored }: Condition, path: Path, check: NameCheck): void {
    if (scored === undefined || (scored.below === undefined) !== (scored['at-least'] === undefined)) return
    const found = scored.below === undefined ? 'none' : 'both'
    check.problem(span => badScored(span, found), path, 'key')
  },
  missed({ missed }: Condition, path: Path, check: NameCheck): void {
    if (missed !== undefined && check.scene(missed, path)?.hasKeyEvent === false)
      check.problem(span => noKeyEventThere(span, missed), path)
  },
  agreed({ agreed }: Condition, path: Path, check: NameCheck): void {
    if (agreed !== undefined) check.named('recommendations', agreed, path)
  },
}

/** Every fact that a choice changes, and whether it can be changed so. */
function changeReferences(changes: Changes, at: Path, check: NameCheck): void {
  for (const [id, change] of Object.entries(changes)) {
    const path = [...at, id]
    check.fact(id, path)
    const fact = check.read.parts.facts.get(id)
    if (fact === undefined) continue
    if ('flag' in fact) {
      if (typeof change !== 'boolean') check.problem(span => flagAsLevel(span, id), path)
    } else if (typeof change === 'boolean') check.problem(span => levelAsFlag(span, id, fact.of), path)
    else if (typeof change === 'number' && change > fact.of)
      check.problem(span => levelOutOfBounds(span, id, change, fact.of), path)
  }
}
