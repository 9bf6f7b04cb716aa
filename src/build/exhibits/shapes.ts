import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { exhibitSchemas, toPropName } from '../../core/scenario/exhibit-schema.ts'
import { parsedBy } from '../../core/scenario/reading/issues.ts'
import { type ExhibitKind, exhibitKinds } from '../../core/scenario/schema.ts'
import type { FilledFields } from './attributes.ts'
import type { Expression, MdxAttribute, MdxNode } from './mdx.ts'
import { cellsMissing } from './problems.ts'

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
  const parsed = parsedBy<Fields>(exhibitSchemas[kind], filled.value ?? {})
  if ('issues' in parsed) return { fields: {}, problems: filled.problemsOf(parsed.issues) }
  return { fields: parsed.output, problems: kind === 'ledger' ? unevenRows(parsed.output, filled) : [] }
}

function unevenRows({ columns, rows }: Fields, filled: FilledFields): readonly Diagnostic[] {
  const wide = columns?.length ?? 0
  return ((rows ?? []) as readonly (readonly string[])[]).flatMap((row, index) =>
    row.length === wide ? [] : [cellsMissing(filled.spanOf(['rows', index]), row.length, wide)],
  )
}

/** A shape in words: what stands above the text, line by line, then the text, then what stands below it. */
export function shapeText(kind: ExhibitKind, fields: Fields, body: readonly string[]): readonly string[] {
  const { above, below } = around(kind, fields)
  return [lines(above), ...body, lines(below)].filter(block => block !== '')
}

type Line = string | undefined

interface Around {
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

function around(kind: ExhibitKind, fields: Fields): Around {
  switch (kind) {
    case 'letter':
      return {
        above: [
          labelled('From', text(fields['from'])),
          ...texts(fields['address']),
          labelled('To', text(fields['to'])),
          labelled('Date', text(fields['date'])),
          labelled('Our reference', text(fields['reference'])),
          labelled('Subject', text(fields['subject'])),
        ],
        below: [labelled('Signed', text(fields['signed']))],
      }
    case 'email':
      return { above: emailHead(fields), below: [] }
    case 'form':
      return {
        above: [text(fields['title']), labelled('Reference', text(fields['reference'])), ...formRows(fields)],
        below: [labelled('Signed', text(fields['signed'])), labelled('Date', text(fields['date']))],
      }
    case 'ledger':
      return {
        above: [text(fields['caption']), texts(fields['columns']).join(' | '), ...ledgerRows(fields)],
        below: [labelled('Note', text(fields['note']))],
      }
    case 'plan':
      return {
        above: [text(fields['caption'])],
        below: [labelled('The plan in words', text(fields['description']))],
      }
    case 'page':
      return {
        above: [text(fields['title'])],
        below: [labelled('Source', text(fields['source'])), labelled('Date', text(fields['date']))],
      }
  }
}

function emailHead(fields: Fields): readonly Line[] {
  const attachments = texts(fields['attachments'])
  return [
    labelled('From', withAddress(text(fields['from']), text(fields['from-address']))),
    labelled('To', withAddress(text(fields['to']), text(fields['to-address']))),
    labelled('Date', text(fields['date'])),
    labelled('Subject', text(fields['subject'])),
    attachments.length === 0 ? undefined : labelled('Attachments', attachments.join(', ')),
  ]
}

function withAddress(name: Line, address: Line): Line {
  return address === undefined ? name : `${name} <${address}>`
}

function formRows({ rows }: Fields): readonly Line[] {
  const boxes = (rows ?? []) as readonly { readonly label: string; readonly value: string }[]
  return boxes.map(({ label, value }) => labelled(label, value === '' ? '(left empty)' : value))
}

function ledgerRows({ rows }: Fields): readonly Line[] {
  return ((rows ?? []) as readonly (readonly string[])[]).map(row => row.join(' | '))
}

function labelled(label: string, value: Line): Line {
  return value === undefined ? undefined : `${label}: ${value}`
}

function text(value: Fields[string]): Line {
  return typeof value === 'string' ? value : undefined
}

function texts(value: Fields[string]): readonly string[] {
  return (Array.isArray(value) ? value : []) as readonly string[]
}

function lines(all: readonly Line[]): string {
  return all.filter(line => line !== undefined).join('\n')
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
