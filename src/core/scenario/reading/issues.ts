import type { z } from 'zod'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { shape } from '../../diagnostics/shape.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { nearest, quoted } from '../../diagnostics/wording.ts'
import { conditionKeywords } from '../conditions.ts'
import { type Path, valueAt } from '../scenario.ts'
import { factTest } from '../condition-schema.ts'
import type { Source } from './source.ts'

/** An issue of the schema library, with what it does not tell by itself. */
export type Issue = z.core.$ZodIssue & {
  /** The keys that may stand where an unknown one stood. */
  readonly known?: readonly string[]
  /** Whether what was expected is a test of a fact. */
  readonly isFactTest?: boolean
}

/** The value as the schema gives it, or its issues; neither where there is no value. */
export function parsedBy<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
): { readonly output?: Output; readonly issues: readonly Issue[] } {
  if (value === undefined) return { issues: [] }
  const { data, error, success } = schema.safeParse(value, { error: annotated })
  return success ? { output: data, issues: [] } : { issues: error.issues }
}

/** Notes on the issue what only its schema knows; the words of messages are ours. */
function annotated(issue: z.core.$ZodRawIssue): string {
  const schema = issue.inst as { readonly def: { readonly shape?: object } } | undefined
  if (issue.code === 'unrecognized_keys') Object.assign(issue, { known: Object.keys(schema?.def.shape ?? {}) })
  if (issue.code === 'invalid_union' && schema === (factTest as unknown)) Object.assign(issue, { isFactTest: true })
  return ''
}

/** A value of another kind than the one expected; or none at all. */
export function typeProblem(expected: string, path: Path, source: Source): Diagnostic {
  const value = valueAt(source.value, path)
  const wanted = kindName(expected)
  const key = String(path.at(-1))
  if (value === null && source.isBare(path)) return syntax.commaStartsKey(source.spanOf(path, 'key'), key)
  if (value === null || value === undefined)
    return shape.nothingThere(source.spanOf(path), path.length === 0 ? 'The file' : key, wanted)
  const colon = expected === 'string' && typeof path.at(-1) === 'number' ? strayKey(value) : undefined
  if (colon !== undefined) return syntax.colonStartsKey(source.spanOf([...path, colon], 'key'), colon)
  const span = source.spanOf(path)
  const written = source.text.slice(span.start, span.end)
  if (key === 'version' && typeof value === 'number') return shape.badFormat(span, written, versionFormat)
  const flag = wanted === kindName('object') ? flagAlone(value, source) : undefined
  return shape.wrongType(span, wanted, foundName(value), flag ?? typeHelp(expected, value, written))
}

/** `set: warned`, or `when: warned`: a flag that is only named. */
function flagAlone(value: unknown, source: Source): string | undefined {
  if (typeof value !== 'string' || valueAt(source.value, ['facts', value, 'flag']) === undefined) return undefined
  return `Write \`{ ${value}: yes }\`.`
}

export const versionFormat = 'a version such as 1.0.0'

/** `- Cheap cigarettes: who knows?` in a list of texts is a map with one key. */
function strayKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  return keys.length === 1 ? keys[0] : undefined
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'yes or no',
  int: 'a whole number',
  number: 'a whole number',
  array: 'a list',
}

export function kindName(expected: string): string {
  return kindNames[expected] ?? 'keys with values'
}

export function foundName(value: unknown): string {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number')
    return Number.isInteger(value) ? `the number ${value}` : `the number ${value}, which is not whole`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'keys with values'
}

function typeHelp(expected: string, value: unknown, written: string): string | undefined {
  if (expected === 'string' && typeof value !== 'object') return `Put it in quotation marks: "${written}".`
  if (expected === 'string' && Array.isArray(value)) return 'Write one text, without a hyphen before it.'
  if (expected === 'array' && typeof value === 'string')
    return 'Begin each entry with a hyphen and a space, or write [in, brackets].'
  if (kindName(expected) === kindName('object') && comparison(value) !== undefined) return comparison(value)
  if (Array.isArray(value) && kindName(expected) === kindName('object'))
    return 'Delete the hyphens. Begin each entry with its name and a colon, and indent its contents below.'
  if (typeof value === 'string' && kindName(expected) === kindName('object'))
    return 'Write each key with a colon, a space and its value.'
  if (expected === 'boolean') return 'Write `yes` or `no`, without quotation marks.'
  if (expected === 'int' || expected === 'number') return 'Write only digits, without quotation marks.'
  return undefined
}

