import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/diagnostics/wording.ts'
import { isWebAddress } from '../prose.ts'
import { attributesOf } from './attributes.ts'
import { checkShape } from './check-shape.ts'
import { isAllowedAttribute, isAllowedElement, namesOutside } from './elements.ts'
import { expressionOf, isElement, type MdxAttribute, type MdxNode } from './mdx-node.ts'
import {
  attributeNotAllowed,
  drawingWithoutTitle,
  elementNotAllowed,
  htmlInMarkdown,
  importsOrExports,
  linkNotAllowed,
  notWrittenOut,
  outsideDrawing,
  picture,
  unknownShape,
} from './problems.ts'
import { shapeKinds, shapeNames } from './shapes.ts'
import { spanAt } from './spot.ts'
import { plain, staticValue } from './static-value.ts'

/** Everything in an exhibit that may not be there, in the file's order. */
export function inspect(node: MdxNode, file: string): readonly Diagnostic[] {
  return [...ofNode(node, file), ...(node.children ?? []).flatMap(child => inspect(child, file))]
}

function ofNode(node: MdxNode, file: string): readonly Diagnostic[] {
  const span = spanAt(node.position, file)
  switch (node.type) {
    case 'mdxjsEsm':
      return [importsOrExports(span)]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isText(node) ? [] : [notWrittenOut(span)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ofElement(node, file)
    case 'html':
      return [htmlInMarkdown(span, node.value ?? '')]
    case 'image':
    case 'imageReference':
      return [picture(span)]
    case 'link':
    case 'definition':
      return isWebAddress(node.url ?? '') ? [] : [linkNotAllowed(span, node.url ?? '')]
    default:
      return []
  }
}

/** A comment, or a text in braces. */
function isText({ data }: MdxNode): boolean {
  const expression = expressionOf(data?.estree)
  return expression === undefined || staticValue(expression).kind === 'text'
}

function ofElement(element: MdxNode, file: string): readonly Diagnostic[] {
  const { filled, nameAt, problems } = attributesOf(element, file)
  const name = element.name ?? ''
  const kind = shapeKinds.get(name)
  if (kind !== undefined) return problems.length > 0 ? problems : checkShape(filled, kind).problems
  if (/^[A-Z]/.test(name)) return [unknownShape(nameAt, name, nearest(name, shapeNames), shapeNames)]
  if (name !== '' && !isAllowedElement(name)) return [elementNotAllowed(nameAt, name)]
  return [...problems, ...refusedAttributes(element, file), ...untitled(element, file)]
}

function refusedAttributes({ attributes = [] }: MdxNode, file: string): readonly Diagnostic[] {
  return attributes.flatMap(attribute => {
    const { name, value, position } = attribute
    if (name === undefined) return []
    if (!isAllowedAttribute(name, value)) return [attributeNotAllowed(spanAt(position, file), name)]
    return namesOutside(name, textOf(attribute)) ? [outsideDrawing(spanAt(position, file), name)] : []
  })
}

/** As React would write it. A value that code works out is refused elsewhere. */
function textOf({ value }: MdxAttribute): string {
  if (value == null || typeof value === 'string') return value ?? ''
  const expression = expressionOf(value.data?.estree)
  const found = expression === undefined ? undefined : staticValue(expression)
  return found === undefined || found.kind === 'computed' ? '' : String(plain(found))
}

function untitled(element: MdxNode, file: string): readonly Diagnostic[] {
  if (element.name !== 'svg' || isTitled(element)) return []
  const { start } = spanAt(element.position, file)
  return [drawingWithoutTitle({ file, start: start + 1, end: start + 4 })]
}

/** Markdown may have wrapped what stands inside an element in paragraphs. */
function isTitled({ children = [] }: MdxNode): boolean {
  return children.some(child =>
    isElement(child) ? child.name === 'title' : child.type === 'paragraph' && isTitled(child),
  )
}
