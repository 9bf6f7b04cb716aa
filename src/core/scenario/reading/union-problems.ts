import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { missingKey, unknownKeyword, wrongType } from '../../diagnostics/shape.ts'
import { nearest } from '../../diagnostics/wording.ts'
import { conditionKeywords } from '../fact-tests.ts'
import { type Path, valueAt } from '../path.ts'
import type { Issue } from './issue.ts'
import { placeName } from './place-name.ts'
import type { Source } from './source.ts'
import { foundName, kindName, typeProblem } from './type-problem.ts'

type Union = Extract<Issue, { code: 'invalid_union' }>

/**
 * Where one of several shapes may stand, the problems are told as those of the shape that the value comes nearest to.
 *
 * @param within tells the issues of that shape
 */
export function unionProblems(
  issue: Union,
  path: Path,
  source: Source,
  within: (issues: readonly Issue[]) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const value = valueAt(source.value, path)
  if (value === undefined || value === null)
    return [typeProblem(issue.isFactTest === true ? 'boolean' : 'string', path, source)]
  if (issue.isFactTest === true && !isFact(path, source)) return [keywordProblem(path, source)]
  const branches = (issue.errors as readonly (readonly Issue[])[]).filter(branch => !branch.some(isOtherKind))
  if (isFactWithoutKind(path, value))
    return [missingKey(source.spanOf(path, 'key'), ['flag', 'level'], placeName(path), 'any')]
  const [closest] = branches.toSorted((one, other) => one.length - other.length)
  if (closest !== undefined) return within(closest)
  return [wrongType(source.spanOf(path), expectedHere(issue, path), foundName(value), yesOrNo(value))]
}

/** The value is of another kind altogether than this shape. */
function isOtherKind({ code, path }: Issue): boolean {
  return code === 'invalid_type' && path.length === 0
}

/** A declared fact is a flag or a level, and this is neither. */
function isFactWithoutKind(path: Path, value: unknown): boolean {
  if (path.length !== 2 || path[0] !== 'facts' || typeof value !== 'object') return false
  return value !== null && !Object.hasOwn(value, 'flag') && !Object.hasOwn(value, 'level')
}

/** Older versions of YAML took these words for true and false, as many people do. */
function yesOrNo(value: unknown): string | undefined {
  const meant = { yes: 'true', on: 'true', no: 'false', off: 'false' }[String(value).toLowerCase()]
  return meant === undefined ? undefined : `Write \`${meant}\`, without quotation marks.`
}

/** What authors know these values as. */
function expectedHere(issue: Union, path: Path): string {
  const key = path.at(-1)
  if (issue.isFactTest === true) return 'true or false, a number, or as much as `{ at-least: 1 }`'
  if (path.at(-2) === 'set') return 'true or false, a number, or `{ add: 1 }`'
  return key === 'goto' || key === 'then'
    ? "a scene's id, or a list of `{ when: …, scene: … }`"
    : expectedKinds(issue)
}

function expectedKinds(issue: Union): string {
  const kinds = issue.errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [kindName(first.expected)] : [],
  )
  return [...new Set(kinds)].join(', or ')
}

/** In a condition, whatever is no keyword is taken for a fact. */
function isFact(path: Path, source: Source): boolean {
  return Object.hasOwn(valueAt(source.value, ['facts']) ?? {}, String(path.at(-1)))
}

function keywordProblem(path: Path, source: Source): Diagnostic {
  const word = String(path.at(-1))
  const facts = Object.keys(valueAt(source.value, ['facts']) ?? {})
  return unknownKeyword(
    source.spanOf(path, 'key'),
    word,
    nearest(word, [...conditionKeywords, ...facts]),
    conditionKeywords,
  )
}
