import { isScalar, YAMLMap } from 'yaml'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import type { Path } from '../scenario.ts'
import { type FileText, parsedDocument, type ParsedYaml, parseYaml, type SyntaxError } from './parsed-yaml.ts'
import { readYaml } from './read-yaml.ts'
import type { LeftOut } from './place-table.ts'
import type { Source } from './source.ts'
import { type RepeatedKey, ValueReader } from './yaml-values.ts'

/**
 * Reads a file again and again while it is written: each scene is parsed by itself and remembered, so that an edit costs one
 * scene and not all. What comes of it is exactly what `readYaml` gives, which takes over where a scene cannot be cut out.
 */
export class YamlBlocks {
  #scenes = new Map<string, Block>()
  #rest: { readonly text: string; readonly parsed: ParsedYaml | undefined } | undefined

  read(text: string, file: string): Source {
    return readYaml(text, file, at => this.#parse(at) ?? parseYaml(at))
  }

  #parse(at: FileText): ParsedYaml | undefined {
    const cut = scenesCutOut(at.text)
    if (cut === undefined || cut.scenes.length === 0) return undefined
    const blocks = this.#blocksOf(cut.scenes, at.file)
    const rest = blocks && this.#restOf({ ...at, text: cut.rest }, cut.hasLooseLines)
    return blocks && rest && joined(rest, blocks)
  }

  /** Keys are parts of the text: with those of older texts, these would be kept too. */
  #blocksOf(scenes: readonly CutScene[], file: string): readonly PlacedBlock[] | undefined {
    const blocks = new Map<string, Block>()
    const placed: PlacedBlock[] = []
    for (const scene of scenes) {
      const { text, indent } = scene
      const known = this.#scenes.get(text)
      const block = known?.indent === indent ? known : blockOf({ text, file }, indent)
      if (block === undefined) return undefined
      blocks.set(text, block)
      placed.push({ scene, block })
    }
    this.#scenes = blocks
    return placed
  }

  #restOf(rest: FileText, mayHaveErrors: boolean): ParsedYaml | undefined {
    if (this.#rest?.text !== rest.text) this.#rest = { text: rest.text, parsed: parseYaml(rest) }
    const { parsed } = this.#rest
    const isSound = parsed !== undefined && (mayHaveErrors || parsed.errors.length === 0) && !parsed.isTooDeep
    return isSound && !parsed.problems.some(isMark) ? parsed : undefined
  }
}

/** What stands below the key of a scene, as the text has it. The offsets of the key are those of the text without any scenes. */
interface CutScene {
  readonly keyStart: number
  readonly keyEnd: number
  readonly at: number
  /** How far in the key is. */
  readonly indent: number
  /** Where it begins in the whole text. */
  readonly start: number
  readonly text: string
}

/** A scene as it was parsed. Its offsets are those of the text that was parsed. */
interface Block extends Pick<ParsedYaml, 'value' | 'places' | 'problems' | 'repeats' | 'suspects' | 'errors'> {
  readonly indent: number
  /** Where its text begins there, and where its value ends. */
  readonly start: number
  readonly end: number
}

interface PlacedBlock {
  readonly scene: CutScene
  readonly block: Block
}

/** Anchors and tags are looked for in the text before them, and an anchor may be used in another scene. */
function isMark({ code }: Diagnostic): boolean {
  return code === syntax.anchorOrAlias.code || code === syntax.tag.code
}

/** More levels than scenes are in. */
const levelsAbove = 8

