import type { ExhibitText, FolderTexts } from '../../core/check/folder-texts.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { readScenario } from '../../core/scenario/reading/read-scenario.ts'
import { readYaml } from '../../core/scenario/reading/read-yaml.ts'
import { shapeProblems } from '../../core/scenario/reading/shape-problems.ts'
import type { Source } from '../../core/scenario/reading/source.ts'
import type { Drawing } from '../../core/scenario/picture.ts'
import { typeset, typesetAll } from '../../core/scenario/prose.ts'
import type { Path } from '../../core/scenario/scenario.ts'
import type { Exhibit, ExhibitKind } from '../../core/scenario/schema.ts'
import type { FilledFields } from './attributes.ts'
import { blockTexts, drawingsIn } from './exhibit-text.ts'
import { inspect } from './inspect.ts'
import type { MdxNode } from './mdx.ts'
import { broken, exhibitProblems } from './problems.ts'
import { checkShape, type Fields, shapeText, wrapInShape } from './shapes.ts'

/** A scenario folder with its exhibits read. */
export interface ReadFolder<Drawn> {
  /** By the exhibit's id; those that could not be read are left out. */
  readonly exhibits: ReadonlyMap<string, ReadExhibit<Drawn>>
  /** The folder's texts, each exhibit now with what was found in it and with the number of its words. */
  readonly folder: FolderTexts
}

export interface ReadExhibit<Drawn> {
  /** What a page draws. */
  readonly drawn: Drawn
  /** The exhibit in words, for documents. */
  readonly text: string
  /** What is drawn in it, for documents. */
  readonly drawings: readonly Drawing[]
}

/** The text of an exhibit, and what looks at its tree before anything is made of it. */
export interface Body {
  readonly file: string
  /** Without front matter: what holds the place of it is blank. */
  readonly text: string
  readonly isMarkdown: boolean
  /** Is given the tree, and may change it. */
  readonly read: (root: MdxNode) => void
}

/** Makes what a page draws of the text: code that the page runs, or a tree that it reads. */
export type Draw<Drawn> = (
  body: Body,
) => Promise<
  { readonly ok: true; readonly drawn: Drawn } | { readonly ok: false; readonly problems: readonly Diagnostic[] }
>

type Result<Drawn> =
  | { readonly ok: true; readonly exhibit: ReadExhibit<Drawn> }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }

interface Found {
  readonly id: string
  readonly name: string
  readonly result: Result<unknown>
}

/** Reads exhibits. It remembers them: while a case is written, most of its exhibits stay as they are. */
export class ExhibitReader<Drawn> {
  readonly #draw: Draw<Drawn>
  readonly #known = new Map<string, { readonly text: string; readonly result: Promise<Result<Drawn>> }>()

  constructor(draw: Draw<Drawn>) {
    this.#draw = draw
  }

  /** Every exhibit that the scenario declares and the folder holds, as far as the scenario can be read. */
  async read(folder: FolderTexts): Promise<ReadFolder<Drawn>> {
    if (folder.exhibits.size === 0) return { exhibits: new Map(), folder }
    const read = folder.read ?? readScenario(folder.scenario.text, folder.scenario.path, folder.folder)
    const results = await Promise.all([...read.parts.exhibits].map(([id, exhibit]) => this.#one(id, exhibit, folder)))
    const found = results.filter(one => one !== undefined)
    return {
      exhibits: new Map(found.flatMap(({ id, result }) => (result.ok ? [[id, result.exhibit] as const] : []))),
      folder: { ...folder, read, exhibits: withFindings(folder.exhibits, found) },
    }
  }

  async #one(id: string, { file: name, kind }: Exhibit, { exhibits }: FolderTexts) {
    const file = exhibits.get(name)
    // What has no text to trust, `check` tells already.
    if (file === undefined || (file.problems ?? []).length > 0) return undefined
    return { id, name, result: await this.#remembered(file, kind) }
  }

  #remembered(file: ExhibitText, kind: ExhibitKind): Promise<Result<Drawn>> {
    const key = `${kind} ${file.path}`
    const before = this.#known.get(key)
    if (before?.text === file.text) return before.result
    const result = readExhibit(file, kind, this.#draw)
    this.#known.set(key, { text: file.text, result })
    return result
  }
}

function withFindings(
  files: ReadonlyMap<string, ExhibitText>,
  found: readonly Found[],
): ReadonlyMap<string, ExhibitText> {
  // Where several exhibits share a file, what is wrong with one of them counts.
  const badLast = found.toSorted((one, other) => Number(other.result.ok) - Number(one.result.ok))
  const byName = new Map(badLast.map(({ name, result }) => [name, result]))
  return new Map(
    [...files].map(([name, file]) => {
      const result = byName.get(name)
      return [name, result === undefined ? file : { ...file, ...findings(result) }]
    }),
  )
}

function findings(result: Result<unknown>): { readonly problems: readonly Diagnostic[] } | { readonly words: number } {
  return result.ok ? { words: countWords(result.exhibit.text) } : { problems: result.problems }
}

/** What readers read: the bars and dashes of a table are no words. */
function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{Letter}\p{Number}]/u.test(word)).length
}

