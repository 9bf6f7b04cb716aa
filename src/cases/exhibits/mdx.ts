import type { Span } from '../../core/diagnostics/diagnostic.ts'

/** A node of the tree that the MDX compiler works on, as far as exhibits look at it. Offsets are those of the file. */
export interface MdxNode {
  type: string
  name?: string | null
  value?: string
  url?: string
  alt?: string | null
  depth?: number
  ordered?: boolean | null
  attributes?: MdxAttribute[]
  children?: MdxNode[]
  data?: { estree?: Program } & Record<string, unknown>
  position?: Place
}

export interface MdxAttribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute'
  name?: string
  value?: string | { type: 'mdxJsxAttributeValueExpression'; value: string; data?: { estree?: Program } } | null
  position?: Place
}

export interface Place {
  start: { offset?: number }
  end: { offset?: number }
}

/** What stands between two braces, parsed. */
interface Program {
  type: 'Program'
  body: { type: string; expression?: Expression }[]
  [key: string]: unknown
}

/** The parser's own types tell every kind of expression apart; of these only plain data matters. */
export interface Expression {
  type: string
  start?: number
  end?: number
  [key: string]: unknown
}

export function isElement(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Where something stands, as either of the two parsers says it. */
export type Spot = Place | Pick<Expression, 'type' | 'start' | 'end'> | undefined

/** A place without offsets stands for the whole file. */
export function spanAt(spot: Spot, file: string): Span {
  const start = offsetOf(spot?.start) ?? 0
  return { file, start, end: offsetOf(spot?.end) ?? start }
}

function offsetOf(point: number | { readonly offset?: number } | undefined): number | undefined {
  return typeof point === 'object' ? point.offset : point
}

/** Data written out in an expression: nothing computed, so that it can be printed as well as shown. */
export type StaticValue =
  | { readonly kind: 'text'; readonly text: string; readonly at: Expression }
  | { readonly kind: 'list'; readonly items: readonly StaticValue[]; readonly at: Expression }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly at: Expression }

interface Entry {
  readonly key: string
  readonly keyAt: Expression
  readonly value: StaticValue
}

/** What stands between two braces; `undefined` when it is only a comment. */
export function dataIn(program: Program | undefined): StaticValue | NotStatic | undefined {
  const expression = program?.body[0]?.expression
  return expression && staticValue(expression)
}

/** The data that an expression writes out; or the part of it that is no data. */
function staticValue(expression: Expression): StaticValue | NotStatic {
  switch (expression.type) {
    case 'Literal':
      return { kind: 'text', text: literalText(expression), at: expression }
    case 'TemplateLiteral':
      return template(expression)
    case 'UnaryExpression':
      return negative(expression)
    case 'ArrayExpression':
      return list(expression)
    case 'ObjectExpression':
      return map(expression)
    default:
      return { kind: 'computed', at: expression }
  }
}

interface NotStatic {
  readonly kind: 'computed'
  readonly at: Expression
}

/** A number as it is written, so that 1.50 stays 1.50. */
function literalText({ value, raw }: Expression): string {
  return typeof value === 'string' ? value : String(raw)
}

function template(expression: Expression): StaticValue | NotStatic {
  const quasis = expression['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  if (quasis.length !== 1) return { kind: 'computed', at: expression }
  return { kind: 'text', text: quasis[0]?.value.cooked ?? '', at: expression }
}

function negative(expression: Expression): StaticValue | NotStatic {
  const argument = expression['argument'] as Expression
  const isNumber = expression['operator'] === '-' && typeof argument['value'] === 'number'
  if (!isNumber) return { kind: 'computed', at: expression }
  return { kind: 'text', text: `-${literalText(argument)}`, at: expression }
}

function list(expression: Expression): StaticValue | NotStatic {
  const elements = expression['elements'] as readonly (Expression | null)[]
  const items: StaticValue[] = []
  for (const element of elements) {
    const item = element === null ? { kind: 'computed' as const, at: expression } : staticValue(element)
    if (item.kind === 'computed') return item
    items.push(item)
  }
  return { kind: 'list', items, at: expression }
}

function map(expression: Expression): StaticValue | NotStatic {
  const properties = expression['properties'] as readonly Expression[]
  const entries: Entry[] = []
  for (const property of properties) {
    const keyAt = property['key'] as Expression
    const isPlain = property.type === 'Property' && property['kind'] === 'init' && property['computed'] === false
    const value = isPlain ? staticValue(property['value'] as Expression) : { kind: 'computed' as const, at: property }
    if (value.kind === 'computed') return value
    entries.push({ key: String(keyAt['name'] ?? keyAt['value']), keyAt, value })
  }
  return { kind: 'map', entries, at: expression }
}

export function plain(of: StaticValue): unknown {
  switch (of.kind) {
    case 'text':
      return of.text
    case 'list':
      return of.items.map(plain)
    case 'map':
      return Object.fromEntries(of.entries.map(({ key, value }) => [key, plain(value)]))
  }
}
