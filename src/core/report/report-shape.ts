import * as z from 'zod/mini'
import { schemaOf } from '../scenario/json-schema.ts'
import { blockShape, particularShape, sectionShape } from './block-shape.ts'
import { forms } from './telling.ts'

z.config({ jitless: true })

const words = z.string()
const id = words.check(z.minLength(1))
const digest = words.check(z.regex(/^[0-9a-f]{64}$/))

const decision = z.strictObject({
  session: id,
  /** In the report, e.g. `D3`. */
  number: words,
  at: z.iso.datetime(),
  scene: id,
  title: words,
  /** The post of the person who decides in the story. */
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
        'most-hands: not more than half of all votes. all-abstained: the casting vote decided. advised and agreed-advice: members only advised, by vote or agreed, and the decision followed. actor: they were tied or all abstained, and the person who decides in the story decided. group: withheld, because fewer than five are known to have taken part or the votes are exempt. ran-out: no one decided in time.',
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
  header: z.array(particularShape),
  opening: z.array(blockShape),
  sections: z.array(sectionShape),
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
