import { z } from 'zod'
import { auditAreaIds } from '../audit-area.ts'
import { pillars } from '../pillar.ts'
import { condition } from './condition.ts'
import { date, id, line, mapOf } from './words.ts'

const person = z.strictObject({
  name: line.describe('An invented name.'),
  post: line.describe('What they do.'),
})

const fact = z.union([
  z.strictObject({ flag: z.boolean().describe('True or false at the start.'), says: line }),
  z.strictObject({
    level: z.int().min(0).describe('The level at the start.'),
    of: z.int().min(1).max(12).describe('The highest level.'),
    says: line,
  }),
])

const legalNote = z.strictObject({
  title: line.describe('The Act and section, or the guidance.'),
  says: line.describe('What it says, in plain words.'),
  applies: line.describe('Where it applies.'),
  'in-force': z.enum(['yes', 'no', 'unknown']).describe('Whether it was in force on the day of `as-at`.'),
  source: line.describe('Where it can be read.'),
  'as-at': date.describe('The day on which it was read.'),
  checked: z
    .strictObject({ by: line.describe('A post, not a person.'), on: date, digest: line })
    .optional()
    .describe(
      'That somebody who answers for the law has read it; `check` gives the digest, which is void once the note changes.',
    ),
})

export const exhibitKinds = ['letter', 'email', 'ledger', 'form', 'plan', 'page'] as const

const exhibit = z.strictObject({
  title: line,
  kind: z.enum(exhibitKinds).describe('What the document is.'),
  file: line.describe('A Markdown or MDX file in the `exhibits` folder.'),
  marking: line.optional().describe('A protective marking, as a prop.'),
})

const resiliences = ['resources', 'intelligence', 'finances', 'reputation'] as const

const measure = z.strictObject({
  text: line,
  pillar: z.enum(pillars),
  area: z.enum(auditAreaIds).describe('The audit area that it belongs to.'),
  protects: z.array(z.enum(resiliences)).optional().describe("What of the council's it protects."),
  decoy: line.optional().describe('Why it would not have helped: present on decoys only.'),
})

const interrupt = z.strictObject({
  when: condition.optional().describe('Cuts in only while this holds.'),
  before: z.array(id).min(1).describe('The scenes that it may cut in before.'),
  scene: id.describe('Its first scene.'),
})

const recommendation = z.strictObject({
  text: line.describe('Begins with "That".'),
  to: line.describe('The post that would carry it out.'),
  pillar: z.enum(pillars),
  months: z.int().min(1).max(24),
  because: line.describe('What members saw that leads to it.'),
  equality: line.optional().describe('Whom it could leave out, and what would help.'),
  when: condition.optional().describe('Put forward only if this holds for the play.'),
})

export const cast = mapOf(person)
export const facts = mapOf(fact)
export const law = mapOf(legalNote)
export const exhibits = mapOf(exhibit)
export const measures = mapOf(measure)
export const interrupts = mapOf(interrupt)
export const recommendations = mapOf(recommendation)

export type Person = z.output<typeof person>
export type Fact = z.output<typeof fact>
export type LegalNote = z.output<typeof legalNote>
export type Exhibit = z.output<typeof exhibit>
export type ExhibitKind = (typeof exhibitKinds)[number]
export type Measure = z.output<typeof measure>
export type Resilience = (typeof resiliences)[number]
export type Recommendation = z.output<typeof recommendation>
