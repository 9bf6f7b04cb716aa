import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseSync } from 'vite'
import { Lines } from '../../src/core/diagnostics/source-lines.ts'

/** A piece of text that a person reads, and where it is. */
export interface Words {
  /** Relative to the repository, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly text: string
}

/** A text that breaks a rule of the voice. */
export interface Finding extends Words {
  readonly rule: string
}

const root = join(import.meta.dirname, '../..')

/** Whatever of the folder or file a person reads: strings and JSX of modules, prose of Markdown. */
export function wordsIn(place: string): readonly Words[] {
  const isFile = /\.\w+$/.test(place)
  const files = isFile
    ? [place]
    : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map(
        path => `${place}/${path.replaceAll(sep, '/')}`,
      )
  return files.flatMap(file => {
    if (/\.tsx?$/.test(file)) return wordsOfModule(file, readFileSync(join(root, file), 'utf8'))
    return file.endsWith('.md') ? wordsOfMarkdown(file, readFileSync(join(root, file), 'utf8')) : []
  })
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** The strings of a module that look like prose. A hole stands for each value that a sentence is given. */
export function wordsOfModule(file: string, source: string): readonly Words[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const found: Words[] = []
  const lines = new Lines(source)
  const add = (text: string, at: number) => {
    const flat = text.replaceAll(/\s+/g, ' ').trim()
    if (isProse(flat)) found.push({ file, line: lines.position(at).line, text: flat })
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    const text = textOf(value)
    if (text !== undefined) add(text, startOf(value))
    for (const [key, below] of Object.entries(value))
      if (!(text !== undefined && whole.has(key))) visitBelow(value, key, below)
    // A sentence may hold a choice between two: these are read as well.
    if (text !== undefined) for (const hole of holesOf(value)) visit(hole)
  }
  const visitBelow = (node: Node, key: string, below: unknown): void => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration' || node.type.startsWith('TS')) return
    if (node.type === 'Property' && key === 'key') return
    if (node.type === 'JSXAttribute' && silent.test(String((node['name'] as Node | undefined)?.['name']))) return
    visit(below)
  }
  visit(program)
  return found
}

/** What is part of a text already, where the node is one. */
const whole: ReadonlySet<string> = new Set(['children', 'quasis', 'expressions', 'left', 'right'])
const silent = /^(?:className|id|type|role|href|name|value|rel|target|autoComplete|lang|key|d|viewBox|htmlFor)$/

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Where the first words of an element are: its tag may be lines above them. */
function startOf(node: Node): number {
  const children = (node['children'] ?? []) as readonly Node[]
  const first = children.find(child => textOf(child)?.trim())
  if (first?.type !== 'JSXText') return node.start
  const text = textOf(first) ?? ''
  return first.start + text.length - text.trimStart().length
}

/** `undefined` for what is no text by itself. */
function textOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? node['value'] : undefined
    case 'JSXText':
      return String(node['value'])
    case 'TemplateLiteral':
      return (node['quasis'] as readonly Node[]).map(quasi => (quasi['value'] as { cooked: string }).cooked).join(hole)
    case 'BinaryExpression': {
      const [left, right] = [textOf(node['left'] as Node), textOf(node['right'] as Node)]
      return node['operator'] === '+' && (left !== undefined || right !== undefined)
        ? (left ?? hole) + (right ?? hole)
        : undefined
    }
    case 'JSXElement':
    case 'JSXFragment': {
      const children = node['children'] as readonly Node[]
      const hasText = children.some(child => child.type === 'JSXText' && String(child['value']).trim() !== '')
      return hasText ? children.map(inlineText).join('') : undefined
    }
    default:
      return undefined
  }
}

const hole = '…'

function inlineText(child: Node): string {
  if (child.type !== 'JSXExpressionContainer') return textOf(child) ?? hole
  return textOf(child['expression'] as Node) ?? hole
}

