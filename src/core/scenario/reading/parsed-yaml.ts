import { type Document, parseDocument, type YAMLError } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { PlaceTable } from './place-table.ts'
import { type RepeatedKey, type SuspectText, ValueReader } from './yaml-values.ts'

export interface FileText {
  readonly file: string
  readonly text: string
}

/** An error of the library: its offsets, the first and the first outside. */
export type SyntaxError = Pick<YAMLError, 'code' | 'message' | 'pos'>

/** What the library makes of a text, as values and places. What is wrong with it is still to be told in our words. */
export interface ParsedYaml {
  /** Whether there is no value at all. */
  readonly isEmpty: boolean
  readonly value: unknown
  readonly places: PlaceTable
  readonly problems: readonly Diagnostic[]
  readonly repeats: readonly RepeatedKey[]
  readonly suspects: readonly SuspectText[]
  readonly isTooDeep: boolean
  readonly errors: readonly SyntaxError[]
  readonly directives: Document['directives']
  /** The scenes that were parsed by themselves. */
  readonly stretches?: readonly Stretch[]
}

/** A part of a text, and its value, which is the same object as long as the part stays as it is. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly value: unknown
}

/** `undefined` where a text is too deep for the library. */
export function parseYaml(at: FileText): ParsedYaml | undefined {
  const document = parsedDocument(at.text)
  if (document === undefined) return undefined
  const { contents, errors, directives } = document
  const values = new ValueReader(at)
  // With errors alone there is nothing to go on with.
  const value = contents === null ? undefined : values.of(contents)
  const { places, problems, repeats, suspects, isTooDeep } = values
  return { isEmpty: contents === null, value, places, problems, repeats, suspects, isTooDeep, errors, directives }
}

/** The library reports deep nesting as an error of the document, or by overflowing the stack. */
export function parsedDocument(text: string): Document | undefined {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      // What unquoted words mean is worked out while the values are made, as are keys that stand twice: see ValueReader.
      schema: 'failsafe',
      strict: true,
      merge: false,
      prettyErrors: false,
      // Prints nothing; when silent, a second document would not be reported.
      logLevel: 'error',
      uniqueKeys: false,
    }) as Document
    return isExhausted(document) ? undefined : document
  } catch {
    return undefined
  }
}

function isExhausted({ errors }: Pick<Document, 'errors'>): boolean {
  const [first] = errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  return first?.code === 'RESOURCE_EXHAUSTION'
}
