import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { badFormat, nothingThere, wrongType } from '../../diagnostics/shape.ts'
import { colonStartsKey, commaStartsKey } from '../../diagnostics/syntax.ts'
import { type Path, valueAt } from '../path.ts'
import type { Source } from './source.ts'

/** A value of another kind than the one expected; or none at all. */
export function typeProblem(expected: string, path: Path, source: Source): Diagnostic {
  const value = valueAt(source.value, path)
  const wanted = kindName(expected)
  const key = String(path.at(-1))
  if (value === null && source.isBare(path)) return commaStartsKey(source.spanOf(path, 'key'), key)
  if (value === null || value === undefined)
    return nothingThere(source.spanOf(path), path.length === 0 ? 'The file' : key, wanted)
  const colon = expected === 'string' && typeof path.at(-1) === 'number' ? strayKey(value) : undefined
  if (colon !== undefined) return colonStartsKey(source.spanOf([...path, colon], 'key'), colon)
  const span = source.spanOf(path)
  const written = source.text.slice(span.start, span.end)
  if (key === 'version' && typeof value === 'number') return badFormat(span, written, versionFormat)
  return wrongType(span, wanted, foundName(value), typeHelp(expected, value, written))
}

export const versionFormat = 'a version of three numbers, as in 1.0.0'

/** `- Cheap cigarettes: who knows?` in a list of texts is a map with one key. */
function strayKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  return keys.length === 1 ? keys[0] : undefined
}

export function kindName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'true or false'
    case 'int':
    case 'number':
      return 'a whole number'
    case 'array':
      return 'a list'
    default:
      return 'keys with values'
  }
}

export function foundName(value: unknown): string {
  if (typeof value === 'string') return 'is text'
  if (typeof value === 'number')
    return Number.isInteger(value) ? `is the number ${value}` : `is the number ${value}, which is not whole`
  if (typeof value === 'boolean') return `is ${value}`
  return Array.isArray(value) ? 'is a list' : 'are keys with values'
}

function typeHelp(expected: string, value: unknown, written: string): string | undefined {
  if (expected === 'string' && typeof value !== 'object') return `Put it in quotation marks: "${written}".`
  if (expected === 'array' && typeof value === 'string')
    return 'Begin each entry with a hyphen and a space, or write [in, brackets].'
  if (Array.isArray(value) && kindName(expected) === kindName('object'))
    return 'Take the hyphens away: each entry begins with its name and a colon, and what belongs to it is indented below.'
  if (expected === 'boolean') return 'Write `true` or `false`, without quotation marks.'
  if (expected === 'int' || expected === 'number') return 'Write digits alone, without quotation marks.'
  return undefined
}
