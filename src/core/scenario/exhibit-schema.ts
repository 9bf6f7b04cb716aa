import { z } from 'zod'
import { line } from './condition-schema.ts'
import type { ExhibitKind } from './schema.ts'

/** An answer or a cell, which may be left empty: an empty box can be the clue. */
const box = z.string().trim()

const letter = z.strictObject({
  from: line.describe('The sender.'),
  address: z.array(line).optional().describe('The sender’s address, line by line.'),
  to: line.describe('The recipient, with their post.'),
  date: line.describe('The date on the letter, in words.'),
  reference: line.optional().describe('The sender’s reference.'),
  subject: line.optional().describe('The line above the text.'),
  signed: line.optional().describe('The name under it.'),
})

const email = z.strictObject({
  from: line.describe('The sender.'),
  'from-address': line.optional().describe('An address that ends in `.example`.'),
  to: line.describe('The recipient.'),
  'to-address': line.optional().describe('An address that ends in `.example`.'),
  date: line.describe('Day and time, in words.'),
  subject: line.describe('The subject.'),
  attachments: z.array(line).optional().describe('Names of files.'),
})

const form = z.strictObject({
  title: line.describe('The heading of the form.'),
  reference: line.optional().describe('Its number.'),
  rows: z
    .array(z.strictObject({ label: line.describe('The question.'), value: box.describe('The answer.') }))
    .min(1)
    .describe('The boxes, in order.'),
  signed: line.optional().describe('Who signed it.'),
  date: line.optional().describe('When, in words.'),
})

const ledger = z.strictObject({
  caption: line.describe('The contents, owner and date of the table.'),
  columns: z.array(line).min(1).describe('The head of each column.'),
  rows: z.array(z.array(box)).min(1).describe('Each row as a list of cells, one for each column.'),
  note: line.optional().describe('A remark under the table.'),
})

const plan = z.strictObject({
  caption: line.describe('The subject of the drawing, and who made it.'),
  description: line.describe('The drawing in words, for people who cannot see it.'),
})

const page = z.strictObject({
  title: line.describe('The heading of the page or notice.'),
  look: z
    .enum(['phone', 'screen', 'poster'])
    .optional()
    .describe('The thing that shows it: a printed page, if you leave it out.'),
  source: line.optional().describe('The place where someone saw it.'),
  date: line.optional().describe('When, in words.'),
})

/** The front matter of each kind of exhibit in Markdown, and in camel case the attributes of its MDX component. */
export const exhibitSchemas = { letter, email, form, ledger, plan, page } as const satisfies Record<
  ExhibitKind,
  z.ZodType
>

type Camel<Key> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Key

/** What the component of a kind is given: the same keys in camel case. */
export type ExhibitProps<Kind extends ExhibitKind> = {
  [Key in keyof z.output<(typeof exhibitSchemas)[Kind]> as Camel<Key>]: z.output<(typeof exhibitSchemas)[Kind]>[Key]
}

export function toPropName(key: string): string {
  return key.replaceAll(/-([a-z])/g, (_, initial: string) => initial.toUpperCase())
}

export function toKey(propName: string): string {
  return propName.replaceAll(/[A-Z]/g, initial => `-${initial.toLowerCase()}`)
}
