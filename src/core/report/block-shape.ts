import * as z from 'zod/mini'
import { inks } from '../score/picture.ts'
import { sourceShape } from './review/review.ts'

z.config({ jitless: true })

const words = z.string()
const id = words.check(z.minLength(1))
/** As minutes cite it, e.g. `4.2` or `R1`, or `Table 2`; papers number none. */
const number = z.exactOptional(words)
const points = z.number()

/** A sentence or more, as every writer lays it out. */
const text = z
  .array(
    z.union([
      words,
      z
        .strictObject({ ref: id, text: words })
        .check(z.describe('Points at something numbered in this report: ref is its id.')),
      z.strictObject({ fill: words }).check(z.describe('For a person to write: says what belongs here.')),
      z.strictObject({ strong: words }),
    ]),
  )
  .check(z.meta({ id: 'text', description: 'A sentence or more, in pieces.' }))

const ink = z.enum(inks)

const box = z.strictObject({
  type: z.literal('box'),
  x: points,
  y: points,
  width: points,
  height: points,
  fill: ink,
  isStriped: z.exactOptional(z.boolean()),
  isEmpty: z.exactOptional(z.boolean()),
})

const line = z.strictObject({
  type: z.literal('line'),
  x1: points,
  y1: points,
  x2: points,
  y2: points,
  ink,
  width: points,
})

const label = z.strictObject({
  type: z.literal('label'),
  x: points,
  y: points,
  text: words,
  size: points,
  anchor: z.exactOptional(z.enum(['start', 'middle', 'end'])),
  isStrong: z.exactOptional(z.boolean()),
  ink: z.exactOptional(ink),
})

const picture = z
  .strictObject({
    width: points,
    height: points,
    marks: z.array(z.discriminatedUnion('type', [box, line, label])),
  })
  .check(z.meta({ id: 'picture', description: 'A drawing in points from the top left corner.' }))

/** By which every block of a report is found again, and what in the log it rests on. */
const origin = {
  id: id.check(z.describe('The same in a report that is made again: edits are kept by it.')),
  sources: z
    .array(sourceShape.check(z.meta({ id: 'source' })))
    .check(z.describe('What in the log it rests on, e.g. decision:start/secure; session: the session as a whole.')),
  isEdited: z.exactOptional(z.boolean()).check(z.describe('Put into other words by an officer.')),
  isExempt: z.exactOptional(z.boolean()).check(z.describe('Marked as exempt; in the draft alone.')),
}

/** Every table has a caption, a row of headings, and in each row a first cell that names the row. */
const table = z.strictObject({
  type: z.literal('table'),
  ...origin,
  number,
  caption: words,
  /** `share`: its part of the width, of the sum of all shares. */
  columns: z.array(z.strictObject({ title: words, share: z.number() })),
  /** `id`: what pointers in the report lead to, e.g. `d3`. A cell is one paragraph or more. */
  rows: z.array(z.strictObject({ id: z.exactOptional(id), cells: z.array(z.array(text)) })),
  /** How many lines high each row is at least: room to write by hand. */
  room: z.exactOptional(z.number()),
  /** Set in a smaller size, where many columns have to fit. */
  isSmall: z.exactOptional(z.boolean()),
})

/** What a document is made of. A writer lays each out and adds no words of its own. */
export const blockShape = z
  .discriminatedUnion('type', [
    // `isUnder`: belongs to the numbered paragraph before it.
    z.strictObject({ type: z.literal('paragraph'), ...origin, number, text, isUnder: z.exactOptional(z.boolean()) }),
    // A sentence that may not be overlooked.
    z.strictObject({ type: z.literal('notice'), ...origin, text }),
    z.strictObject({ type: z.literal('list'), ...origin, items: z.array(text) }),
    table,
    // A picture, which says nothing that the words beside it do not say. `alt` is for the person who does not see it.
    z.strictObject({ type: z.literal('figure'), ...origin, number, caption: words, alt: words, picture }),
    // What a member typed, as typed, and where and what it is, e.g. `Note at D3`.
    z.strictObject({ type: z.literal('quotation'), ...origin, about: text, words }),
  ])
  .check(z.meta({ id: 'block' }))

export const sectionShape = z.strictObject({
  id,
  number: words.check(z.describe('The number before the title, e.g. 6 or Appendix A; empty in a brief.')),
  title: words,
  isAppendix: z.boolean(),
  blocks: z.array(blockShape),
})

/** A name and what belongs to it. */
export const particularShape = z.strictObject({ name: words, value: text })
