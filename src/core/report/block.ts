import type { z } from 'zod/mini'
import type { Frozen } from '../session/session.ts'
import type { blockShape, particularShape, sectionShape } from './block-shape.ts'

type Printed = Frozen<z.infer<typeof blockShape>>

/** By which a block of a report is found again, and what in the log it rests on. */
export type Origin = Pick<Printed, 'id' | 'sources' | 'isEdited' | 'isExempt'>

type BlockOf<Type> = Omit<Extract<Printed, { type: Type }>, keyof Origin>
export type Paragraph = BlockOf<'paragraph'>
export type Notice = BlockOf<'notice'>
export type List = BlockOf<'list'>
export type Table = BlockOf<'table'>
export type Figure = BlockOf<'figure'>
export type Quotation = BlockOf<'quotation'>

/** What a document is made of: in papers without an origin. */
export type Block = (Paragraph | Notice | List | Table | Figure | Quotation) & Partial<Origin>

/** A sentence or more, as every writer lays it out. */
export type Text = Paragraph['text']
export type Run = Text[number]
export type Row = Table['rows'][number]
/** One paragraph or more. */
export type Cell = Row['cells'][number]
export type Particular = Frozen<z.infer<typeof particularShape>>
export type Section = Omit<Frozen<z.infer<typeof sectionShape>>, 'blocks'> & { readonly blocks: readonly Block[] }

export function columnsOf(shares: Readonly<Record<string, number>>): Table['columns'] {
  return Object.entries(shares).map(([title, share]) => ({ title, share }))
}

/** A pointer to something numbered, e.g. `D3`, whose id is the same in small letters. */
export function ref(number: string): Run {
  return { ref: number.toLowerCase(), text: number }
}

/** What a person is to write here. */
export function fill(what: string): Run {
  return { fill: what }
}

/** Points at a section or a numbered paragraph by its id; its number is put in when the report is. */
export function placeOf(id: string): Run {
  return { ref: id, text: '' }
}

export function wordsOf(text: Text): string {
  const words = text.map(run => {
    if (typeof run === 'string') return run
    if ('fill' in run) return `[${run.fill}]`
    return 'strong' in run ? run.strong : run.text
  })
  return words.join('')
}

/** `D1, D2 and D3`, each of them a pointer. */
export function refs(numbers: readonly string[]): Text {
  return joined(
    numbers.map(number => [ref(number)]),
    ', ',
    ' and ',
  )
}

/** Some texts as one. @param last what stands before the last of them */
export function joined(texts: readonly Text[], between: string, last = between): Text {
  return texts.flatMap((text, index) => {
    if (index === 0) return text
    return [index === texts.length - 1 ? last : between, ...text]
  })
}

export function paragraph(...text: readonly Run[]): Paragraph {
  return { type: 'paragraph', text }
}

export function notice(...text: readonly Run[]): Notice {
  return { type: 'notice', text }
}

export function list(items: readonly Text[]): List {
  return { type: 'list', items }
}
