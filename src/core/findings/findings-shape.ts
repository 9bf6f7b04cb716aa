import * as z from 'zod/mini'
import { pillars } from '../scenario/pillar.ts'
import { recommendationFields } from './block.ts'
import { day, detailsShape, progressShape, responseShape } from './review-shape.ts'
import { ruleNames } from './rules/rule-name.ts'

const words = z.string()
const id = words.check(z.minLength(1))
const count = z.int().check(z.minimum(0))
const digest = words.check(z.regex(/^[0-9a-f]{64}$/))
const key = id.check(z.describe('By which a review names it; it is the same in a report that is made again.'))
const edited = z.exactOptional(z.literal(true)).check(z.describe('Put into other words by the clerk.'))
const pillar = z.enum(pillars)

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

const particular = z.strictObject({ name: words, value: text })

const table = z.strictObject({
  type: z.literal('table'),
  caption: words,
  key: z.exactOptional(key),
  edited,
  columns: z.array(z.strictObject({ title: words, share: z.number(), isWritten: z.exactOptional(z.literal(true)) })),
  rows: z.array(
    z.strictObject({
      id: z.exactOptional(id),
      cells: z.array(z.array(text)),
      keys: z
        .exactOptional(z.array(id))
        .check(z.describe('Of the cells that officers write: by which a review names each.')),
    }),
  ),
  room: z.exactOptional(z.literal(3)),
  isSmall: z.exactOptional(z.boolean()),
})

const finding = z.strictObject({
  type: z.literal('finding'),
  key,
  edited,
  id,
  number: id,
  label: words,
  nature: z.enum(['strength', 'gap', 'control', 'boundary', 'not-tested']),
  rule: z.enum(ruleNames),
  pillars: z.array(pillar),
  text,
  evidence: z.array(text),
  restsOn: z.array(id).check(z.describe('Ids of the decisions and key events that it rests on.')),
})

const recommendation = z.strictObject({
  type: z.literal('recommendation'),
  id,
  number: count,
  source: id.check(z.describe('Its id in the scenario, or of its own where the clerk added it.')),
  edited: z.exactOptional(z.array(z.enum(recommendationFields))),
  text: words,
  owner: words,
  pillar,
  months: count,
  due: z.nullable(day),
  because: words,
  cost: words.check(z.describe('Empty while officers have not said.')),
  success: words.check(z.describe('How it will be known that it worked; empty while officers have not said.')),
  answers: z.array(id).check(z.describe('Ids of the findings that it answers.')),
  response: z.optional(responseShape),
  progress: z.optional(progressShape),
  particulars: z.array(particular),
})

const block = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('paragraph'),
      text,
      key: z.exactOptional(key),
      edited,
      forClerk: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({ type: z.literal('notice'), text }),
    z.strictObject({ type: z.literal('list'), items: z.array(text), key: z.exactOptional(key), edited }),
    table,
    finding,
    recommendation,
    z.strictObject({ type: z.literal('quotation'), key, about: text, words }),
  ])
  .check(z.meta({ id: 'block' }))

const section = z.strictObject({
  id,
  number: words.check(z.describe('As it stands before the title, e.g. 6, 6.1 or Appendix A.')),
  title: words,
  appendix: z.boolean(),
  blocks: z.array(block),
  get sections() {
    return z.array(section)
  },
})

const decision = z.strictObject({
  session: id,
  number: id,
  at: z.iso.datetime(),
  stage: words,
  scene: id,
  title: words,
  actor: words,
  asks: words,
  decided: z.array(words),
  others: z.array(words),
  settled: z
    .enum([
      'majority',
      'most-hands',
      'advised',
      'consensus',
      'casting-vote',
      'all-abstained',
      'overruled',
      'time-ran-out',
      'alone',
      'group',
      'ran-out',
    ])
    .check(
      z.describe(
        'most-hands: they were not more than half of all hands. all-abstained: the casting vote settled it. advised: the hands only advised, and it was settled as they did. group: it is not told how, for fewer than five are known to have taken part or it is exempt. ran-out: nobody decided in time.',
      ),
    ),
  votes: z.array(z.strictObject({ choice: words, votes: count })),
  abstentions: z.nullable(count),
  struck: z.boolean().check(z.describe('Taken back: it is on record and no longer counts.')),
})

/** A report as its data file holds it, strictly: the interface `Findings` in the words of a schema. */
export const findingsShape = z.strictObject({
  format: z.literal(2),
  kind: z.literal('findings'),
  language: z.literal('en-GB'),
  part: z
    .enum(['draft', 'a', 'b'])
    .check(z.describe('draft: the whole, for officers. a: what is open to the public. b: what is exempt.')),
  title: words,
  marking: words.check(z.describe('On every page.')),
  holdsMembersWords: z.boolean().check(z.describe('Whether it gives what members typed.')),
  dated: day,
  source: z.strictObject({
    scenario: z.strictObject({ id, version: id, rules: digest, words: digest }),
    sessions: z.array(
      z.strictObject({
        id,
        log: z.nullable(digest).check(z.describe('SHA-256 of its log; null where none could be worked out.')),
        outcome: z.enum(['complete', 'stopped', 'unfinished']),
      }),
    ),
  }),
  details: detailsShape,
  titleBlock: z.array(particular),
  opening: z.array(block),
  sections: z.array(section),
  decisions: z.array(decision),
})
