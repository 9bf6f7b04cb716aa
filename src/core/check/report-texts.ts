import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { nearest } from '../diagnostics/wording.ts'
import { factTests } from '../scenario/conditions.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { type KeyPart, knownKey, outOfBoundsKey, type ReportKey } from '../scenario/report-key.ts'
import type { Path, PlacedScene } from '../scenario/scenario.ts'
import type { Condition } from '../scenario/condition-schema.ts'
import type { Problems } from '../scenario/reading/source.ts'
import type { Evidence, Finding } from '../scenario/report-schema.ts'
import { NameCheck } from './name-check.ts'

type Parts = ReadScenario['parts']

/** The texts of the report outside the scenes: what they name must be there, and each must be clear by itself. */
export function checkReportTexts(read: ReadScenario): readonly Diagnostic[] {
  const check = new ReportCheck(read)
  for (const [id, finding] of read.parts.findings) check.finding(id, finding)
  for (const [id, { because }] of read.parts.recommendations) {
    const at = ['recommendations', id, 'because']
    because.forEach((key, index) => check.key(key, [...at, index]))
    if (read.parts.findings.size > 0 && !because.some(key => hasWords(knownKey(key), read.parts)))
      check.problems.atKey(at, report.reasonWithoutScene, id)
  }
  return check.problems.found
}

export class ReportCheck {
  readonly #names: NameCheck
  readonly #parts: Parts
  readonly #isWhole: boolean
  /** A case without findings makes no report of its own, so nothing is missing in it. */
  readonly #isReported: boolean

  constructor(read: ReadScenario) {
    this.#names = new NameCheck(read)
    this.#isWhole = read.scenario !== undefined
    this.#parts = read.parts
    this.#isReported = read.parts.findings.size > 0
  }

  get problems(): Problems {
    return this.#names.problems
  }

  scene(scene: PlacedScene): void {
    const { report: told, decision, ending } = scene
    const at = scene.path
    const { paper, 'ended-with': endedWith } = typeof told === 'object' ? told : {}
    if (typeof told === 'string') this.#sentence(told, [...at, 'report'])
    if (paper !== undefined) this.#sentence(paper, [...at, 'report', 'paper'])
    if (endedWith !== undefined) this.#phrase(endedWith, [...at, 'report', 'ended-with'])
    else if (this.#isReported && ending !== undefined)
      this.problems.atKey(at, report.notToldInReport, 'the end of the case')
    for (const [id, choice] of decision?.choices ?? []) {
      const path = [...at, 'decision', 'choices', id]
      if (choice.report !== undefined) this.#phrase(choice.report, [...path, 'report'])
      else if (this.#isReported) this.problems.atKey(path, report.notToldInReport, 'this choice')
    }
  }

  finding(id: string, finding: Finding): void {
    const at = ['findings', id]
    this.#titles(finding.title, [...at, 'title'])
    finding.evidence.forEach((line, index) => this.#evidence(line, [...at, 'evidence', index]))
    this.#named(finding, at)
  }

  /** A key whose names are there. */
  key(text: string, path: Path): ReportKey | undefined {
    const key = knownKey(text)
    return key.map(part => this.#part(text, part, path)).every(isThere => isThere) ? key : undefined
  }

  #part(text: string, { scene: id, ids }: KeyPart, path: Path): boolean {
    const scene = this.#names.scene(id, path)
    if (scene === undefined) return false
    const { choices, leads } = scene
    if (choices === undefined || leads === undefined) return true
    const known = [...choices, ...leads]
    const unknown = ids.find(name => !known.includes(name))
    if (unknown === undefined) return true
    const near = nearest(unknown, known)
    this.#names.unknown(unknown, path, 'value', span => report.keyNamesNothing(span, text, unknown, near))
    return false
  }

  #titles(title: Finding['title'], path: Path): void {
    if (typeof title === 'string') return this.#title(title, path)
    title.forEach(({ when, says }, index) => {
      this.#title(says, [...path, index, 'says'])
      if (this.#isWhole && holdsAtStart(when, this.#parts))
        this.problems.atKey([...path, index, 'when'], report.titleFallsThrough, says)
    })
  }

  #title(text: string, path: Path): void {
    if (wordCount(text) > mostWordsOfTitle || text.endsWith('.'))
      this.#warn(path, 'is not a title', 'Use at most seven words, and no full stop.')
  }

  #evidence(line: Evidence, path: Path): void {
    if (line === outOfBoundsKey) return
    if (typeof line === 'string') {
      const key = this.key(line, path)
      if (key !== undefined && !hasWords(key, this.#parts)) this.problems.atValue(path, report.keyWithoutWords, line)
      return
    }
    for (const [text, words] of Object.entries(line)) {
      const at = [...path, text]
      if (typeof words !== 'string') {
        this.#signs(words, at)
        continue
      }
      const key = this.key(text, at)
      if (key === undefined) continue
      // A key that asks for scenes alone is told by a sentence, any other by a deed.
      if (key.every(({ ids }) => ids.length === 0)) this.#sentence(words, at)
      else this.#phrase(words, at)
    }
  }

  #signs(scenes: readonly string[], path: Path): void {
    scenes.forEach((id, index) => {
      const at = [...path, index]
      const scene = this.#parts.scenes.get(id)
      if (this.#names.scene(id, at) !== undefined && scene !== undefined && scene['key-event']?.sign === undefined)
        this.problems.atValue(at, report.noSignThere, id)
    })
  }

  #named({ check, answer }: Finding, at: Path): void {
    if (typeof check === 'string') {
      const path = [...at, 'check']
      const measure = this.#parts.measures.get(check)
      this.#names.named('measures', check, path)
      if (measure !== undefined && measure.test === undefined)
        this.problems.atValue(path, report.measureWithoutTest, check)
    }
    if (answer !== undefined) this.#names.named('recommendations', answer, [...at, 'answer'])
  }

  #sentence(text: string, path: Path): void {
    if (!/^[^a-z].*[.?!]['"’”]?$/s.test(text))
      this.#warn(path, 'is not a whole sentence', 'Begin it with a capital and end it with a full stop.')
    this.#length(text, path)
  }

  #phrase(text: string, path: Path): void {
    if (text.endsWith('.'))
      this.#warn(path, 'ends with a full stop', 'It is part of a sentence, so delete the full stop.')
    // At the beginning of a phrase, or as its object before anything was named.
    const pronoun = /^(?:\w+ )??(it|her|him|them|he|she|they)\b/.exec(text)?.[1]
    if (pronoun !== undefined && !/\b(?:who|whose|that|which)\b/.test(text))
      this.#warn(path, 'is not clear by itself', `Say who or what "${pronoun}" is.`)
    const singular = /\band (?:was|is|has)\b/.exec(text)?.[0]
    if (singular !== undefined)
      this.#warn(path, `says "${singular}" of the group`, 'Choose a verb that fits "Some groups" too.')
    this.#length(text, path)
  }

  #length(text: string, path: Path): void {
    if (wordCount(text) > mostWords) this.#warn(path, `has ${wordCount(text)} words`, `Use at most ${mostWords} words.`)
  }

  #warn(path: Path, problem: string, help: string): void {
    this.problems.atValue(path, report.doesNotStandAlone, problem, help)
  }
}