/** Parses a scene between a key before it and one after it, by which it shows that it ends where it seems to. */
function blockOf({ text, file }: FileText, indent: number): Block | undefined {
  const before = `s:\n${' '.repeat(indent)}k:\n`
  const whole = `${before}${text}${' '.repeat(indent)}z:\n`
  const document = parsedDocument(whole)
  const node = document && nodeBetween(document.contents, before.length, whole.length - 3)
  if (document === undefined || node === undefined) return undefined
  const values = new ValueReader({ file, text: whole })
  const value = values.of(node, levelsAbove)
  const { places, problems, repeats, suspects, isTooDeep } = values
  const { errors } = document
  const start = before.length
  const last = start + text.length
  const end = node.range[2]
  // After some mistakes a value takes in the spaces before the next key.
  const isInside = end <= last && errors.every(({ pos: [from, to] }) => from >= start && to <= last)
  if (isTooDeep || !isInside || problems.some(isMark)) return undefined
  places.shrink()
  return { indent, start, end, value, places, problems, repeats, suspects, errors: kept(errors) }
}

/** Without the library's own objects, which hold much more. */
function kept(errors: readonly SyntaxError[]): readonly SyntaxError[] {
  return errors.map(({ code, message, pos }) => ({ code, message, pos }))
}

interface Ranged {
  readonly range: readonly [number, number, number]
}

/** The value of the first key, when the second begins where it should, and holds nothing. */
function nodeBetween(contents: unknown, start: number, nextKey: number): Ranged | undefined {
  const outer = contents instanceof YAMLMap && contents.items.length === 1 ? contents.items[0]?.value : undefined
  if (!(outer instanceof YAMLMap) || outer.items.length !== 2) return undefined
  const [first, second] = outer.items
  const next = isScalar(second?.key) ? second.key.range?.[0] : undefined
  if (next !== nextKey || !isScalar(second?.value) || second.value.value !== '') return undefined
  const node = first?.value as Partial<Ranged> | null | undefined
  return node?.range !== undefined && node.range[0] >= start ? (node as Ranged) : undefined
}

/** The values of a whole file, of its scenes and of what is left without them. */
function joined(rest: ParsedYaml, blocks: readonly PlacedBlock[]): ParsedYaml | undefined {
  const parts = blocks.map(({ scene, block }): LeftOut => {
    const moved = scene.start - block.start
    const { keyStart, keyEnd, at, text } = scene
    return { keyStart, keyEnd, at, length: text.length, places: block.places, moved, end: block.end + moved }
  })
  const filled = rest.places.filledIn(parts)
  if (filled === undefined || filled.paths.some(path => path !== undefined && path.length > levelsAbove))
    return undefined
  const { places, paths, offsets } = filled
  const problems = rest.problems.map(problem => replaced(problem, offset => offsets.of(offset)))
  const repeats = rest.repeats.map(repeated => movedRepeat(repeated, offset => offsets.of(offset)))
  const suspects = rest.suspects
    .filter(({ start }) => !offsets.isPart(start))
    .map(suspect => ({ ...suspect, start: offsets.of(suspect.start), end: offsets.of(suspect.end) }))
  const errors = rest.errors.map(({ code, message, pos: [from, to] }): SyntaxError => {
    return { code, message, pos: [offsets.of(from), offsets.of(to)] }
  })
  const values: [Path, unknown][] = []
  blocks.forEach(({ block }, index) => {
    const by = parts[index]?.moved ?? 0
    const path = paths[index]
    for (const { code, message, pos } of block.errors) errors.push({ code, message, pos: [pos[0] + by, pos[1] + by] })
    if (path === undefined) return
    values.push([path, block.value])
    for (const problem of block.problems) problems.push(replaced(problem, offset => offset + by))
    for (const repeated of block.repeats) repeats.push(movedRepeat(repeated, offset => offset + by))
    for (const { kind, start, end } of block.suspects) suspects.push({ kind, start: start + by, end: end + by })
  })
  suspects.sort((one, other) => one.start - other.start)
  const stretches = blocks.map(({ scene: { start, text }, block: { value } }) => ({
    start,
    end: start + text.length,
    value,
  }))
  return { ...rest, value: withValues(rest.value, values), places, problems, repeats, suspects, errors, stretches }
}

function replaced(problem: Diagnostic, of: (offset: number) => number): Diagnostic {
  const { file, start, end }: Span = problem.span
  return { ...problem, span: { file, start: of(start), end: of(end) } }
}

