import * as z from 'zod/mini'
import { schemaOf } from '../scenario/json-schema.ts'
import { inks } from '../score/picture.ts'
import { sourceShape } from './review/review.ts'
import { forms } from './telling.ts'

z.config({ jitless: true })

const words = z.string()
const id = words.check(z.minLength(1))
const digest = words.check(z.regex(/^[0-9a-f]{64}$/))
const number = z.exactOptional(words)
const points = z.number()

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

const table = z.strictObject({
  type: z.literal('table'),
  ...origin,
  number,
  caption: words,
  columns: z.array(z.strictObject({ title: words, share: z.number() })),
  rows: z.array(z.strictObject({ id: z.exactOptional(id), cells: z.array(z.array(text)) })),
  room: z.exactOptional(z.number()),
  isSmall: z.exactOptional(z.boolean()),
})

const block = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), ...origin, number, text, isUnder: z.exactOptional(z.boolean()) }),
    z.strictObject({ type: z.literal('notice'), ...origin, text }),
    z.strictObject({ type: z.literal('list'), ...origin, items: z.array(text) }),
    table,
    z.strictObject({ type: z.literal('figure'), ...origin, number, caption: words, alt: words, picture }),
    z.strictObject({ type: z.literal('quotation'), ...origin, about: text, words }),
  ])
  .check(z.meta({ id: 'block' }))

const section = z.strictObject({
  id,
  number: words.check(z.describe('The number before the title, e.g. 6 or Appendix A; empty in a brief.')),
  title: words,
  isAppendix: z.boolean(),
  blocks: z.array(block),
})

const decision = z.strictObject({
  session: id,
  /** In the report, e.g. `D3`. */
  number: words,
  at: z.iso.datetime(),
  scene: id,
  title: words,
  /** The post of whoever decides in the story. */
  actor: words,
  asks: words,
  decided: z.array(words),
  others: z.array(words),
  settled: z
    .enum([
      'majority',
      'most-hands',
      'advised',
      'agreed-advice',
      'consensus',
      'casting-vote',
      'all-abstained',
      'actor',
      'overruled',
      'time-ran-out',
      'alone',
      'group',
      'ran-out',
    ])
    .check(
      z.describe(
        'most-hands: not more than half of all votes. all-abstained: the casting vote decided. advised and agreed-advice: members only advised, by vote or agreed, and the decision followed. actor: they were tied or all abstained, and whoever decides in the story decided. group: withheld, because fewer than five are known to have taken part or the votes are exempt. ran-out: no one decided in time.',
      ),
    ),
  struck: z.boolean().check(z.describe('Undone: it is on record and no longer counts.')),
})

/** A report as its data file holds it, strictly. */
export const reportShape = z.strictObject({
  /** Raised when a reader of an older report would misread a newer one. */
  format: z.literal(3),
  kind: z.literal('report'),
  language: z.literal('en-GB'),
  form: z.enum(forms),
  part: z
    .enum(['draft', 'a', 'b'])
    .check(z.describe('draft: the whole, for officers. a: what is open to the public. b: what is exempt.')),
  title: words,
  /** Below the title, e.g. `A brief for the Audit Committee`. */
  subtitle: words,
  marking: words.check(z.describe('On every page.')),
  isDraft: z.boolean().check(z.describe('Members have not ticked yet what goes forward.')),
  /** The day that the report bears: the committee's where given, else that of the exercise. */
  dated: z.iso.date(),
  madeFrom: z.strictObject({
    scenario: z.strictObject({ id, version: id, rules: digest, words: digest }),
    sessions: z.array(
      z.strictObject({
        id,
        log: z.nullable(digest).check(z.describe('SHA-256 of its log; null where none could be worked out.')),
        names: z
          .nullable(digest)
          .check(z.describe('SHA-256 of the names in it, which can be erased; null where there are none.')),
        outcome: z.enum(['complete', 'stopped', 'unfinished']),
      }),
    ),
  }),
  header: z.array(z.strictObject({ name: words, value: text })),
  opening: z.array(block),
  sections: z.array(section),
  /** Every decision that this part may tell, those that were taken back included; none of several sessions. */
  decisions: z.array(decision),
})

/** What programs may rely on that read a report's data file. */
export function reportJsonSchema(): string {
  return schemaOf({
    shape: reportShape,
    title: 'Desktop Audit report',
    description:
      'The data file of a report, as `report --format json` and the report page write it. See docs/report.md.',
  })
}
