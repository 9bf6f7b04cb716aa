import { bundleMDX } from 'mdx-bundler'
import type { Diagnostic, Span } from '../core/diagnostics/diagnostic.ts'
import { Lines } from '../core/diagnostics/source-lines.ts'
import { syntax } from '../core/diagnostics/syntax.ts'
import { type MdxNode, type Place, spanAt } from '../cases/exhibits/mdx.ts'
import type { Body, Draw } from '../cases/exhibits/read-exhibit.ts'

/**
 * The one place that knows mdx-bundler. What is drawn is the body of a function of React, ReactDOM and _jsx_runtime that
 * returns a module; its `default` is the component.
 */
export const bundle: Draw<string> = async ({ file, text, isMarkdown, read }) => {
  try {
    const { code } = await bundleMDX({
      source: text,
      mdxOptions: options => ({
        ...options,
        format: isMarkdown ? 'md' : 'mdx',
        // The bundler calls every source `.mdx`; `format` says what it is.
        mdExtensions: ['.mdx'],
        // Instead of its own: front matter was read before, and its way would make an export of it.
        remarkPlugins: [() => (root: unknown) => read(root as MdxNode)],
      }),
      esbuildOptions: options => ({ ...options, logLevel: 'silent', target: 'es2022', charset: 'utf8' }),
    })
    return { ok: true, drawn: code }
  } catch (error) {
    return { ok: false, problems: bundleProblems(error, { file, text }) }
  }
}

type Text = Pick<Body, 'file' | 'text'>

/** What the MDX compiler says of a place, as the bundler hands it on. */
interface Complaint {
  readonly reason?: string
  readonly message?: string
  readonly ruleId?: string
  readonly place?: Place | { readonly offset?: number }
  readonly cause?: Complaint
}

/** A failure of the bundler in our words; one that is not about the file is a bug, and thrown on. */
function bundleProblems(error: unknown, text: Text): readonly Diagnostic[] {
  const { errors = [] } = error as { errors?: readonly { readonly text: string; readonly detail?: Complaint }[] }
  if (errors.length === 0) throw error
  return errors.map(({ text: said, detail }) => told(detail?.cause ?? detail ?? { reason: said }, text))
}

function told(complaint: Complaint, text: Text): Diagnostic {
  const { reason = 'we could not understand part of it', ruleId = '' } = complaint
  if (/call stack/.test(complaint.reason ?? complaint.message ?? ''))
    return syntax.tooDeep({ file: text.file, start: 0, end: 0 })
  // The place is in the span already.
  const said = reason.replaceAll(/ \(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '')
  const problem = `${said.charAt(0).toLowerCase()}${said.slice(1)}.`
  return syntax.exhibitBroken(
    spanOf(complaint, text),
    ruleId === 'acorn' ? 'the text between these braces is not data.' : problem,
    helps[ruleId] ?? 'To show a brace or a bracket, write `\\{` or `\\<`.',
  )
}

/** By the compiler's rule. */
const helps: Readonly<Record<string, string>> = {
  acorn: 'Put texts in quotation marks with commas between them; to show a brace, write `\\{`.',
  'end-tag-mismatch': 'Close it with its own name, or end the tag itself with `/>`.',
  'unexpected-eof': 'Close the open element. To show a brace or a bracket, write `\\{` or `\\<`.',
}

function spanOf({ place, reason = '' }: Complaint, { file, text }: Text): Span {
  const { start } =
    place === undefined ? inReason(reason, text) : spanAt('start' in place ? place : { start: place, end: place }, '')
  const at = Math.min(start, Math.max(0, text.length - 1))
  return { file, start: at, end: Math.min(at + 1, text.length) }
}

/** Of a tag that is never closed the compiler tells the place only in words: `(3:1-3:17)`. */
function inReason(reason: string, text: string): { readonly start: number } {
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(reason) ?? []
  return { start: new Lines(text).start(Number(line)) + Number(column) - 1 }
}