function movedRepeat(repeated: RepeatedKey, of: (offset: number) => number): RepeatedKey {
  const { start, end, first } = repeated
  return { ...repeated, start: of(start), end: of(end), first: of(first) }
}

type Values = Record<string | number, unknown>

/** A copy with values at paths; nothing that is remembered may change. */
function withValues(value: unknown, values: readonly (readonly [Path, unknown])[]): unknown {
  const whole: Values = { ...(value as Values) }
  const copies = new Set<unknown>()
  for (const [path, inside] of values) {
    let holder = whole
    for (const key of path.slice(0, -1)) {
      const held = holder[key]
      if (!copies.has(held)) copies.add((holder[key] = { ...(held as Values) }))
      holder = holder[key] as Values
    }
    holder[path.at(-1) ?? ''] = inside
  }
  return whole
}

interface Cut {
  readonly scenes: readonly CutScene[]
  /** The text without what stands below the keys of these scenes. */
  readonly rest: string
  /** Whether there are lines among the scenes that may be keys once they are written to the end. */
  readonly hasLooseLines: boolean
}

const sceneMap = /scenes:(?=\n)/y
const sceneKey = /[a-z][a-z\d-]*:(?=\n)/y
const looseLine = /[a-z][a-z\d-]*(?=\n)/y

/**
 * What stands below each key of `scenes`, by the indents alone. One that is written in an unusual way is not cut out;
 * `undefined` where an indent may not be what it looks like.
 */
function scenesCutOut(text: string): Cut | undefined {
  if (text.includes('\r') || (text.includes('\t') && /^ *\t/m.test(text))) return undefined
  const scenes: CutScene[] = []
  const rest: string[] = []
  let left = 0
  let from = 0
  let holder = -1
  let indent = -1
  let hasLooseLines = false
  let isAfterLooseLine = false
  for (let line = 0; line < text.length;) {
    const words = pastSpaces(text, line)
    const next = lineAfter(text, words)
    const column = words - line
    line = next
    if (isBlankOrComment(text, words)) continue
    if (column <= holder) holder = -1
    if (holder < 0) {
      if (matchAt(text, words, sceneMap) !== undefined) [holder, indent] = [column, -1]
      continue
    }
    if (indent < 0) indent = column
    const name = column === indent ? matchAt(text, words, sceneKey) : undefined
    const end = name === undefined ? undefined : endBelow(text, next, indent)
    // What follows a key without its colon is read together with it.
    const isKept = isAfterLooseLine
    isAfterLooseLine = column === indent && matchAt(text, words, looseLine) !== undefined
    hasLooseLines ||= isAfterLooseLine
    if (name === undefined || end === undefined || isKept) continue
    rest.push(text.slice(from, next))
    left += next - from
    from = line = end
    const keyStart = left - name.length - 1
    scenes.push({ keyStart, keyEnd: left - 2, at: left, indent, start: next, text: text.slice(next, end) })
  }
  rest.push(text.slice(from))
  return { scenes, rest: rest.join(''), hasLooseLines }
}

/** Where the lines end that stand further in; `undefined` where it takes more than their indents to tell. */
function endBelow(text: string, start: number, indent: number): number | undefined {
  const first = pastSpaces(text, start)
  const least = first - start
  if (least <= indent || isBlankOrComment(text, first)) return undefined
  for (let line = start; line < text.length;) {
    const words = pastSpaces(text, line)
    const column = words - line
    if (text.charCodeAt(words) !== newline) {
      if (column <= indent) return words < text.length && /[\w"']/.test(text.charAt(words)) ? line : undefined
      if (column < least) return undefined
    }
    line = lineAfter(text, words)
  }
  return text.endsWith('\n') ? text.length : undefined
}

const newline = 0x0a
const space = 0x20

function pastSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === space) at++
  return at
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

function isBlankOrComment(text: string, words: number): boolean {
  return words >= text.length || text.charCodeAt(words) === newline || text[words] === '#'
}

function matchAt(text: string, at: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
