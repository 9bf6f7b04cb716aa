import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts'
import { Lines } from '../../diagnostics/source-lines.ts'
import { syntax } from '../../diagnostics/syntax.ts'
import { mostBytes } from './decode.ts'
import { type FileText, type ParsedYaml, parseYaml, type SyntaxError } from './parsed-yaml.ts'
import { PlaceTable } from './place-table.ts'
import { Source } from './source.ts'
import { onePerLine, syntaxProblem } from './yaml-errors.ts'
import { fileSlips, indentSlips, textSlips } from './yaml-slips.ts'
import { deepest, type RepeatedKey } from './yaml-values.ts'

/** From about 700 levels on the library may overflow the stack, and far beyond that it needs minutes. */
const absurd = 200

/**
 * Reads a YAML file of the format, and reports everything that is wrong with its syntax; whatever the text, it never throws.
 *
 * @param parse where it is not to be parsed as a whole: see `YamlBlocks`
 */
export function readYaml(text: string, file: string, parse: typeof parseYaml = parseYaml): Source {
  const at = { file, text }
  if (text.length > mostBytes)
    return unread(at, syntax.tooLarge({ file, start: 0, end: 0 }, (text.length / 1e6).toFixed(1)))
  if (deepPlace(text, absurd) !== undefined) return tooDeepToRead(at)
  const parsed = parse(at)
  if (parsed === undefined) return tooDeepToRead(at)
  if (parsed.isEmpty && parsed.errors.length === 0) return unread(at, syntax.emptyFile({ file, start: 0, end: 0 }))
  return read(at, parsed)
}

/** The whole file is refused, as nothing is left to go on with. */
function tooDeepToRead(at: FileText): Source {
  const offset = deepPlace(at.text, deepest) ?? Math.max(0, at.text.search(/^ {64,}\S/m))
  return unread(at, syntax.tooDeep({ file: at.file, start: offset, end: Math.min(offset + 1, at.text.length) }))
}

function unread(at: FileText, problem: Diagnostic): Source {
  return new Source(at, new PlaceTable(), { value: undefined, problems: [problem], brokenAt: 0 })
}

function read(at: FileText, { errors, directives, value, ...values }: ParsedYaml): Source {
  // One key in the line of another nests all that follow, so what looks deep may only be wrong.
  if (values.isTooDeep && errors.length === 0)
    return new Source(at, values.places, { value: undefined, problems: values.problems, brokenAt: 0 })
  const blank = new Source(at, values.places, { value, problems: [] })
  const slips = [...fileSlips(directives, blank), ...indentSlips(blank)]
  const told = untilBreak(slips, errors, blank)
  // What an alias stands for is not read, so what follows may not be what was meant.
  const anchor = values.problems.find(({ code }) => code === syntax.anchorOrAlias.code)
  const broken = [told.find(isError), anchor].flatMap(problem => problem?.span.start ?? [])
  const brokenAt = broken.length === 0 ? undefined : Math.min(...broken)
  const end = told.find(breaksStructure)?.span.start ?? Infinity
  const within = [...values.problems, ...repeatProblems(values.repeats, at)]
  const local = within.filter(({ span, code }) => span.start <= end && code !== syntax.tooDeep.code)
  const problems = onePerLine([...local, ...told], at.text)
  // A # may be why brackets do not close, and is told there.
  const suspects = values.suspects.filter(suspect => suspect.end < (brokenAt ?? Infinity))
  return new Source(at, values.places, {
    value: values.isTooDeep ? undefined : value,
    problems: [...problems, ...textSlips(blank, suspects)],
    brokenAt,
    stretches: values.stretches,
  })
}

function repeatProblems(repeats: readonly RepeatedKey[], { file, text }: FileText): readonly Diagnostic[] {
  const lines = repeats.length === 0 ? undefined : new Lines(text)
  return repeats.map(({ name, start, end, first, isJoined }) =>
    syntax.duplicateKey({ file, start, end }, name, lines?.position(first).line ?? 1, isJoined),
  )
}

/** More than these no one reads; a file of one strange sign may have millions. */
const mostErrors = 100

/** The first problem that upsets which line belongs to which is told, and none after it: they may only follow from it. */
function untilBreak(
  slips: readonly Diagnostic[],
  errors: readonly SyntaxError[],
  source: Source,
): readonly Diagnostic[] {
  const first = errors.toSorted((one, other) => one.pos[0] - other.pos[0]).slice(0, mostErrors)
  const told: Diagnostic[] = []
  for (const error of first) {
    const problem = syntaxProblem(error, source)
    told.push(problem)
    if (breaksStructure(problem)) break
  }
  const inOrder = [...slips.slice(0, mostErrors), ...told].toSorted((one, other) => one.span.start - other.span.start)
  const end = inOrder.findIndex(breaksStructure)
  return end < 0 ? inOrder : inOrder.slice(0, end + 1)
}

const structural: readonly string[] = [
  syntax.unreadable,
  syntax.neverClosed,
  syntax.badIndent,
  syntax.severalDocuments,
  syntax.spaceThatIsNone,
  syntax.tabIndent,
].map(({ code }) => code)

function breaksStructure({ code }: Diagnostic): boolean {
  return structural.includes(code)
}

/** Where a text becomes deeper than so many levels, as far as its brackets and hyphens of lists in lists tell. */
function deepPlace(text: string, most: number): number | undefined {
  let depth = 0
  bracketOrHyphens.lastIndex = 0
  for (let found = bracketOrHyphens.exec(text); found !== null; found = bracketOrHyphens.exec(text)) {
    const [signs] = found
    if (signs === '{' || signs === '[') depth++
    else if (signs === '}' || signs === ']') depth--
    if (depth > most || signs.length / 2 > most) return found.index
  }
  return undefined
}

/** A file may have a million characters, and a pattern goes over them faster than a loop. */
const bracketOrHyphens = /[[\]{}]|(?:- ){2,}/g
