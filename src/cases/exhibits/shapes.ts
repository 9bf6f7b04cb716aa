import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { exhibitSchemas, toPropName } from '../../core/scenario/exhibit-schema.ts'
import { parsedBy } from '../../core/scenario/reading/issues.ts'
import { type ExhibitKind, exhibitKinds } from '../../core/scenario/schema.ts'
import type { FilledFields } from './attributes.ts'
import type { Expression, MdxAttribute, MdxNode } from './mdx.ts'
import { broken, exhibitProblems } from './problems.ts'

/** How MDX names the shape of a kind: `Letter`. */
function shapeName(kind: ExhibitKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

export const shapeNames: readonly string[] = exhibitKinds.map(shapeName)

/** The kind that each shape is of. */
export const shapeKinds: ReadonlyMap<string, ExhibitKind> = new Map(exhibitKinds.map(kind => [shapeName(kind), kind]))

/** What a shape is filled with, its keys as the format has them; any kind's. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>
type FieldValue = string | readonly (string | readonly string[] | Readonly<Record<string, string>>)[]

interface Checked {
  /** Empty when there are problems. */
  readonly fields: Fields
  readonly problems: readonly Diagnostic[]
}

/** Holds what an author filled in against the shape of the kind. */
export function checkShape(filled: FilledFields, kind: ExhibitKind): Checked {
  const { output, issues } = parsedBy<Fields>(exhibitSchemas[kind], filled.value ?? {})
  if (output === undefined) return { fields: {}, problems: filled.problemsOf(issues) }
  return { fields: output, problems: kind === 'ledger' ? unevenRows(output, filled) : [] }
}

function unevenRows({ columns, rows }: Fields, filled: FilledFields): readonly Diagnostic[] {
  const wide = columns?.length ?? 0
  return ((rows ?? []) as readonly (readonly string[])[]).flatMap((row, index) =>
    row.length === wide ? [] : [broken(filled.spanOf(['rows', index]), exhibitProblems.cellsMissing(row.length, wide))],
  )
}

/** A shape in words: what stands above the text, line by line, then the text, then what stands below it. */
export function shapeText(kind: ExhibitKind, fields: Fields, body: readonly string[]): readonly string[] {
  const linesOf = (parts: readonly Part[]) => parts.flatMap(part => part(fields)).join('\n')
  const { above, below } = around[kind]
  return [linesOf(above), ...body, linesOf(below)].filter(block => block !== '')
}

/** The lines that some of the fields make. */
type Part = (fields: Fields) => readonly string[]

const around: Readonly<Record<ExhibitKind, { readonly above: readonly Part[]; readonly below: readonly Part[] }>> = {
  letter: {
    above: [
      labelled('From'),
      alone('address'),
      labelled('To'),
      labelled('Date'),
      labelled('Our reference', 'reference'),
      labelled('Subject'),
    ],
    below: [labelled('Signed')],
  },
  email: {
    above: [withAddress('From'), withAddress('To'), labelled('Date'), labelled('Subject'), labelled('Attachments')],
    below: [],
  },
  form: {
    above: [alone('title'), labelled('Reference'), formRows],
    below: [labelled('Signed'), labelled('Date')],
  },
  ledger: { above: [alone('caption'), ledgerRows], below: [labelled('Note')] },
  plan: { above: [alone('caption')], below: [labelled('The plan in words', 'description')] },
  page: { above: [alone('title')], below: [labelled('Source'), labelled('Date')] },
}

function labelled(label: string, key = label.toLowerCase()): Part {
  return fields => {
    const values = texts(fields[key])
    return values.length === 0 ? [] : [`${label}: ${values.join(', ')}`]
  }
}

function alone(key: string): Part {
  return fields => texts(fields[key])
}

function withAddress(label: string): Part {
  return fields => {
    const address = texts(fields[`${label.toLowerCase()}-address`]).map(one => ` <${one}>`)
    return labelled(label)(fields).map(line => [line, ...address].join(''))
  }
}

function formRows({ rows }: Fields): readonly string[] {
  const boxes = (rows ?? []) as readonly { readonly label: string; readonly value: string }[]
  return boxes.map(({ label, value }) => `${label}: ${value === '' ? '(left empty)' : value}`)
}

function ledgerRows({ columns, rows }: Fields): readonly string[] {
  return [texts(columns), ...((rows ?? []) as readonly (readonly string[])[])].map(row => row.join(' | '))
}

/** One or several, or none. */
function texts(value: Fields[string]): readonly string[] {
  return (value === undefined ? [] : [value].flat()) as readonly string[]
}

/** Puts what an exhibit holds into the shape of its kind, filled from the front matter: as if it had been written in MDX. */
export function wrapInShape(children: MdxNode[], kind: ExhibitKind, fields: Fields): MdxNode {
  const attributes = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [attribute(toPropName(key), value)],
  )
  return { type: 'mdxJsxFlowElement', name: shapeName(kind), attributes, children }
}

function attribute(name: string, value: unknown): MdxAttribute {
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value }
  const body = [{ type: 'ExpressionStatement', expression: expression(value) }]
  const estree = { type: 'Program' as const, sourceType: 'module', body }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree } },
  }
}

/** Plain data as the expression that writes it out. */
function expression(value: unknown): Expression {
  if (Array.isArray(value)) return { type: 'ArrayExpression', elements: value.map(expression) }
  if (typeof value !== 'object' || value === null) return { type: 'Literal', value }
  return { type: 'ObjectExpression', properties: Object.entries(value).map(property) }
}

function property([key, value]: readonly [string, unknown]): Expression {
  return {
    type: 'Property',
    key: { type: 'Literal', value: key },
    value: expression(value),
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
  }
}