const mostWords = 25
const mostWordsOfTitle = 7

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length
}

/** Whether the thing that a key names has words of its own for the report, or may have them where it could not be read. */
function hasWords(key: ReportKey, { scenes }: Parts): boolean {
  const [part] = key
  if (part === undefined || key.length > 1 || part.passed) return false
  const scene = scenes.get(part.scene)
  if (scene === undefined) return true
  if (part.ids.length === 0) return scene.report !== undefined || scene['key-event'] !== undefined
  return part.ids.every(id => scene.decision?.choices.get(id)?.report !== undefined)
}

/** Whether a condition holds before anything was done. */
function holdsAtStart(when: Condition, parts: Parts): boolean {
  const { all, any, not, chose, visited } = when
  const [start] = parts.scenes.keys()
  return (
    (all?.every(part => holdsAtStart(part, parts)) ?? true) &&
    (any?.some(part => holdsAtStart(part, parts)) ?? true) &&
    (not === undefined || !holdsAtStart(not, parts)) &&
    Object.keys(chose ?? {}).length === 0 &&
    (visited === undefined || visited === start) &&
    factTests(when).every(([fact, test]) => {
      const declared = parts.facts.get(fact)
      const value = declared === undefined ? 0 : Number('flag' in declared ? declared.flag : declared.level)
      if (typeof test !== 'object') return value === Number(test)
      const { 'at-least': least = 0, 'at-most': most = Infinity, is = value } = test
      return value >= least && value <= most && value === is
    })
  )
}

/** What a key asks, as a condition on a play; `undefined` where no condition can ask it. */
export function conditionOf(key: ReportKey, { scenes }: Pick<Parts, 'scenes'>): Condition | undefined {
  const all = key.map(({ scene, ids, passed }): Condition | undefined => {
    if (ids.length === 0) return { visited: scene }
    const { decision, visit } = scenes.get(scene) ?? {}
    if (decision !== undefined) return { chose: { [scene]: ids } }
    const gotos = ids.map(id => visit?.leads.get(id)?.goto ?? [])
    const targets = gotos.flatMap(goto => (typeof goto === 'string' ? goto : goto.map(branch => branch.scene)))
    const any = targets.map(visited => ({ visited }))
    if (any.length === 0) return undefined
    return passed ? { visited: scene, not: { any } } : { any }
  })
  return all.every(part => part !== undefined) ? { all } : undefined
}
