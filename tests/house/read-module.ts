import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A source file as the rules about imports see it. Paths are relative to `src`, with forward slashes. */
export interface Module {
  path: string
  lines: number
  /** How many names it exports. */
  exports: number
  imports: Import[]
  /** Readings of the clock, of chance and of the console, as `Date.now`. */
  impurities: string[]
  /** True when the file holds nothing of its own and only passes on what others export. */
  isBarrel: boolean
}

export interface Import {
  /** A path relative to `src`, or for a package just as it is written. */
  target: string
  /** Types are gone once compiled, and a dynamic import waits until it is asked for; `static` loads at once. */
  kind: 'static' | 'dynamic' | 'type'
}

export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const nodes = nodesIn(program)
  const imports = nodes.flatMap(importsOf).map(({ target, kind }) => ({ target: resolve(target, path), kind }))
  const body = program.body as unknown as Node[]
  return {
    path,
    lines: text.split('\n').length - 1,
    exports: body.reduce((sum, node) => sum + exportsOf(node), 0),
    imports,
    impurities: nodes.flatMap(impuritiesOf),
    isBarrel: isBarrel(body),
  }
}

/** `../machine/walk.ts` as seen from `core/session/replay.ts` is `core/machine/walk.ts`. */
function resolve(target: string, from: string): string {
  return target.startsWith('.') ? posix.join(posix.dirname(from), target) : target
}

/** The parser's own types tell every kind of node apart; here a node is what it says it is, or nothing of interest. */
interface Node {
  type: string
  [key: string]: unknown
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(nodesIn)
  return isNode(value) ? [value, ...below] : below
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function importsOf(node: Node): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return of(node['source'], node['importKind'] === 'type' ? 'type' : 'static')
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return of(node['source'], node['exportKind'] === 'type' ? 'type' : 'static')
    case 'TSImportType':
      return of(node['source'], 'type')
    case 'ImportExpression':
      return of(node['source'], 'dynamic')
    case 'CallExpression':
      return nameOf(node['callee']) === 'import.meta.glob' ? of(node['arguments'], 'dynamic') : []
    default:
      return []
  }
}

function of(source: unknown, kind: Import['kind']): Import[] {
  return textsOf(source).map(target => ({ target, kind }))
}

/** A glob may have several patterns; of a template that names a file in a folder, the start tells the folder. */
function textsOf(source: unknown): string[] {
  if (Array.isArray(source)) return source.flatMap(textsOf)
  if (!isNode(source)) return []
  if (source.type === 'ArrayExpression') return textsOf(source['elements'])
  if (source.type === 'TemplateLiteral') return textsOf(source['quasis']).slice(0, 1)
  const value = source.type === 'TemplateElement' ? (source['value'] as { cooked: string }).cooked : source['value']
  return typeof value === 'string' ? [value] : []
}

const impure = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']

function impuritiesOf(node: Node): string[] {
  const name = nameOf(node)
  if (name === 'console' || impure.includes(name)) return [name]
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'Date') return ['Date()']
  const isNew = node.type === 'NewExpression' && nameOf(node['callee']) === 'Date'
  return isNew && (node['arguments'] as unknown[]).length === 0 ? ['new Date()'] : []
}

/** `Date.now` of that expression; empty for what has no such name. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type !== 'MemberExpression') return ''
  return `${nameOf(node['object'])}.${nameOf(node['property'])}`
}

function exportsOf({ type, declaration, specifiers }: Node): number {
  if (type === 'ExportDefaultDeclaration') return 1
  if (type !== 'ExportNamedDeclaration') return 0
  if (!isNode(declaration)) return Array.isArray(specifiers) ? specifiers.length : 0
  const declared = declaration['declarations']
  return Array.isArray(declared) ? declared.flatMap(namesBound).length : 1
}

/** The names that a declaration binds; a pattern is taken apart. */
function namesBound(node: unknown): string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'VariableDeclarator':
      return namesBound(node['id'])
    case 'Identifier':
      return [String(node['name'])]
    case 'ObjectPattern':
      return (node['properties'] as Node[]).flatMap(({ value, argument }) => namesBound(value ?? argument))
    default:
      return []
  }
}

function isBarrel(body: readonly Node[]): boolean {
  const exports = body.filter(({ type }) => type.startsWith('Export'))
  const owns = exports.some(node => node.type === 'ExportDefaultDeclaration' || Boolean(node['declaration']))
  const onlyPasses = body.every(({ type }) => type === 'ImportDeclaration' || type.startsWith('Export'))
  return exports.length > 0 && onlyPasses && !owns
}
