import type { Diagnostic, Span } from '../../core/diagnostics/diagnostic.ts'
import { toKey } from '../../core/scenario/exhibit-schema.ts'
import type { Path } from '../../core/scenario/scenario.ts'
import { attributeProblems } from './attribute-problems.ts'
import type { Filled } from './filled.ts'
import { expressionOf, type MdxAttribute, type MdxNode } from './mdx-node.ts'
import { notWrittenOut } from './problems.ts'
import { spanAt, type Spot } from './spot.ts'
import { plain, staticValue, type StaticValue } from './static-value.ts'

/** The attributes of an element in MDX, as far as each is data that is written out. */
export interface Attributes {
  readonly filled: Filled
  /** The element's name, where it opens. */
  readonly nameAt: Span
  readonly problems: readonly Diagnostic[]
}

interface Attribute {
  readonly key: string
  readonly keyAt: Span
  readonly valueAt: Span
  readonly value: unknown
  readonly places?: StaticValue
}

export function attributesOf(element: MdxNode, file: string): Attributes {
  const read = (element.attributes ?? []).map(attribute => attributeOf(attribute, file))
  const attributes = read.filter((one): one is Attribute => !('code' in one))
  const byKey = new Map(attributes.map(attribute => [attribute.key, attribute]))
  const nameAt = nameSpan(element, file)
  const held = {
    shape: element.name ?? '',
    value: Object.fromEntries(attributes.map(({ key, value }) => [key, value])),
    spanOf: (path: Path, part: 'key' | 'value') => spanOf(path, part, byKey, nameAt),
  }
  return {
    nameAt,
    problems: read.filter((one): one is Diagnostic => 'code' in one),
    filled: {
      value: held.value,
      spanOf: path => held.spanOf(path, 'value'),
      problemsOf: issues => attributeProblems(issues, held),
    },
  }
}

function attributeOf(attribute: MdxAttribute, file: string): Attribute | Diagnostic {
  const { name = '', value, position } = attribute
  const whole = spanAt(position, file)
  if (attribute.type === 'mdxJsxExpressionAttribute') return notWrittenOut(whole)
  const keyAt = { ...whole, end: whole.start + name.length }
  const at = { key: toKey(name), keyAt, valueAt: { ...whole, start: Math.min(keyAt.end + 1, whole.end) } }
  if (typeof value === 'string') return { ...at, value }
  if (value == null) return { ...at, value: null, valueAt: whole }
  const expression = expressionOf(value.data?.estree)
  const places = expression === undefined ? undefined : staticValue(expression)
  if (places === undefined) return notWrittenOut(whole)
  if (places.kind === 'computed') return notWrittenOut(spanAt(places.at, file))
  return { ...at, value: plain(places), places }
}

/** The smallest place known for a path: a value's, its key's, its attribute's, or the element's name. */
function spanOf(path: Path, part: 'key' | 'value', byKey: ReadonlyMap<string, Attribute>, name: Span): Span {
  const [first, ...rest] = path
  const attribute = byKey.get(String(first))
  if (attribute === undefined) return name
  const { file } = name
  if (rest.length === 0 || attribute.places === undefined)
    return part === 'key' ? attribute.keyAt : attribute.valueAt
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

/** The name after the opening bracket. */
function nameSpan({ name, position }: MdxNode, file: string): Span {
  const { start } = spanAt(position, file)
  return { file, start: start + 1, end: start + 1 + (name?.length ?? 0) }
}