/** Front matter fills the shape of the exhibit's kind, in Markdown always, in MDX if there is any. */
async function readExhibit<Drawn>(
  { path: file, text }: ExhibitText,
  kind: ExhibitKind,
  draw: Draw<Drawn>,
): Promise<Result<Drawn>> {
  const isMarkdown = file.endsWith('.md')
  const { fields: filledIn, body, problems: ofFront } = readFront(text, file, kind, isMarkdown)
  const fields = typesetAll(filledIn)
  const problems = [...ofFront]
  let words = ''
  let drawings: readonly Drawing[] = []
  const read = (root: MdxNode) => {
    const { children = [] } = root
    problems.push(...inspect(root, file))
    typesetNode(root)
    const texts = blockTexts(children)
    words = (fields === undefined ? texts : shapeText(kind, fields, texts)).join('\n\n')
    drawings = problems.length > 0 ? [] : drawingsIn(root)
    lowerHeadings(root)
    if (fields !== undefined) root.children = [wrapInShape(children, kind, fields)]
  }
  const made = await draw({ file, text: body, isMarkdown, read })
  // What the compiler stumbles over was often found before, and then in better words.
  if (!made.ok && problems.length === 0) problems.push(...made.problems)
  return made.ok && problems.length === 0
    ? { ok: true, exhibit: { drawn: made.drawn, text: words, drawings } }
    : { ok: false, problems }
}

/** Quotation marks and dashes for print; a drawing and code stay as typed. */
function typesetNode(node: MdxNode, before = ''): string {
  if (node.type === 'text') {
    node.value = typeset(node.value ?? '', before)
    return node.value.at(-1) ?? before
  }
  if (node.type === 'inlineCode') return '`'
  for (const attribute of node.attributes ?? []) {
    const { value } = attribute
    if (typeof value === 'string') attribute.value = typeset(value)
    else if (value?.data?.estree !== undefined) typesetLiterals(value.data.estree)
  }
  const isInside = ['emphasis', 'strong', 'link', 'mdxJsxTextElement'].includes(node.type)
  return (node.children ?? []).reduce((last, child) => typesetNode(child, last), isInside ? before : '')
}

/** The texts in the data that an attribute is given. */
function typesetLiterals(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && node.type === 'Literal' && 'value' in node && typeof node.value === 'string') {
    node.value = typeset(node.value)
    // The printer would take the literal as it was written.
    if ('raw' in node) delete node.raw
    return
  }
  Object.values(node).forEach(typesetLiterals)
}

/** The frame of an exhibit has the page's second heading, and its shape the third: those of the text come below. */
const firstDepth = 4

function lowerHeadings(node: MdxNode): void {
  if (node.type === 'heading') node.depth = Math.min(6, (node.depth ?? 1) + firstDepth - 1)
  node.children?.forEach(lowerHeadings)
}

/** What stands between the first two lines of three dashes, and the rest. */
interface Front {
  readonly fields: Fields | undefined
  /** At the offsets at which it stands in the file. */
  readonly body: string
  readonly problems: readonly Diagnostic[]
}

const fence = /^---[ \t]*(?:\r?\n|$)/
const closing = /^---[ \t]*$/m

function readFront(text: string, file: string, kind: ExhibitKind, isMarkdown: boolean): Front {
  if (!text.startsWith('---')) {
    const start = { file, start: 0, end: 0 }
    return isMarkdown ? without(text, broken(start, exhibitProblems.noFrontMatter(kind))) : without(text)
  }
  const opening = fence.exec(text)?.[0]
  const rest = text.slice(opening?.length ?? 0)
  const close = closing.exec(rest)
  if (opening === undefined || close === null) {
    const [line = ''] = text.split(/\r?\n/, 1)
    return without('', broken({ file, start: 0, end: line.length }, exhibitProblems.unclosedFrontMatter))
  }
  const from = opening.length
  const to = from + close.index
  const end = to + close[0].length
  const source = readYaml(blank(text.slice(0, from)) + text.slice(from, to), file)
  const body = blank(text.slice(0, end)) + text.slice(end)
  return source.problems.length > 0 ? without(body, ...source.problems) : { body, ...checkShape(filled(source), kind) }
}

function without(body: string, ...problems: readonly Diagnostic[]): Front {
  return { fields: undefined, body, problems }
}

/** Spaces, so that what follows keeps its line and its column. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

function filled(source: Source): FilledFields {
  return {
    value: asWritten(source.value, [], source),
    spanOf: path => source.spanOf(path),
    problemsOf: issues => shapeProblems(issues, { source, at: [] }),
  }
}

/** Numbers and truth values as they are written: on a letter, 0042 and 1.50 are text. */
function asWritten(value: unknown, path: Path, source: Source): unknown {
  if (Array.isArray(value)) return value.map((item, index) => asWritten(item, [...path, index], source))
  if (typeof value === 'number' || typeof value === 'boolean') {
    const { start, end } = source.spanOf(path)
    return source.text.slice(start, end)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asWritten(item, [...path, key], source)]))
}