/** The values in a text, which may hold texts of their own. */
function holesOf(node: Node): readonly unknown[] {
  if (node.type === 'TemplateLiteral') return node['expressions'] as readonly unknown[]
  if (node.type === 'BinaryExpression')
    return [node['left'], node['right']].filter(side => isNode(side) && textOf(side) === undefined)
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return []
  return (node['children'] as readonly Node[]).flatMap(child => {
    if (child.type === 'JSXText') return []
    if (child.type === 'JSXExpressionContainer') {
      const inner = child['expression'] as Node
      return textOf(inner) === undefined ? [inner] : holesOf(inner)
    }
    return textOf(child) === undefined ? [child] : [child['openingElement'], ...holesOf(child)]
  })
}

/** Several words, or one that begins a sentence or is a button. */
function isProse(text: string): boolean {
  if (
    /^(?:[\w-]+ ){15,}[\w-]+$|^import |^<|[{;]\s*[\w-]+:|^[a-z]+:|^\.{0,2}\/|^[\w-]+(?:\.[\w-]+)+$|^[\w-]*__|^\S*[=<>{}#/]\S*$/.test(
      text,
    )
  )
    return false
  return /\p{L}{2,} \S*\p{L}/u.test(text) || /^[A-Z][a-z’]{2,}[.!?]?$/.test(text)
}

/** The paragraphs, headings, cells and items of a page. Code is a hole, and so are names of buttons, which the pages decide. */
export function wordsOfMarkdown(file: string, source: string): readonly Words[] {
  const found: Words[] = []
  let open: { line: number; text: string } | undefined
  let fenced = false
  const close = () => {
    const text = (open?.text ?? '')
      .replaceAll(/`[^`]*`|(?<![\p{L}_])_[^_]+_(?![\p{L}_])/gu, hole)
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/[*[\]]/g, '')
    if (open !== undefined && /\p{L}/u.test(text)) found.push({ file, line: open.line, text })
    open = undefined
  }
  for (const [index, full] of source.split('\n').entries()) {
    const trimmed = full.trim()
    if (/^(?:```|~~~)/.test(trimmed)) {
      close()
      fenced = !fenced
    }
    if (fenced || trimmed === '' || /^(?:```|~~~|<!--)/.test(trimmed)) {
      close()
      continue
    }
    if (/^(?:[#>|-]|\*(?!\*)|\d+\.)/.test(trimmed)) close()
    if (trimmed.startsWith('|')) {
      for (const cell of trimmed.replaceAll(/`[^`]*`/g, hole).split('|')) {
        open = { line: index + 1, text: cell.trim() }
        close()
      }
      continue
    }
    const text = trimmed.replace(/^(?:#+|>|-|\*(?!\*)|\d+\.)\s*/, '')
    open = open === undefined ? { line: index + 1, text } : { ...open, text: `${open.text} ${text}` }
    if (trimmed.startsWith('#')) close()
  }
  close()
  return found
}

const question = /\?["”’')]*$/

/** Every rule that a text can break, by what to write instead. */
const words: readonly (readonly [instead: string, pattern: RegExp])[] = [
  ['vote', /\bhands\b(?! (?:over|out|on|it|them)\b)/i],
  ['session', /\bevenings?\b|\bsittings?\b/i],
  [
    'session (noun)',
    /\b(?:a|the|this|that|each|every|no|any|one|your|whole|another|same|complete|finished|per|of|in|several|two|three|all|many|few|these|those|its|short|long|typical) plays?\b(?! (?:a|the|it|through|again|case)\b)/i,
  ],
  ['room screen', /\b(?:on|onto) the wall\b|room['’]s screen/i],
  [
    'route, choice',
    /\b(?:no|every|that|this|other|another|same|all|more|many|few|several|two|both|these|any) ways?\b(?! to\b| of\b| in which| round)|(?<!under )\bways? (?:through|on|taken)\b|\broads? (?:to|not taken)/i,
  ],
  ['choice', /\bsteps? of the (?:story|case|scenario|play)\b/i],
  ['affects, helps, harms', /\b(?:bears?|bore|bearing|weighs?|weighed) on\b|\bsets? back\b|\bserve[sd]? (?:by|at)\b/i],
  ['out-of-bounds choice', /\bboundar(?:y|ies)\b/i],
  [
    'withheld, exempt; show, list, say',
    /\buntold\b|\b(?:is|are|be|been|was|were|not) told\b|\btells? of\b|\btold (?:of|in|here|at)\b/i,
  ],
  [
    'is, appears',
    /\bstands\b(?! (?:for|out|up)\b)|\bstand (?:in|on|at|here|there|under|over|side|together|alone|as)\b|\bstood\b/i,
  ],
  ['zero; percentage', /\bnoughts?\b|\bper cents\b/i],
  ['someone, anyone, no one, who', /\b(?:some|no|any|every)body\b|\bwho(?:so)?ever\b|\bwhom\b/i],
  ['phone', /\btelephones?\b/i],
  ['until', /\btill\b/i],
  ['fix', /\bmend(?:s|ed|ing)?\b/i],
  [
    'delete, remove',
    /\btak(?:e|es|en|ing) (?:it |them |this |that |the \S+ |\S+ )?away\b|\btak(?:e|es|en|ing) down\b/i,
  ],
  [
    'restore, undo',
    /\btick away\b|\btak(?:e|es|en|ing) (?:it |them |that |\S+ )?back\b(?! to\b)|\bbr(?:ing|ings|ought|inging) (?:it |them |that |\S+ )?back\b/i,
  ],
  ['add', /\blays?\b|\blaid\b/i],
  ['should, must, can', /\b(?:is|are) to be\b|\bare to \p{L}|\bmay not (?!be\b)/iu],
  [
    'British spelling',
    /\b(?:behaviou?rs?(?<!behaviours?)|colors?|colored|organiz\w+|recogniz\w+|analyz\w+|summariz\w+|prioritiz\w+|emphasiz\w+|minimiz\w+|authoriz\w+|apologiz\w+|center(?:s|ed)?|favou?r(?<!favour)\w*|honor(?:s|ed)?|labor|neighbor\w*|catalogs?|travel(?:er|ing|ed)|cancel(?:ed|ing)|label(?:ed|ing)|model(?:ed|ing)|fulfills?|gray|defense|offense|a license|the licenses?)\b/i,
  ],
]

const openers =
  /^(?:Nothing|Nobody|No (?!one\b)[^.?!]{1,60} that\b|What (?:is|was|are|were)\b|Of (?!course)|Where\b|Whoever\b|By when\b)/

const clauses =
  /\bwhat (?:is|was|were|has been|had been|can be|may be|must be)(?: \w+)? (?:chosen|met|done|said|told|found|given|taken|written|made|left|read|kept|sent|shown|begun|\p{L}+ed)\b|\bwhat (?:stands|lies)\b/iu

/** The sentences of a text, each with the mark that ends it. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:][”’"')]*)\s+(?=[“‘"'(]*[\p{Lu}…])|\n+/u)
}

const longest = 25

/** A sentence written for print may be longer, so Markdown is not held to a length. */
export function findingsIn(all: readonly Words[]): readonly Finding[] {
  return all.flatMap(one => {
    const sentences = sentencesOf(one.text)
    const said = words.filter(([, pattern]) => pattern.test(one.text)).map(([instead]) => instead)
    const opened = sentences.some(sentence => openers.test(sentence) && /[.:]$/.test(sentence))
    const clause = sentences.some(sentence => clauses.test(sentence) && !question.test(sentence))
    const long = one.file.endsWith('.md') ? undefined : sentences.find(sentence => lengthOf(sentence) > longest)
    return [
      ...said,
      ...(opened ? ['opens with who or what'] : []),
      ...(clause ? ['a noun, not a clause'] : []),
      ...(long === undefined ? [] : [`${longest} words`]),
    ].map(rule => ({ ...one, rule }))
  })
}

function lengthOf(sentence: string): number {
  return sentence.split(/\s+/).filter(word => /[\p{L}\p{N}…]/u.test(word)).length
}

/** Passives, roughly: not wrong, but worth a look where there are many. */
export function passivesIn(all: readonly Words[]): number {
  const passive =
    /\b(?:is|are|was|were|be|been|being) (?:not )?(?:\p{L}+ed|written|made|given|taken|shown|read|kept|sent|held|done|found|seen|said|told|set|put|left|drawn)\b/giu
  return all.reduce((sum, { text }) => sum + (text.match(passive)?.length ?? 0), 0)
}
