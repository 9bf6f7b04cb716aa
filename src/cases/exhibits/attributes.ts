import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { shape } from '../../core/diagnostics/shape.ts'
import { nearest } from '../../core/diagnostics/wording.ts'
import { toKey, toPropName } from '../../core/scenario/exhibit-schema.ts'
import { foundName, type Issue, kindName } from '../../core/scenario/reading/issues.ts'
import { type Path, valueAt } from '../../core/scenario/scenario.ts'
import { dataIn, type MdxAttribute, type MdxNode, plain, spanAt, type Spot, type StaticValue } from './mdx.ts'
import { broken, exhibitProblems } from './problems.ts'

interface Attribute {
  readonly key: string
  readonly keyAt: Span
  readonly valueAt: Span
  readonly value: unknown
  readonly places?: StaticValue
}

export function attributesOf(element: MdxNode, file: string) {
  const read = (element.attributes ?? []).map(attribute => attributeOf(attribute, file))
  const attributes = read.filter((one): one is Attribute => !('code' in one))
  const byKey = new Map(attributes.map(attribute => [attribute.key, attribute]))
  const nameAt = nameSpan(element, file)
  const held = {
    element: element.name ?? '',
    value: Object.fromEntries(attributes.map(({ key, value }) => [key, value])),
    spanOf: (path: Path, part: 'key' | 'value') => spanOf(path, part, byKey, nameAt),
  }
  return {
    nameAt,
    problems: read.filter((one): one is Diagnostic => 'code' in one),
    filled: {
      value: held.value,
      spanOf: path => held.spanOf(path, 'value'),
      problemsOf: issues => issues.flatMap(issue => problemsOf(issue, issue.path as Path, held)),
    } satisfies FilledFields,
  }
}

function attributeOf(attribute: MdxAttribute, file: string): Attribute | Diagnostic {
  const { name = '', value, position } = attribute
  const whole = spanAt(position, file)
  if (attribute.type === 'mdxJsxExpressionAttribute') return broken(whole, exhibitProblems.notWrittenOut)
  const keyAt = { ...whole, end: whole.start + name.length }
  const at = { key: toKey(name), keyAt, valueAt: { ...whole, start: Math.min(keyAt.end + 1, whole.end) } }
  if (typeof value === 'string') return { ...at, value }
  if (value == null) return { ...at, value: null, valueAt: whole }
  const places = dataIn(value.data?.estree)
  if (places === undefined) return broken(whole, exhibitProblems.notWrittenOut)
  if (places.kind === 'computed') return broken(spanAt(places.at, file), exhibitProblems.notWrittenOut)
  return { ...at, value: plain(places), places }
}

/** The smallest place known for a path: a value's, its key's, its attribute's, or the element's name. */
function spanOf(path: Path, part: 'key' | 'value', byKey: ReadonlyMap<string, Attribute>, name: Span): Span {
  const [first, ...rest] = path
  const attribute = byKey.get(String(first))
  if (attribute === undefined) return name
  const { file } = name
  if (rest.length === 0 || attribute.places === undefined) return part === 'key' ? attribute.keyAt : attribute.valueAt
  return spanAt(placeOf(attribute.places, rest, part), file)
}

function placeOf(within: StaticValue, path: Path, part: 'key' | 'value'): Spot {
  const [first, ...rest] = path
  if (first === undefined || within.kind === 'text') return within.at
  if (within.kind === 'list') {
    const item = within.items[Number(first)]
    return item === undefined ? within.at : placeOf(item, rest, part)
  }
  const entry = within.entries.findLast(({ key }) => key === first)
  if (entry === undefined) return within.at
  return rest.length === 0 && part === 'key' ? entry.keyAt : placeOf(entry.value, rest, part)
}

function nameSpan({ name, position }: MdxNode, file: string): Span {
  const { start } = spanAt(position, file)
  return { file, start: start + 1, end: start + 1 + (name?.length ?? 0) }
}

/** What the attributes of a shape hold, and where. */
interface Held {
  readonly element: string
  readonly value: unknown
  readonly spanOf: (path: Path, part: 'key' | 'value') => Span
}

/** An issue of the schema library in the words of someone who writes MDX. */
function problemsOf(issue: Issue, path: Path, held: Held): readonly Diagnostic[] {
  const span = held.spanOf(path, 'value')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknown(key, issue.known ?? [], path, held))
    case 'too_small':
      return [shape.nothingThere(span, nameOf(path), issue.origin === 'string' ? 'text' : 'at least one entry')]
    case 'invalid_type':
      return [missingOrMistyped(issue.expected, path, held)]
    default:
      return [shape.wrongType(span, 'something else', foundName(valueAt(held.value, path)))]
  }
}

function unknown(key: string, keys: readonly string[], path: Path, held: Held): Diagnostic {
  const known = keys.map(toPropName)
  const name = toPropName(key)
  return shape.unknownKey(held.spanOf([...path, key], 'key'), name, nearest(name, known), known)
}

function missingOrMistyped(expected: string, path: Path, { element, value, ...held }: Held): Diagnostic {
  const found = valueAt(value, path)
  if (found === null) return shape.nothingThere(held.spanOf(path, 'value'), nameOf(path), kindName(expected))
  if (found !== undefined) return shape.wrongType(held.spanOf(path, 'value'), kindName(expected), foundName(found))
  const within = path.slice(0, -1)
  const owner = within.length === 0 ? `The shape \`${element}\`` : 'This row'
  return shape.missingKey(held.spanOf(within, 'key'), [nameOf(path)], owner)
}

function nameOf(path: Path): string {
  return toPropName(path.findLast(step => typeof step === 'string') ?? '')
}

/** What an author filled a shape with, wherever it stands: texts, lists and maps, and the way back to their places. */
export interface FilledFields {
  /** Keys in kebab case, as the format has them. */
  readonly value: unknown
  readonly spanOf: (path: Path) => Span
  /** What is wrong with it, in the words of the place where it stands. */
  readonly problemsOf: (issues: readonly Issue[]) => readonly Diagnostic[]
}
