import { z } from 'zod'
import { line } from './condition-schema.ts'
import type { ExhibitKind } from './schema.ts'

/** An answer or a cell, which may be left empty: an empty box can be the clue. */
const box = z.string().trim()

const letter = z.strictObject({
  from: line.describe('Who writes.'),
  address: z.array(line).optional().describe('Where from, line by line.'),
  to: line.describe('To whom, with the post.'),
  date: line.describe('As it stands on the letter, in words.'),
  reference: line.optional().describe('The reference of whoever writes.'),
  subject: line.optional().describe('The line above the text.'),
  signed: line.optional().describe('The name under it.'),
})

const email = z.strictObject({
  from: line.describe('Who writes.'),
  'from-address': line.optional().describe('An address that ends in `.example`.'),
  to: line.describe('To whom.'),
  'to-address': line.optional().describe('An address that ends in `.example`.'),
  date: line.describe('Day and time, in words.'),
  subject: line.describe('The subject.'),
  attachments: z.array(line).optional().describe('Names of files.'),
})

const form = z.strictObject({
  title: line.describe('The heading of the form.'),
  reference: line.optional().describe('Its number.'),
  rows: z
    .array(z.strictObject({ label: line.describe('What is asked.'), value: box.describe('What was filled in.') }))
    .min(1)
    .describe('The boxes, in order.'),
  signed: line.optional().describe('Who signed it.'),
  date: line.optional().describe('When, in words.'),
})

const ledger = z.strictObject({
  caption: line.describe('What the table holds, whose it is and of when.'),
  columns: z.array(line).min(1).describe('The head of each column.'),
  rows: z.array(z.array(box)).min(1).describe('Each row as a list of cells, one for each column.'),
  note: line.optional().describe('A remark under the table.'),
})

const plan = z.strictObject({
  caption: line.describe('What the drawing is of, and who made it.'),
  description: line.describe('The drawing in words, for whoever cannot see it.'),
})

const page = z.strictObject({
  title: line.describe('The heading of the page or notice.'),
  source: line.optional().describe('Where it was seen.'),
  date: line.optional().describe('When, in words.'),
})

/**
 * What each kind of exhibit is filled with: the front matter of a Markdown file, and, with the keys in camel case, the
 * attributes of the component of the same name in MDX.
 */
export const exhibitSchemas = { letter, email, form, ledger, plan, page } as const satisfies Record<
  ExhibitKind,
  z.ZodType
>

type Camel<Key> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Key

/** What the component of a kind is given: the same keys in camel case. */
export type ExhibitProps<Kind extends ExhibitKind> = {
  [Key in keyof z.output<(typeof exhibitSchemas)[Kind]> as Camel<Key>]: z.output<(typeof exhibitSchemas)[Kind]>[Key]
}

/** `from-address` as `fromAddress`. */
export function toPropName(key: string): string {
  return key.replaceAll(/-([a-z])/g, (_, initial: string) => initial.toUpperCase())
}

/** `fromAddress` as `from-address`. */
export function toKey(propName: string): string {
  return propName.replaceAll(/[A-Z]/g, initial => `-${initial.toLowerCase()}`)
}
