import { toPropName } from '../../core/scenario/exhibit-schema.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'
import type { Fields } from './check-shape.ts'
import type { Expression, MdxAttribute, MdxNode } from './mdx-node.ts'
import { shapeName } from './shapes.ts'

/** Puts what an exhibit holds into the shape of its kind, filled from the front matter: as if it had been written in MDX. */
export function wrapped(children: MdxNode[], kind: ExhibitKind, fields: Fields): MdxNode {
  const attributes = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [attribute(toPropName(key), value)],
  )
  return { type: 'mdxJsxFlowElement', name: shapeName(kind), attributes, children }
}

function attribute(name: string, value: unknown): MdxAttribute {
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value }
  const body = [{ type: 'ExpressionStatement', expression: expression(value) }]
  const estree = { type: 'Program' as const, sourceType: 'module', body }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree } },
  }
}

/** Plain data as the expression that writes it out. */
function expression(value: unknown): Expression {
  if (Array.isArray(value)) return { type: 'ArrayExpression', elements: value.map(expression) }
  if (typeof value !== 'object' || value === null) return { type: 'Literal', value }
  return { type: 'ObjectExpression', properties: Object.entries(value).map(property) }
}

function property([key, value]: readonly [string, unknown]): Expression {
  return {
    type: 'Property',
    key: { type: 'Literal', value: key },
    value: expression(value),
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
  }
}
