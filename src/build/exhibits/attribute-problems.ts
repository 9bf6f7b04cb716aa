import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { missingKey, nothingThere, unknownKey, wrongType } from '../../core/diagnostics/shape.ts'
import { nearest } from '../../core/diagnostics/wording.ts'
import { toPropName } from '../../core/scenario/exhibit-schema.ts'
import { foundName, type Issue, kindName } from '../../core/scenario/reading/issues.ts'
import { type Path, valueAt } from '../../core/scenario/scenario.ts'

/** What the attributes of a shape hold, and where. */
interface Held {
  readonly shape: string
  readonly value: unknown
  readonly spanOf: (path: Path, part: 'key' | 'value') => Span
}

/** The issues of the schema library in the words of somebody who writes MDX. */
export function attributeProblems(issues: readonly Issue[], held: Held): readonly Diagnostic[] {
  return issues.flatMap(issue => problemsOf(issue, issue.path as Path, held))
}

function problemsOf(issue: Issue, path: Path, held: Held): readonly Diagnostic[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknown(key, issue.known ?? [], path, held))
    case 'too_small':
      return [
        nothingThere(
          held.spanOf(path, 'value'),
          nameOf(path),
          issue.origin === 'string' ? 'text' : 'at least one entry',
        ),
      ]
    case 'invalid_type':
      return [missingOrMistyped(issue.expected, path, held)]
    default:
      return [wrongType(held.spanOf(path, 'value'), 'something else', foundName(valueAt(held.value, path)))]
  }
}

function unknown(key: string, keys: readonly string[], path: Path, { spanOf }: Held): Diagnostic {
  const known = keys.map(toPropName)
  const name = toPropName(key)
  return unknownKey(spanOf([...path, key], 'key'), name, nearest(name, known), known)
}

function missingOrMistyped(expected: string, path: Path, { shape, value, spanOf }: Held): Diagnostic {
  const found = valueAt(value, path)
  if (found === null) return nothingThere(spanOf(path, 'value'), nameOf(path), kindName(expected))
  if (found !== undefined) return wrongType(spanOf(path, 'value'), kindName(expected), foundName(found))
  const within = path.slice(0, -1)
  return missingKey(
    spanOf(within, 'key'),
    [nameOf(path)],
    within.length === 0 ? `The shape \`${shape}\`` : 'This row',
  )
}

function nameOf(path: Path): string {
  return toPropName(path.findLast(step => typeof step === 'string') ?? '')
}
