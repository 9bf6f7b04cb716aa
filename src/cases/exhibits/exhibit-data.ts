import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { mdxMd } from 'micromark-extension-mdx-md'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { syntax } from '../../core/diagnostics/syntax.ts'
import { countSigns, mostLetters, mostSigns } from '../../core/scenario/prose.ts'
import { type Complaint, told } from './complaint.ts'
import { type ExhibitTree, treeOf } from './exhibit-nodes.ts'
import { readLiteral } from './literals.ts'
import type { Expression, MdxAttribute, MdxNode } from './mdx.ts'
import { inspectOutside } from './outside.ts'
import { broken, exhibitProblems } from './problems.ts'
import type { Body, Draw } from './read-exhibit.ts'

/** Reads an exhibit from outside as data, with the parser that the MDX compiler uses; none of it is ever code. */
export const drawAsData: Draw<ExhibitTree> = async body => {
  const { file, text, read } = body
  const whole = { file, start: 0, end: 0 }
  if (text.length > mostLetters) return refused(broken(whole, exhibitProblems.tooLong))
  if (countSigns(text) > mostSigns) return refused(broken(whole, exhibitProblems.tooManySigns))
  try {
    const root = parsed(body)
    const unread = body.isMarkdown ? [] : [...moduleLines(root, file), ...withData(root, body)]
    if (unread.length > 0) return refused(...unread)
    unravel(root)
    const problems = inspectOutside(root, file)
    read(root)
    return problems.length > 0 ? refused(...problems) : { ok: true, drawn: treeOf(root) }
  } catch (error) {
    if (error instanceof RangeError) return refused(syntax.tooDeep(whole))
    if (isComplaint(error)) return refused(told(error, body))
    throw error
  }
}

function refused(...problems: readonly Diagnostic[]): {
  readonly ok: false
  readonly problems: readonly Diagnostic[]
} {
  return { ok: false, problems }
}

/** In development the parser stops at some texts with an assertion, where its built form complains. */
function isComplaint(error: unknown): error is Complaint {
  const isAssertion = error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION'
  return isAssertion || (error instanceof Error && 'reason' in error && 'ruleId' in error)
}

/** Without the part of MDX that reads code: what is between braces comes as text. */
const mdx: Options = {
  extensions: [mdxJsx(), mdxExpression(), mdxMd()],
  mdastExtensions: [mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()],
}

function parsed({ text, isMarkdown }: Body): MdxNode {
  return fromMarkdown(text, isMarkdown ? {} : mdx) as unknown as MdxNode
}

/** Without the parser of code, a line that imports something is words; no page should show it so. */
function moduleLines({ children = [] }: MdxNode, file: string): readonly Diagnostic[] {
  return children.flatMap(({ type, children: inside, position }) => {
    const [first] = inside ?? []
    const isModule = type === 'paragraph' && first?.type === 'text' && /^(?:import|export)\s/.test(first.value ?? '')
    const start = position?.start.offset ?? 0
    return isModule
      ? [broken({ file, start, end: position?.end.offset ?? start }, exhibitProblems.importsOrExports)]
      : []
  })
}

/** Reads what is between braces, everywhere in a tree, and puts it where the compiler would put what it parsed. */
function withData(node: MdxNode, body: Body): readonly Diagnostic[] {
  const inside = (node.children ?? []).flatMap(child => withData(child, body))
  const ofAttributes = (node.attributes ?? []).flatMap(one => withAttributeData(one, body))
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [...ofAttributes, ...inside]
  const start = (node.position?.start.offset ?? 0) + 1
  const data = programOf(node.value ?? '', { from: start, to: (node.position?.end.offset ?? start) - 1 }, body)
  if (isProblem(data)) return [data]
  node.data = { ...node.data, estree: data }
  return []
}

function withAttributeData({ name = '', value, position }: MdxAttribute, body: Body): readonly Diagnostic[] {
  if (value == null || typeof value === 'string') return []
  const start = (position?.start.offset ?? 0) + name.length
  const from = body.text.indexOf('{', start) + 1
  const data = programOf(value.value, { from, to: (position?.end.offset ?? from) - 1 }, body)
  if (isProblem(data)) return [data]
  value.data = { estree: data }
  return []
}

interface Range {
  readonly from: number
  readonly to: number
}

type Program = NonNullable<NonNullable<MdxNode['data']>['estree']>

function programOf(value: string, { from, to }: Range, { file, text }: Body): Program | Diagnostic {
  const places = placesOf(value, text.slice(from, to))
  const read = readLiteral(value, at => from + (places[at] ?? to - from))
  if (!read.ok) return broken({ file, start: read.at, end: Math.max(read.at, to) }, exhibitProblems.notData)
  return { type: 'Program', sourceType: 'module', body: read.data === null ? [] : [statement(read.data)] }
}

function isProblem(made: Program | Diagnostic): made is Diagnostic {
  return 'code' in made
}

function statement(expression: Expression) {
  return { type: 'ExpressionStatement', expression }
}

/** Where each letter of a value is in its file: the parser leaves out the indent of a line, and the mark of a quotation. */
function placesOf(value: string, written: string): readonly number[] {
  const places: number[] = []
  let at = 0
  for (const sign of value.split('')) {
    while (at < written.length && written[at] !== sign) at++
    places.push(at)
    at++
  }
  return [...places, at]
}

/** As MDX does: a paragraph that holds only elements is no paragraph. */
function unravel(node: MdxNode): void {
  if (node.children === undefined) return
  node.children.forEach(unravel)
  node.children = node.children.flatMap(child => (child.type === 'paragraph' ? unravelled(child) : [child]))
}

function unravelled(paragraph: MdxNode): readonly MdxNode[] {
  const { children = [] } = paragraph
  const held = children.filter(({ type, value = '' }) => type !== 'text' || /[^\t\r\n ]/.test(value))
  const flow = held.map(child => ({ child, type: flowTypes.get(child.type) }))
  if (held.length === 0 || flow.some(({ type }) => type === undefined)) return [paragraph]
  return flow.map(({ child, type }) => ({ ...child, type: type ?? child.type }))
}

const flowTypes: ReadonlyMap<string, string> = new Map([
  ['mdxJsxTextElement', 'mdxJsxFlowElement'],
  ['mdxTextExpression', 'mdxFlowExpression'],
])
