import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { exhibitBroken } from '../../core/diagnostics/syntax.ts'
import { readYaml } from '../../core/scenario/reading/read-yaml.ts'
import { shapeProblems } from '../../core/scenario/reading/shape-problems.ts'
import type { Source } from '../../core/scenario/reading/source.ts'
import type { Path } from '../../core/scenario/scenario.ts'
import type { Filled } from './filled.ts'

/** An exhibit's file in its two parts. */
export interface Parts {
  /** What stands between the two lines of three dashes; `undefined` when the file does not begin with one. */
  readonly matter: Filled | undefined
  /** The rest, at the offsets at which it stands in the file. */
  readonly body: string
  readonly problems: readonly Diagnostic[]
}

const fence = /^---[ \t]*(?:\r?\n|$)/
const closing = /^---[ \t]*$/m

export function splitFrontMatter(text: string, file: string): Parts {
  if (!text.startsWith('---')) return { matter: undefined, body: text, problems: [] }
  const opening = fence.exec(text)?.[0]
  const rest = text.slice(opening?.length ?? 0)
  const close = closing.exec(rest)
  if (opening === undefined || close === null)
    return { matter: undefined, body: '', problems: [unclosed(text, file)] }
  const from = opening.length
  const to = from + close.index
  const end = to + close[0].length
  const source = readYaml(blank(text.slice(0, from)) + text.slice(from, to), file)
  return {
    matter: filled(source),
    body: blank(text.slice(0, end)) + text.slice(end),
    problems: source.problems,
  }
}

function unclosed(text: string, file: string): Diagnostic {
  const [line = ''] = text.split(/\r?\n/, 1)
  return exhibitBroken(
    { file, start: 0, end: line.length },
    'the front matter has no line of three dashes that opens it and another that closes it.',
    'Put `---` alone on the first line, and again alone on the line after the last key.',
  )
}

/** Spaces, so that what follows keeps its line and its column. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

function filled(source: Source): Filled {
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
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, asWritten(item, [...path, key], source)]),
  )
}