type Union = Extract<Issue, { code: 'invalid_union' }>

/** The problems of the shape that a value comes nearest to. `within` tells the issues of one shape. */
export function unionProblems(
  issue: Union,
  path: Path,
  source: Source,
  within: (issues: readonly Issue[]) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const value = valueAt(source.value, path)
  if (value === undefined || value === null)
    return [typeProblem(issue.isFactTest === true ? 'boolean' : 'string', path, source)]
  // In a condition, whatever is no keyword is taken for a fact.
  if (issue.isFactTest === true && !Object.hasOwn(valueAt(source.value, ['facts']) ?? {}, String(path.at(-1))))
    return [keywordProblem(path, source)]
  const branches = (issue.errors as readonly (readonly Issue[])[]).filter(
    branch => !branch.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0),
  )
  if (isFactWithoutKind(path, value))
    return [shape.missingKey(source.spanOf(path, 'key'), ['flag', 'level'], placeName(path), 'any')]
  const [closest] = branches.toSorted((one, other) => one.length - other.length)
  if (closest !== undefined) return within(closest)
  const help = yesOrNo(value) ?? comparison(value)
  return [shape.wrongType(source.spanOf(path), expectedHere(issue, path), foundName(value), help)]
}

/** A declared fact is a flag or a level, and this is neither. */
function isFactWithoutKind(path: Path, value: unknown): boolean {
  if (path.length !== 2 || path[0] !== 'facts' || typeof value !== 'object') return false
  return value !== null && !Object.hasOwn(value, 'flag') && !Object.hasOwn(value, 'level')
}

/** Older versions of YAML took these words for yes and no, as many people do. */
function yesOrNo(value: unknown): string | undefined {
  const meant = { on: 'yes', off: 'no' }[String(value).toLowerCase()]
  return meant === undefined ? undefined : `Write \`${meant}\`, without quotation marks.`
}

/** `trust >= 1`, as one would write it in a formula, as a condition of the format. */
function comparison(value: unknown): string | undefined {
  const [, fact = '', sign = '', number = ''] =
    /^([\w-]+) *(>=|<=|==?|>|<) *(-?\d+|true|false)$/.exec(String(value)) ?? []
  const tests: Readonly<Record<string, string>> = {
    '>=': `{ at-least: ${number} }`,
    '>': `{ at-least: ${Number(number) + 1} }`,
    '<=': `{ at-most: ${number} }`,
    '<': `{ at-most: ${Number(number) - 1} }`,
  }
  return fact === '' ? undefined : `Write \`{ ${fact}: ${tests[sign] ?? number} }\`.`
}

/** What authors know these values as. */
function expectedHere(issue: Union, path: Path): string {
  const key = path.at(-1)
  if (issue.isFactTest === true) return 'yes or no, a number, or a test such as `{ at-least: 1 }`'
  if (path.at(-2) === 'set') return 'yes or no, a number, or `{ add: 1 }`'
  return key === 'goto' || key === 'then'
    ? 'the id of a scene, or a list of `{ when: …, scene: … }`'
    : expectedKinds(issue)
}

function expectedKinds(issue: Union): string {
  const kinds = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [kindName(first.expected)] : []))
  return [...new Set(kinds)].join(', or ')
}

function keywordProblem(path: Path, source: Source): Diagnostic {
  const word = String(path.at(-1))
  const facts = Object.keys(valueAt(source.value, ['facts']) ?? {})
  return shape.unknownKeyword(
    source.spanOf(path, 'key'),
    word,
    nearest(word, [...conditionKeywords, ...facts]),
    conditionKeywords,
  )
}

const kinds: Readonly<Record<string, string>> = {
  stages: 'stage',
  scenes: 'scene',
  choices: 'choice',
  leads: 'lead',
  cast: 'person',
  facts: 'fact',
  law: 'legal note',
  exhibits: 'exhibit',
  measures: 'measure',
  interrupts: 'interrupt',
  findings: 'finding',
  recommendations: 'recommendation',
}

/** What a path holds, as a sentence begins with it: The scene `tip-off`. */
export function placeName(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  const kind = kinds[String(path.at(-2))]
  if (kind !== undefined && typeof last === 'string') return `The ${kind} ${quoted(last)}`
  if (typeof last === 'string') return quoted(last)
  const list = path.at(-2)
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of ${quoted(String(list))}`
}
