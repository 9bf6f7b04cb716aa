import type { ExhibitKind } from '../../core/scenario/schema.ts'
import type { Fields } from './check-shape.ts'

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
