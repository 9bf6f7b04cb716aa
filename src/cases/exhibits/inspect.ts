import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/diagnostics/wording.ts'
import { isWebAddress } from '../prose.ts'
import { attributesOf } from './attributes.ts'
import { dataIn, isElement, type MdxAttribute, type MdxNode, plain, spanAt } from './mdx.ts'
import { broken, exhibitProblems } from './problems.ts'
import { checkShape, shapeKinds, shapeNames } from './shapes.ts'

/** Everything in an exhibit that may not be there, in the file's order. */
export function inspect(node: MdxNode, file: string): readonly Diagnostic[] {
  return [...ofNode(node, file), ...(node.children ?? []).flatMap(child => inspect(child, file))]
}

function ofNode(node: MdxNode, file: string): readonly Diagnostic[] {
  const span = spanAt(node.position, file)
  switch (node.type) {
    case 'mdxjsEsm':
      return [broken(span, exhibitProblems.importsOrExports)]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isText(node) ? [] : [broken(span, exhibitProblems.notWrittenOut)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ofElement(node, file)
    case 'html':
      return [broken(span, exhibitProblems.htmlInMarkdown(node.value ?? ''))]
    case 'image':
    case 'imageReference':
      return [broken(span, exhibitProblems.picture)]
    case 'link':
    case 'definition':
      return isWebAddress(node.url ?? '') ? [] : [broken(span, exhibitProblems.linkNotAllowed(node.url ?? ''))]
    default:
      return []
  }
}

function isText({ data }: MdxNode): boolean {
  const found = dataIn(data?.estree)
  return found === undefined || found.kind === 'text'
}

function ofElement(element: MdxNode, file: string): readonly Diagnostic[] {
  const { filled, nameAt, problems } = attributesOf(element, file)
  const name = element.name ?? ''
  const kind = shapeKinds.get(name)
  if (kind !== undefined) return problems.length > 0 ? problems : checkShape(filled, kind).problems
  if (/^[A-Z]/.test(name))
    return [broken(nameAt, exhibitProblems.unknownShape(name, nearest(name, shapeNames), shapeNames))]
  if (name !== '' && !allowed.has(name)) return [broken(nameAt, exhibitProblems.elementNotAllowed(name))]
  return [...problems, ...refusedAttributes(element, file), ...untitled(element, file)]
}

function refusedAttributes({ attributes = [] }: MdxNode, file: string): readonly Diagnostic[] {
  return attributes.flatMap(attribute => {
    const { name, value, position } = attribute
    if (name === undefined) return []
    const span = spanAt(position, file)
    if (!isAllowedAttribute(name, value)) return [broken(span, exhibitProblems.attributeNotAllowed(name))]
    return namesOutside(name, textOf(attribute)) ? [broken(span, exhibitProblems.outsideDrawing(name))] : []
  })
}

/** As React would write it. A value that code works out is refused elsewhere. */
export function textOf({ value }: MdxAttribute): string {
  if (value == null || typeof value === 'string') return value ?? ''
  const found = dataIn(value.data?.estree)
  return found === undefined || found.kind === 'computed' ? '' : String(plain(found))
}

function untitled(element: MdxNode, file: string): readonly Diagnostic[] {
  if (element.name !== 'svg' || isTitled(element)) return []
  const { start } = spanAt(element.position, file)
  return [broken({ file, start: start + 1, end: start + 4 }, exhibitProblems.drawingWithoutTitle)]
}

/** Markdown may have wrapped what stands inside an element in paragraphs. */
function isTitled({ children = [] }: MdxNode): boolean {
  return children.some(child =>
    isElement(child) ? child.name === 'title' : child.type === 'paragraph' && isTitled(child),
  )
}

/** What may stand in MDX beside Markdown and the shapes: tables and small marks, and drawings. Headings are Markdown's. */
const allowed: ReadonlySet<string> = new Set(
  [
    'abbr address b blockquote br caption cite code dd del div dl dt em figcaption figure hr i ins kbd li mark ol p pre q s',
    'section small span strong sub sup table tbody td tfoot th thead time tr u ul',
    'circle clipPath defs desc ellipse g line linearGradient marker path pattern polygon polyline radialGradient rect stop',
    'svg symbol text textPath title tspan use',
  ].flatMap(names => names.split(' ')),
)

/** Attributes that could load something, lead somewhere, do something, or reach beyond the exhibit on the page. */
const refused =
  /^(?:on.*|style|ref|key|src|srcset|action|data|background|dangerouslysetinnerhtml|xlink:?href|xml:?base|is)$/i

/** Within a drawing `href` may name another part of it. */
function isAllowedAttribute(name: string, value: unknown): boolean {
  if (name.toLowerCase() === 'href') return typeof value === 'string' && value.startsWith('#')
  return !refused.test(name)
}

/** These are read out, so they may say anything. */
const spoken = /^(?:aria-.*|title)$/i

/** Whether a value such as `fill="url(http://…)"` names something outside the drawing, with escapes, in any case. */
function namesOutside(attribute: string, value: string): boolean {
  if (spoken.test(attribute)) return false
  const addresses = unescaped(value).matchAll(/(url|src|image-set)\(\s*(["']?\s*#)?/gi)
  return [...addresses].some(([, kind, part]) => kind?.toLowerCase() !== 'url' || part === undefined)
}

/** The text that a style sheet means by `\75 rl` or `\u`. */
function unescaped(style: string): string {
  return style.replaceAll(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code?: string, sign = '') =>
    code === undefined ? sign : characterOf(Number.parseInt(code, 16)),
  )
}

function characterOf(code: number): string {
  return code > 0x10_ff_ff ? '\u{fffd}' : String.fromCodePoint(code)
}
