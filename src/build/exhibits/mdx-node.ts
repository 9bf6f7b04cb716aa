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
  value?:
    string | { type: 'mdxJsxAttributeValueExpression'; value: string; data?: { estree?: Program } } | null
  position?: Place
}

export interface Place {
  start: { offset?: number }
  end: { offset?: number }
}

/** What stands between two braces, parsed. */
export interface Program {
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

/** The expression between two braces; `undefined` when there is only a comment. */
export function expressionOf(program: Program | undefined): Expression | undefined {
  return program?.body[0]?.expression
}
