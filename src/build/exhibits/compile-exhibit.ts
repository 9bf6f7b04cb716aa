import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { ExhibitKind } from '../../core/scenario/schema.ts'
import { bundle } from './bundle.ts'
import { checkShape, type Fields } from './check-shape.ts'
import { blockTexts } from './exhibit-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import { inspect } from './inspect.ts'
import type { MdxNode } from './mdx-node.ts'
import { noFrontMatter } from './problems.ts'
import { shapeText } from './shape-text.ts'
import { wrapped } from './wrap.ts'

/** The file of an exhibit, and what the scenario says that it is. */
export interface ExhibitSource {
  /** As diagnostics name it; its ending, `.md` or `.mdx`, says how it is written. */
  readonly file: string
  readonly text: string
  readonly kind: ExhibitKind
}

export interface CompiledExhibit {
  /** The body of a function of React, ReactDOM and _jsx_runtime that returns a module; its `default` is the component. */
  readonly code: string
  /** The exhibit in words, for documents. */
  readonly text: string
}

export type Compilation =
  | { readonly ok: true; readonly exhibit: CompiledExhibit }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }

/** Compiles an exhibit with mdx-bundler. Front matter fills the shape of its kind, in Markdown always, in MDX if there is any. */
export async function compileExhibit({ file, text, kind }: ExhibitSource): Promise<Compilation> {
  const isMarkdown = file.endsWith('.md')
  const front = readFront(text, file, kind, isMarkdown)
  const problems = [...front.problems]
  let words = ''
  const read = (root: MdxNode) => {
    problems.push(...inspect(root, file))
    words = inWords(root, kind, front.fields)
    settle(root, kind, front.fields)
  }
  const bundled = await bundle({ file, text: front.body, isMarkdown, read })
  // What the bundler stumbles over was often found before, and then in better words.
  if (!bundled.ok && problems.length === 0) problems.push(...bundled.problems)
  return bundled.ok && problems.length === 0
    ? { ok: true, exhibit: { code: bundled.code, text: words } }
    : { ok: false, problems }
}

interface Front {
  readonly fields: Fields | undefined
  readonly body: string
  readonly problems: readonly Diagnostic[]
}

function readFront(text: string, file: string, kind: ExhibitKind, isMarkdown: boolean): Front {
  const { matter, body, problems } = splitFrontMatter(text, file)
  if (problems.length > 0) return { fields: undefined, body, problems }
  if (matter !== undefined) return { body, ...checkShape(matter, kind) }
  const missing = isMarkdown ? [noFrontMatter({ file, start: 0, end: 0 }, kind)] : []
  return { fields: undefined, body, problems: missing }
}

function inWords({ children = [] }: MdxNode, kind: ExhibitKind, fields: Fields | undefined): string {
  const body = blockTexts(children)
  return (fields === undefined ? body : shapeText(kind, fields, body)).join('\n\n')
}

/** The frame of an exhibit has the page's second heading, and its shape the third: those of the text come below. */
const firstDepth = 4

/** Puts the tree into its shape, and its headings in their place on the page. */
function settle(root: MdxNode, kind: ExhibitKind, fields: Fields | undefined): void {
  lowerHeadings(root)
  if (fields !== undefined) root.children = [wrapped(root.children ?? [], kind, fields)]
}

function lowerHeadings(node: MdxNode): void {
  if (node.type === 'heading') node.depth = Math.min(6, (node.depth ?? 1) + firstDepth - 1)
  node.children?.forEach(lowerHeadings)
}
