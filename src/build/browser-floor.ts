import { parse, type AnyNode } from 'acorn'
import type { Plugin } from 'vite'

/** The oldest browsers that must work, as Vite and esbuild take them. Chromium 109 is the last on Windows 7 and 8. */
export const browserFloor = ['chrome109', 'edge109', 'firefox128', 'safari16.4']

/** In the place of the pages where they cannot start. `index.html` has the same sentences, and one about folders. */
export const notStarted =
  'It needs Edge 109, Chrome 109, Firefox 128, Safari 16.4 or a newer version of one of them. Update your browser, or open this page in another one.'

/** The newest version of the language that all of them can read. */
const ecmaVersion = 2022

/** By owner; globals have none. */
const missing: readonly (readonly [owner: string, names: string])[] = [
  // Chromium 110 to 119.
  ['Array.prototype', 'toSorted toReversed toSpliced with'],
  ['String.prototype', 'isWellFormed toWellFormed'],
  ['Headers.prototype', 'getSetCookie'],
  ['HTMLElement.prototype', 'showPopover hidePopover togglePopover popover'],
  ['ArrayBuffer.prototype', 'transfer transferToFixedLength'],
  ['AbortSignal', 'any'],
  ['Object', 'groupBy'],
  ['Map', 'groupBy'],
  ['Promise', 'withResolvers'],
  ['Document.prototype', 'startViewTransition'],
  // Chromium 120 and later.
  ['URL', 'canParse parse'],
  ['Array', 'fromAsync'],
  ['Set.prototype', 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
  ['', 'Iterator'],
  ['Iterator.prototype', 'drop every filter find flatMap forEach map reduce some take toArray'],
  ['Promise', 'try'],
  ['RegExp', 'escape'],
  ['Error', 'isError'],
  ['Math', 'sumPrecise f16round'],
  ['JSON', 'rawJSON'],
  ['Uint8Array', 'fromBase64'],
  ['Uint8Array.prototype', 'toBase64 toHex'],
  ['Map.prototype', 'getOrInsert getOrInsertComputed'],
  ['Blob.prototype', 'bytes'],
  ['Intl', 'DurationFormat'],
  ['Element.prototype', 'moveBefore setHTML setHTMLUnsafe getHTML'],
  ['HTMLDialogElement.prototype', 'requestClose'],
  ['Document.prototype', 'caretPositionFromPoint'],
  [
    '',
    'Float16Array SuppressedError DisposableStack AsyncDisposableStack Temporal URLPattern CloseWatcher CookieStore',
  ],
  ['', 'Observable'],
  // Missing in Safari or in Firefox only.
  ['Response', 'json'],
  ['Element.prototype', 'checkVisibility'],
  ['', 'requestIdleCallback scheduler EyeDropper'],
  ['Navigator.prototype', 'userAgentData'],
]

/** A global, `Owner.name` or `Owner.prototype.name`. A test takes all of them out of a browser and plays. */
export const missingAtFloor: readonly string[] = missing.flatMap(([owner, names]) =>
  names.split(' ').map(name => (owner === '' ? name : `${owner}.${name}`)),
)

/** Names that others also give to methods of their own, as iterators' are. Only the test that plays without them can tell. */
const ambiguous = ['with', 'transfer', 'union', 'intersection', 'difference', 'bytes', 'popover', 'getOrInsert']

/** Called all the same: this program brings the method along, or the code asks first whether the browser has it. */
const allowed: readonly string[] = [
  // Brought along by src/app/array-methods.ts.
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  // React asks for it, and calls it only for a component that is not used here.
  'Document.prototype.startViewTransition',
  // The code behind pdfkit asks first.
  'Uint8Array.prototype.toHex',
  // Zod asks first.
  'URL.canParse',
  // The editor asks first.
  'requestIdleCallback',
]

/** Syntax of style sheets that at least one of the oldest browsers drops, together with the rule that it is in. */
const newerStyles: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['light-dark()', /\blight-dark\(/],
  ['color-mix()', /\bcolor-mix\(/],
  ['colours such as oklch()', /[\s:,(](?:ok)?l(?:ch|ab)\(/],
  ['relative colours', /\b(?:rgb|hsl)a?\(\s*from\b/],
  ['nested rules', /[{};]\s*&/],
  ['@scope and the like', /@(?:scope|starting-style|view-transition|position-try|function)\b/],
  ['style queries', /@container[^{]*\bstyle\(/],
  ['newer pseudo-classes', /:(?:user-(?:in)?valid|popover-open|open|state|dir)\b/],
  [':nth-child(… of …)', /:nth-(?:last-)?child\([^)]*\bof\b/],
  ['subgrid', /\bsubgrid\b/],
  ['newer arithmetic', /[\s:,(*/+-](?:round|mod|rem|sin|cos|tan|asin|acos|atan2?|pow|sqrt|hypot|log|exp|abs|sign)\(/],
  ['newer units', /\d(?:rlh|rex|rch|rcap|cap|ric)\b/],
  ['linear()', /\blinear\(/],
  ['mask without -webkit-mask', /(?<!-webkit-)\bmask(?:-image)?:(?![^}]*-webkit-mask)(?<!-webkit-mask[^}]*)/],
]

/** Stops the build where a file that was built asks for more than the oldest browsers have. */
export function browserFloorCheck(): Plugin {
  return {
    name: 'browser-floor',
    apply: 'build',
    config: () => ({ build: { target: browserFloor } }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const problems = Object.values(bundle).flatMap(file => {
          if (file.type === 'chunk') return scriptProblems(file.fileName, file.code)
          return file.fileName.endsWith('.css') ? styleProblems(file.fileName, String(file.source)) : []
        })
        if (problems.length > 0) this.error(`Newer than the oldest browsers:\n${problems.join('\n')}`)
      },
    },
  }
}

/** A line for each thing in a style sheet that the oldest browsers do not know. */
function styleProblems(file: string, css: string): readonly string[] {
  const rules = css.replaceAll(/\/\*[^]*?\*\/|url\((?:"[^"]*"|'[^']*'|[^)]*)\)/g, '')
  return newerStyles.flatMap(([name, pattern]) => {
    const found = pattern.exec(rules)
    return found === null ? [] : [`${file}: ${name}: ${around(rules, found.index)}`]
  })
}

/** A line for each thing in a script that the oldest browsers cannot read or do not have. */
export function scriptProblems(file: string, code: string): readonly string[] {
  try {
    const used = new Map<string, number>()
    look(parse(code, { ecmaVersion, sourceType: 'module' }), used)
    return [...used].map(([name, start]) => `${file}: ${name}: ${around(code, start)}`)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = (error as SyntaxError & { readonly pos?: number }).pos ?? 0
    return [`${file}: ${error.message}: ${around(code, at)}`]
  }
}

function around(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start + 60).replaceAll(/\s+/g, ' ')
}

const checked = missingAtFloor.filter(
  path =>
    !allowed.includes(path) &&
    !path.startsWith('Iterator.prototype.') &&
    !ambiguous.includes(path.split('.').at(-1) ?? ''),
)
const methods = new Map(
  checked.flatMap(path => (path.includes('.prototype.') ? [[path.split('.')[2] ?? '', path]] : [])),
)
const others = new Set(checked.filter(path => !path.includes('.prototype.')))

/** Notes each use of what is missing, with where it is. */
function look(node: AnyNode, used: Map<string, number>): void {
  const name = missingIn(node)
  if (name !== undefined && !used.has(name)) used.set(name, node.start)
  for (const child of Object.values(node) as unknown[])
    for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(one)) look(one, used)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function missingIn(node: AnyNode): string | undefined {
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    return node.callee.type === 'Identifier' ? missingGlobal(node.callee.name) : undefined
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  const { object, property } = node
  const owner = object.type === 'Identifier' ? object.name : ''
  if (/^(?:globalThis|window|self|navigator)$/.test(owner)) return missingGlobal(property.name)
  return methods.get(property.name) ?? missingGlobal(`${owner}.${property.name}`) ?? missingGlobal(owner)
}

function missingGlobal(name: string): string | undefined {
  return others.has(name) ? name : undefined
}
