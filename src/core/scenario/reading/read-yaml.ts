import { parseDocument, type Document } from 'yaml'
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { spaceThatIsNone, tabIndent } from '../../diagnostics/catalogue/slips.ts'
import {
  badIndent,
  emptyFile,
  neverClosed,
  severalDocuments,
  tooDeep,
  tooLarge,
  unreadable,
} from '../../diagnostics/catalogue/syntax.ts'
import { mostBytes } from './decode.ts'
import { fileSlips } from './file-slips.ts'
import { indentSlips } from './indent-slips.ts'
import { Places } from './places.ts'
import { PlainValues } from './plain-values.ts'
import { Source } from './source.ts'
import { onePerLine, syntaxProblems } from './syntax-problems.ts'
import { textSlips } from './text-slips.ts'

/** Reads a YAML file of the format; whatever the text, it never throws. */
export function readYaml(text: string, file: string): Source {
  const at = { file, text }
  const start = { file, start: 0, end: 0 }
  if (text.length > mostBytes)
    return new Source(at, new Places(), {
      value: undefined,
      problems: [tooLarge(start, (text.length / 1e6).toFixed(1))],
    })
  const document = parsed(text)
  if (document === undefined || exhausted(document) !== undefined) {
    const offset = document === undefined ? 0 : (exhausted(document) ?? 0)
    return new Source(at, new Places(), {
      value: undefined,
      problems: [tooDeep({ file, start: offset, end: offset + 1 })],
      brokenAt: 0,
    })
  }
  if (document.contents === null && document.errors.length === 0)
    return new Source(at, new Places(), { value: undefined, problems: [emptyFile(start)], brokenAt: 0 })
  return read(at, document)
}

function read(at: { readonly file: string; readonly text: string }, document: Document): Source {
  const values = new PlainValues(at)
  const value = values.of(document.contents)
  if (values.isTooDeep)
    return new Source(at, values.places, { value: undefined, problems: values.problems, brokenAt: 0 })
  const blank = new Source(at, values.places, { value, problems: [] })
  const slips = [...fileSlips(document, blank), ...indentSlips(blank)]
  const told = untilBreak([...slips, ...syntaxProblems(document.errors, blank)])
  const brokenAt = told.find(isError)?.span.start
  const end = told.find(breaksStructure)?.span.start ?? Infinity
  const problems = onePerLine([...values.problems.filter(({ span }) => span.start <= end), ...told], at.text)
  // A # may be why brackets do not close, and is told there.
  const suspects = values.suspects.filter(suspect => suspect.end < (brokenAt ?? Infinity))
  return new Source(at, values.places, {
    value,
    problems: [...problems, ...textSlips(blank, suspects)],
    brokenAt,
  })
}

/** The first problem that upsets which line belongs to which is told, and none after it: they may only follow from it. */
function untilBreak(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const inOrder = problems.toSorted((one, other) => one.span.start - other.span.start)
  const first = inOrder.findIndex(breaksStructure)
  return first < 0 ? inOrder : inOrder.slice(0, first + 1)
}

const structural: readonly string[] = [
  unreadable,
  neverClosed,
  badIndent,
  severalDocuments,
  spaceThatIsNone,
  tabIndent,
].map(({ code }) => code)

function breaksStructure({ code }: Diagnostic): boolean {
  return structural.includes(code)
}

/** The library reports deep nesting as an error of the document, or by overflowing the stack. */
function parsed(text: string): Document | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      // What unquoted words mean is worked out while the values are made, as are keys that stand twice: see PlainValues.
      schema: 'failsafe',
      strict: true,
      merge: false,
      prettyErrors: false,
      // Prints nothing; when silent, a second document would not be reported.
      logLevel: 'error',
      uniqueKeys: false,
    }) as Document
  } catch {
    return undefined
  }
}

function exhausted(document: Document): number | undefined {
  return document.errors.find(error => error.code === 'RESOURCE_EXHAUSTION')?.pos[0]
}
