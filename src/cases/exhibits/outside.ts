import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { drawingAttributes, drawingParts, mostCopies } from '../../core/scenario/picture.ts'
import { svgName } from './exhibit-text.ts'
import { textOf } from './inspect.ts'
import { isElement, type MdxAttribute, type MdxNode, spanAt } from './mdx.ts'
import { broken, exhibitProblems } from './problems.ts'
import { shapeKinds } from './shapes.ts'

/**
 * What `inspect` lets through, but not in a case from outside, which no one here has read. There it counts what is on a list:
 * an exhibit must not look like a part of the page, reach beyond itself, or keep a browser busy.
 */
export function inspectOutside(root: MdxNode, file: string): readonly Diagnostic[] {
  const copies = { count: 0 }
  return within(root, { file, copies, isDrawing: false, isPart: false })
}

interface Around {
  readonly file: string
  readonly copies: { count: number }
  readonly isDrawing: boolean
  /** Whether another part of the drawing can show it again. */
  readonly isPart: boolean
}

function within(node: MdxNode, around: Around): readonly Diagnostic[] {
  if (!isElement(node) || shapeKinds.has(node.name ?? '')) return insideOf(node, around)
  const isDrawing = around.isDrawing || node.name === 'svg'
  const isPart = around.isPart || drawingParts.has(node.name ?? '') || attributeOf(node, 'id') !== undefined
  const inside = { ...around, isDrawing, isPart }
  return [...ofElement(node, inside), ...insideOf(node, inside)]
}

function insideOf({ children = [] }: MdxNode, around: Around): readonly Diagnostic[] {
  return children.flatMap(child => within(child, around))
}

function attributeOf({ attributes = [] }: MdxNode, name: string): MdxAttribute | undefined {
  return attributes.find(one => one.name === name)
}

function ofElement(element: MdxNode, around: Around): readonly Diagnostic[] {
  const { file, copies, isDrawing, isPart } = around
  const name = element.name ?? ''
  const span = spanAt(element.position, file)
  const attributes = element.attributes ?? []
  const refused = attributes.flatMap(one => ofAttribute(one, around))
  // React takes a title outside a drawing for that of the page.
  if (!isDrawing && onlyInDrawing.test(name)) return [broken(span, exhibitProblems.onlyInDrawing(name)), ...refused]
  if (name === 'use') copies.count++
  const refers = name === 'use' || attributes.some(one => one.name === 'href' || /url\(/i.test(textOf(one)))
  if (isPart && refers) return [broken(span, exhibitProblems.copyOfCopies), ...refused]
  return name === 'use' && copies.count === mostCopies + 1
    ? [broken(span, exhibitProblems.tooManyCopies(mostCopies)), ...refused]
    : refused
}

/** Parts of a drawing that mean something else on a page, or nothing. */
const onlyInDrawing = /^(?:title|desc|text|image|path|use|symbol|defs|pattern|marker|g|stop|tspan|textPath|clipPath)$/

const allowed: ReadonlySet<string> = new Set(
  'abbr aria-describedby aria-hidden aria-label aria-labelledby colSpan dateTime dir id lang reversed rowSpan scope start title'.split(
    ' ',
  ),
)

const inDrawing: ReadonlySet<string> = new Set(
  'aria-hidden aria-label aria-labelledby aria-describedby role xmlns'.split(' '),
)

function ofAttribute(attribute: MdxAttribute, { file, isDrawing }: Around): readonly Diagnostic[] {
  const { name = '', position } = attribute
  const span = spanAt(position, file)
  const text = textOf(attribute)
  const isListed = isDrawing ? inDrawing.has(name) || drawingAttributes.has(svgName(name)) : allowed.has(name)
  if (!isListed || (name === 'role' && text !== 'img')) return [broken(span, exhibitProblems.attributeNotAllowed(name))]
  if (name === 'id' && !isPlainId(text)) return [broken(span, exhibitProblems.oddId)]
  const isOutside = name === 'href' ? !isPlainId(text.slice(1)) : isDrawing && /\(/.test(text) && !isPartOf(text)
  return isOutside && !spoken.test(name) ? [broken(span, exhibitProblems.outsideDrawing(name))] : []
}

const spoken = /^(?:aria-.*|title)$/

/** A transform, a colour, or the name of a part. */
function isPartOf(value: string): boolean {
  return /^(?:url\(#[\w-]+\)|(?:\s*,?\s*(?:translate|rotate|scale|skewX|skewY|matrix|rgba?|hsla?)\([\d\s,.%e+-]*\))*\s*)$/i.test(
    value,
  )
}

function isPlainId(text: string): boolean {
  return /^[a-z][\w-]*$/i.test(text)
}
